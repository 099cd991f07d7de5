import { writeFileSync } from "node:fs";
import path from "node:path";
import packageDistricts from "ubigeo/dist/districts.json";
import packageRegions from "ubigeo/dist/regions.json";
import manifest from "ubigeo/package.json";

/**
 * Writes domain/register/ubigeo-data.json from the npm package `ubigeo`, whose data are those of INEI at the end of 2015,
 * with the corrections and later districts listed here. Run it with `npx tsx scripts/make-ubigeo.ts`.
 */

// Slips of the package that people would see. "Anco_Huallo" is how INEI files it, not how it is written.
const corrections = new Map([
  ["Anco_Huallo", "Anco Huallo"],
  ["José Luis Bustamante Y Rivero", "José Luis Bustamante y Rivero"],
  ["La Uniòn", "La Unión"],
  ["Pàucar del Sara Sara", "Páucar del Sara Sara"],
  ["Prov. Const. del Callao", "Callao"],
  ["San José de Los Molinos", "San José de los Molinos"],
  ["Santo Domingo de Los Olleros", "Santo Domingo de los Olleros"],
]);

// Created by law since the package's data; code and name as in the equivalence table of INEI and RENIEC codes kept at
// github.com/jmcastagnetto/ubigeo-peru-aumentado (spelling of accents from own knowledge).
const created: [code: string, name: string][] = [
  ["030611", "Los Chankas"],
  ["030612", "Ahuayro"],
  ["050413", "Putis"],
  ["050511", "Oronccoy"],
  ["050512", "Unión Progreso"],
  ["050513", "Río Magdalena"],
  ["050514", "Ninabamba"],
  ["050515", "Patibamba"],
  ["080914", "Megantoni"],
  ["080915", "Kumpirushiato"],
  ["080916", "Cielo Punco"],
  ["080917", "Manitea"],
  ["080918", "Unión Asháninka"],
  ["090723", "Santiago de Tucuma"],
  ["090724", "Lambras"],
  ["090725", "Cochabamba"],
  ["100609", "Pueblo Nuevo"],
  ["100610", "Santo Domingo de Anda"],
  ["211105", "San Miguel"],
];

// Known to exist from own knowledge, in no source at hand when this was written.
const missing: [code: string, name: string][] = [
  ["130112", "Alto Trujillo"],
  ["180107", "San Antonio"],
  ["221006", "Santa Lucía"],
  ["250306", "Huipoca"],
  ["250307", "Boquerón"],
];

const corrected = (name: string) => corrections.get(name) ?? name;

function split(label: string): { code: string; name: string } {
  const match = /^(\d\d) (.+)$/.exec(label);
  if (!match?.[1] || !match[2]) throw new Error(`not a code and a name: ${label}`);
  return { code: match[1], name: match[2] };
}

function districtsOf(label: string, provinceCode: string): [code: string, name: string][] {
  const entry = packageDistricts.find(({ provincie }) => provincie === label);
  if (!entry) throw new Error(`no districts of ${label}`);
  const listed = entry.districts.map(({ code, name }): [string, string] => [provinceCode + code, corrected(name)]);
  const later = created.filter(([code]) => code.startsWith(provinceCode));
  const codes = listed.map(([code]) => code);
  if (later.some(([code]) => codes.includes(code))) throw new Error(`${label} has a later district already`);
  return [...listed, ...later].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The content of the data file: source, departments, provinces, districts. */
export function makeUbigeo() {
  const departments = packageRegions.map(({ region, provincies }) => {
    const { code, name } = split(region);
    return {
      code,
      name,
      provinces: provincies.map(({ code: province, provincie }) => ({
        code: code + province,
        name: corrected(provincie),
        districts: districtsOf(`${region} - ${province} ${provincie}`, code + province),
      })),
    };
  });
  const { name, version, license } = manifest;
  const source = {
    package: name,
    version,
    licence: license,
    published: "2017",
    codes: "INEI",
    state: "end of 2015, with the districts under created",
    created: created.map(([code]) => code),
    missing,
  };
  return { source, departments };
}

/** The same as text, laid out as the formatter of the repository leaves it: one district a line, few on one. */
export function writtenUbigeo(): string {
  const spread = JSON.stringify(makeUbigeo(), null, 2);
  const pairs = spread.replace(/\[\s+("\d{6}"),\s+("[^"]+")\s+\]/g, "[$1, $2]");
  const written = pairs.replace(/^( +"districts": )\[\n([^}]+)\n +\]$/gm, (block, label: string, rows: string) => {
    const line = `${label}[${rows.trim().replace(/\s*\n\s*/g, " ")}]`;
    return line.length <= 120 ? line : block;
  });
  return `${written}\n`;
}

if (process.argv[1]?.endsWith("make-ubigeo.ts")) {
  const { departments } = makeUbigeo();
  const provinces = departments.flatMap((department) => department.provinces);
  const districts = provinces.flatMap((province) => province.districts);
  writeFileSync(path.join(process.cwd(), "domain/register/ubigeo-data.json"), writtenUbigeo());
  console.log(`${departments.length} departments, ${provinces.length} provinces, ${districts.length} districts`);
}

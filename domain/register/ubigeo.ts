import { z } from "zod";
import data from "./ubigeo-data.json";

/**
 * Departments, provinces and districts of Peru by their INEI codes: two digits each, so that a district has six. SUNAT
 * uses the same codes, RENIEC its own. Data, source and known gaps are in `ubigeo-data.json`, made by
 * scripts/make-ubigeo.ts. Lists come in order of code, which puts the capital first.
 */

export type Area = { code: string; name: string };

/** A district with the names of what it lies in: "210101", Puno, Puno, Puno. */
export type Place = { code: string; department: string; province: string; district: string };

const districtRow = z.tuple([z.string().regex(/^\d{6}$/), z.string().min(1), z.literal("inactive").optional()]);

const ubigeoFile = z.object({
  departments: z.array(
    z.object({
      code: z.string().regex(/^\d{2}$/),
      name: z.string().min(1),
      provinces: z.array(
        z.object({ code: z.string().regex(/^\d{4}$/), name: z.string().min(1), districts: z.array(districtRow) }),
      ),
    }),
  ),
});

// Lower case without accents; ñ counts as n, as many type it.
function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[a-z0-9]+/g) ?? [];
}

const startsAnyOf = (words: readonly string[], typed: string) => words.some((word) => word.startsWith(typed));

/**
 * Makes the look-ups over one set of rows. A row marked "inactive" is offered nowhere, yet `place` still knows it: older
 * applications name it.
 */
export function makeGazetteer(rows: unknown) {
  const { departments } = ubigeoFile.parse(rows);
  const areas = departments.map(({ code, name }): Area => ({ code, name }));
  const provincesIn = new Map<string, Area[]>();
  const districtsIn = new Map<string, Area[]>();
  const places = new Map<string, Place>();
  const searchable: { place: Place; folded: string; own: string[]; all: string[] }[] = [];
  for (const department of departments) {
    provincesIn.set(
      department.code,
      department.provinces.map(({ code, name }) => ({ code, name })),
    );
    for (const province of department.provinces) {
      const offered: Area[] = [];
      for (const [code, name, mark] of province.districts) {
        const place = { code, department: department.name, province: province.name, district: name };
        places.set(code, place);
        if (mark) continue;
        offered.push({ code, name });
        const own = wordsOf(name);
        searchable.push({
          place,
          folded: own.join(" "),
          own,
          all: [...own, ...wordsOf(province.name), ...wordsOf(department.name)],
        });
      }
      districtsIn.set(province.code, offered);
    }
  }

  function searchPlaces(text: string, limit: number): Place[] {
    const typed = wordsOf(text);
    if (typed.length === 0) return [];
    const whole = typed.join(" ");
    const rank = (folded: string, own: string[]) => {
      if (folded === whole) return 0;
      if (folded.startsWith(whole)) return 1;
      return typed.every((word) => startsAnyOf(own, word)) ? 2 : 3;
    };
    return searchable
      .filter(({ all }) => typed.every((word) => startsAnyOf(all, word)))
      .map(({ place, folded, own }) => ({ place, rank: rank(folded, own) }))
      .sort((a, b) => a.rank - b.rank)
      .slice(0, Math.max(0, limit))
      .map(({ place }) => place);
  }

  return {
    departments: (): readonly Area[] => areas,
    provinces: (departmentCode: string): readonly Area[] => provincesIn.get(departmentCode) ?? [],
    districts: (provinceCode: string): readonly Area[] => districtsIn.get(provinceCode) ?? [],
    place: (districtCode: string): Place | null => places.get(districtCode) ?? null,
    searchPlaces,
  };
}

const peru = makeGazetteer(data);

/** The 24 departments and Callao. */
export function departments(): readonly Area[] {
  return peru.departments();
}

/** The provinces of a department by its two digits; none for a code nobody has. */
export function provinces(departmentCode: string): readonly Area[] {
  return peru.provinces(departmentCode);
}

/** The districts one may choose in a province, by its four digits; none for a code nobody has. */
export function districts(provinceCode: string): readonly Area[] {
  return peru.districts(provinceCode);
}

/** The district with this code of six digits, inactive ones included; null when there is none. */
export function place(districtCode: string): Place | null {
  return peru.place(districtCode);
}

/**
 * Districts whose name, province or department begin with the words typed, in any order, accents and case aside: first
 * those called so, then those whose name begins so. At most `limit`; nothing for a text without letters.
 */
export function searchPlaces(text: string, limit: number): Place[] {
  return peru.searchPlaces(text, limit);
}

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { departments, districts, makeGazetteer, place, provinces, searchPlaces } from "./ubigeo";
import data from "./ubigeo-data.json";

const allProvinces = departments().flatMap(({ code }) => provinces(code));
const allDistricts = allProvinces.flatMap(({ code }) => districts(code));

describe("the data", () => {
  test("25 departments with Callao, 196 provinces, 1,886 districts", () => {
    expect([departments().length, allProvinces.length, allDistricts.length]).toEqual([25, 196, 1886]);
  });

  test("codes are unique and those of a part begin with those of the whole", () => {
    expect(new Set(allDistricts.map(({ code }) => code)).size).toBe(1886);
    for (const department of departments()) {
      for (const province of provinces(department.code)) {
        expect(province.code.startsWith(department.code)).toBe(true);
        for (const { code } of districts(province.code)) expect(code.startsWith(province.code)).toBe(true);
      }
    }
  });

  test("lists are in order of code, and no province is without districts", () => {
    for (const { code } of allProvinces) {
      const codes = districts(code).map((district) => district.code);
      expect(codes.length).toBeGreaterThan(0);
      expect(codes).toEqual([...codes].sort());
    }
  });

  test("names are clean", () => {
    for (const { name } of [...departments(), ...allProvinces, ...allDistricts]) {
      expect(name).toMatch(/^\p{Lu}[\p{L} '()-]+$/u);
      expect(name).not.toMatch(/[àèìòù]|\s\s|\s$/i);
    }
  });

  test("names its source and what it lacks", () => {
    expect(data.source).toMatchObject({ package: "ubigeo", version: "1.1.1", licence: "MIT", codes: "INEI" });
    expect(data.source.created).toHaveLength(19);
    for (const code of data.source.created) expect(place(code)).not.toBeNull();
    for (const [code = ""] of data.source.missing) expect(place(code)).toBeNull();
  });
});

describe("look-ups", () => {
  test.each([
    ["210101", "Puno", "Puno", "Puno"],
    ["211002", "Puno", "San Antonio de Putina", "Ananea"],
    ["040801", "Arequipa", "La Unión", "Cotahuasi"],
    ["170104", "Madre de Dios", "Tambopata", "Laberinto"],
    ["170204", "Madre de Dios", "Manu", "Huepetuhe"],
    ["070106", "Callao", "Callao", "Ventanilla"],
    ["211105", "Puno", "San Román", "San Miguel"],
    ["150101", "Lima", "Lima", "Lima"],
  ])("%s", (code, department, province, district) => {
    expect(place(code)).toEqual({ code, department, province, district });
  });

  test.each(["", "21", "2101", "210199", "999999", "2101 01", "__proto__"])("no district has the code %j", (code) => {
    expect(place(code)).toBeNull();
  });

  test.each(["", "99", "210101", "constructor"])("nothing lies in %j", (code) => {
    expect(provinces(code)).toEqual([]);
    expect(districts(code)).toEqual([]);
  });

  test("an inactive district is known but not offered", () => {
    const rows = {
      departments: [
        {
          code: "21",
          name: "Puno",
          provinces: [
            {
              code: "2101",
              name: "Puno",
              districts: [
                ["210101", "Puno"],
                ["210102", "Antes", "inactive"],
              ],
            },
          ],
        },
      ],
    };
    const gazetteer = makeGazetteer(rows);
    expect(gazetteer.districts("2101")).toEqual([{ code: "210101", name: "Puno" }]);
    expect(gazetteer.place("210102")?.district).toBe("Antes");
    expect(gazetteer.searchPlaces("antes", 5)).toEqual([]);
  });
});

describe("searchPlaces", () => {
  const codes = (text: string, limit = 10) => searchPlaces(text, limit).map(({ code }) => code);

  test.each([
    ["puno", "210101"],
    ["ANANEA", "211002"],
    ["nuñoa", "210806"],
    ["nunoa", "210806"],
    ["sandia puno", "211201"],
    ["cotahuasi la union", "040801"],
    ["huepe", "170204"],
    ["josé luis bustamante", "040129"],
    ["jose luis bustamante y rivero", "040129"],
    ["  San   Miguel, San Román ", "211105"],
  ])("%j finds %s first", (text, code) => {
    expect(codes(text)[0]).toBe(code);
  });

  test("districts called so come before those that begin so, and those before the rest of a province", () => {
    const found = searchPlaces("puno", 400);
    expect(found[0]?.district).toBe("Puno");
    expect(found.length).toBeGreaterThan(100);
  });

  test.each(["", "   ", "-", "¿?", "xyzzy"])("%j finds nothing", (text) => {
    expect(codes(text)).toEqual([]);
  });

  test.each([0, -3])("a limit of %d finds nothing", (limit) => {
    expect(codes("puno", limit)).toEqual([]);
  });

  test("every district is found by its own three names", () => {
    fc.assert(
      fc.property(fc.constantFrom(...allDistricts), ({ code }) => {
        const found = place(code);
        expect(found).not.toBeNull();
        const text = `${found?.district} ${found?.province} ${found?.department}`.toUpperCase();
        expect(codes(text, 2000)).toContain(code);
      }),
    );
  });

  test("never throws and keeps to the limit", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.nat(30), (text, limit) => codes(text, limit).length <= limit),
    );
  });
});

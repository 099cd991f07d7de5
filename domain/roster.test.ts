import fc from "fast-check";
import { expect, it } from "vitest";
import { readRoster } from "./roster";

const today = "2026-11-23";
const head = ["Apellidos y Nombres", "N° DNI", "Actividad", "Fecha de ingreso"];
const rosa = ["Rosa Ejemplo", "99900101", "Perforista", "01/03/2019"];

it("reads a register in whatever order its columns stand", () => {
  const one = { name: "Rosa Ejemplo", dni: "99900101", activity: "Perforista", joinedOn: "2019-03-01" };
  expect(readRoster([head, rosa], today)).toEqual({ ok: true, members: [one] });
  expect(readRoster([[], ["DNI", "Nombre"], ["99900101", "Rosa  Ejemplo "]], today)).toEqual({
    ok: true,
    members: [{ ...one, activity: "", joinedOn: null }],
  });
});

it("gives a DNI its leading zeros back, which spreadsheets take away", () => {
  expect(readRoster([head, ["Rosa Ejemplo", "1234567", "", ""]], today)).toMatchObject({
    members: [{ dni: "01234567" }],
  });
});

it.each([
  [["Rosa Ejemplo", "123", "", ""], "dni", "dni_length"],
  [["", "99900101", "", ""], "name", "name_too_short"],
  [['=HYPERLINK("x")', "99900101", "", ""], "name", "cell_formula"],
  [["+51 Rosa", "99900101", "", ""], "name", "cell_formula"],
  [["Rosa Ejemplo", "99900101", "@SUM(A1)", ""], "activity", "cell_formula"],
  [["Rosa Ejemplo", "99900101", "", "31/02/2020"], "joined", "date_invalid"],
  [["Rosa Ejemplo", "99900101", "", "24/11/2026"], "joined", "date_in_future"],
  [["x".repeat(121), "99900101", "", ""], "name", "text_too_long"],
])("names what is wrong with a row: %o", (row, column, code) => {
  expect(readRoster([head, rosa.with(1, "99900102"), row], today)).toEqual({
    ok: false,
    errors: [{ row: 3, column, code }],
  });
});

it("refuses one person twice, no column of DNI, nobody, and too many", () => {
  expect(readRoster([head, rosa, rosa], today)).toMatchObject({ errors: [{ row: 3, code: "dni_repeated" }] });
  expect(readRoster([["Nombre"], ["Rosa Ejemplo"]], today)).toMatchObject({ errors: [{ code: "column_missing" }] });
  expect(readRoster([head], today)).toMatchObject({ errors: [{ code: "roster_empty" }] });
  expect(readRoster([], today)).toMatchObject({ ok: false });
  const many = Array.from({ length: 5001 }, (_, i) => ["Rosa Ejemplo", String(10_000_000 + i), "", ""]);
  expect(readRoster([head, ...many], today)).toMatchObject({ errors: [{ code: "roster_long" }] });
});

it("lets nobody in while one row is wrong, and everybody once none is", () => {
  const row = fc.tuple(fc.constantFrom("Rosa Ejemplo", "X", "=1"), fc.integer({ min: 0, max: 99_999_999 }));
  fc.assert(
    fc.property(fc.uniqueArray(row, { selector: ([, dni]) => dni, minLength: 1, maxLength: 30 }), (people) => {
      const rows = people.map(([name, dni]) => [name, String(dni).padStart(8, "0"), "", ""]);
      const read = readRoster([head, ...rows], today);
      const wrong = people.filter(([name]) => name !== "Rosa Ejemplo").length;
      expect(read.ok).toBe(wrong === 0);
      expect(read.ok ? read.members.length : read.errors.length).toBe(wrong === 0 ? people.length : wrong);
    }),
    { numRuns: 60 },
  );
});

import { expect, test } from "vitest";
import { accountsOf, isSamePerson } from "./same-person";

const account = (id: string, name: string, dni: string | null = null) => ({ id, name, dni });

test.each([
  ["one account", account("1", "Ana Ruiz"), account("1", "Ana Ruiz"), true],
  ["the same name, written otherwise", account("1", "Inés Peña Ríos"), account("2", " ines  pena rios"), true],
  ["another name", account("1", "Ana Ruiz"), account("2", "Ana Ruiz Paz"), false],
  ["the same DNI under another name", account("1", "Ana Ruiz", "x"), account("2", "A. Ruiz", "x"), true],
  ["two of one name with their own DNI", account("1", "Ana Ruiz", "x"), account("2", "Ana Ruiz", "y"), false],
])("%s", (_, one, other, same) => {
  expect(isSamePerson(one, other)).toBe(same);
  expect(isSamePerson(other, one)).toBe(same);
});

test("every account of those named", () => {
  const everyone = [account("1", "Ana Ruiz"), account("2", "ana ruiz"), account("3", "Luis Paz")];
  expect([...accountsOf(["1"], everyone)].sort()).toEqual(["1", "2"]);
  expect([...accountsOf(["9"], everyone)]).toEqual(["9"]);
});

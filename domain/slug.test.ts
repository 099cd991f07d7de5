import { expect, it } from "vitest";
import { slugField, slugFrom } from "./slug";

it.each([
  ["Crédito Minero 2", "credito-minero-2"],
  ["  Equipo: ¡sin mercurio! ", "equipo-sin-mercurio"],
  ["2026 Ñandú", "nandu"],
  ["a".repeat(80), "a".repeat(61)],
  ["123 456", ""],
])("%j proposes %j", (name, slug) => {
  expect(slugFrom(name)).toBe(slug);
});

it.each(["Crédito", "2026", "ab", "-mina", "mina_oro", "a".repeat(62), ""])("refuses %j as an address", (slug) => {
  expect(slugField.safeParse(slug).error?.issues[0]?.message).toBe("slug_invalid");
});

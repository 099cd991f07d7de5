import { expect, it } from "vitest";
import { emailField } from "./email";

it.each([
  ["rosa.quispe@muestra.example", "rosa.quispe@muestra.example"],
  ["  Rosa+veta@Muestra.Example ", "rosa+veta@muestra.example"],
  ["r@m.pe", "r@m.pe"],
])("takes %s", (typed, email) => {
  expect(emailField.parse(typed)).toBe(email);
});

it.each([
  "",
  "rosa",
  "rosa@",
  "@muestra.example",
  "rosa@muestra",
  "rosa@muestra.example, otra@muestra.example",
  "rosa@muestra.example\r\nBcc: otra@muestra.example",
  '"otra@lejos.example"@muestra.example',
  "rosa＠muestra.example",
  "rosa@muestra..example",
  "ro..sa@muestra.example",
  "rosa@muestra.example>",
  "rosa otra@muestra.example",
  "rosa@muestrа.example",
  `${"r".repeat(250)}@muestra.example`,
])("refuses %j", (typed) => {
  expect(emailField.safeParse(typed).success).toBe(false);
});

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { makeUbigeo, writtenUbigeo } from "./make-ubigeo";

const file = fileURLToPath(new URL("../domain/register/ubigeo-data.json", import.meta.url));

test("the data file holds what the script makes from the package", () => {
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(makeUbigeo());
});

test("a second run changes nothing", () => {
  expect(readFileSync(file, "utf8")).toBe(writtenUbigeo());
});

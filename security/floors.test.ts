import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

/** The lockfile against versions with known holes, and against drift. */

const root = path.join(import.meta.dirname, "..");
const json = (file: string) => JSON.parse(readFileSync(path.join(root, file), "utf8"));
const floors = json("security/floors.json") as Record<string, { minimum: string }>;
const lock = json("package-lock.json") as {
  packages: Record<string, { version?: string; resolved?: string; integrity?: string }>;
};
const manifest = json("package.json") as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

const numbers = (version: string) => version.split("-")[0]?.split(".").map(Number) ?? [];
function below(version: string, minimum: string): boolean {
  const [a, b] = [numbers(version), numbers(minimum)];
  for (const [i, part] of b.entries()) if ((a[i] ?? 0) !== part) return (a[i] ?? 0) < part;
  return false;
}

const installed = Object.entries(lock.packages).map(([place, entry]) => ({
  ...entry,
  name: place.split("node_modules/").at(-1) ?? "",
}));

it("holds nothing below a known floor, at any depth", () => {
  const wrong = installed.filter(({ name, version }) => {
    const floor = floors[name];
    return floor && version && below(version, floor.minimum);
  });
  expect(wrong).toEqual([]);
});

it("compares versions by number", () => {
  expect(below("16.4.10", "16.4.5")).toBe(false);
  expect(below("16.3.9", "16.4.5")).toBe(true);
  expect(below("4.24.15", "4.24.15")).toBe(false);
});

it("pins every dependency exactly", () => {
  const ranges = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
    ([, range]) => !/^\d+\.\d+\.\d+[\w.-]*$/.test(range),
  );
  expect(ranges).toEqual([]);
});

it("knows the hash of every package and names no registry", () => {
  const packages = installed.filter(({ name }) => name !== "");
  expect(packages.filter(({ integrity }) => !integrity?.startsWith("sha512-")).map(({ name }) => name)).toEqual([]);
  expect(packages.filter(({ resolved }) => resolved).map(({ name }) => name)).toEqual([]);
});

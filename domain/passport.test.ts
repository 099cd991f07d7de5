import { expect, it } from "vitest";
import { factKinds, factShapes, factsAskedOf, halvesDue, standingOf } from "./passport";

const today = "2026-11-23";
const known = { asOf: "2026-11-20", source: "paper" as const, hasEvidence: true, expiresOn: null };

it.each([
  ["reinfo", null, "missing"],
  ["reinfo", known, "in_order"],
  ["reinfo", { ...known, asOf: "2026-10-24" }, "in_order"],
  ["reinfo", { ...known, asOf: "2026-10-23" }, "stale"],
  ["igafom", { ...known, asOf: "2019-01-01" }, "in_order"],
  ["igafom", { ...known, hasEvidence: false }, "without_evidence"],
  ["concession", { ...known, expiresOn: "2026-11-22" }, "expired"],
  ["concession", { ...known, expiresOn: "2026-11-23" }, "expires_soon"],
  ["concession", { ...known, expiresOn: "2027-01-22" }, "expires_soon"],
  ["concession", { ...known, expiresOn: "2027-01-23" }, "in_order"],
] as const)("tells how %s stands: %o is %s", (kind, fact, standing) => {
  expect(standingOf(kind, fact, today)).toBe(standing);
});

it("counts the half years that are over, newest first, and none that is still running", () => {
  expect(halvesDue("2025-03-01", today)).toEqual([
    { year: 2026, half: 1 },
    { year: 2025, half: 2 },
    { year: 2025, half: 1 },
  ]);
  expect(halvesDue("2026-07-01", today)).toEqual([]);
  expect(halvesDue("2025-12-31", "2026-01-01")).toEqual([{ year: 2025, half: 2 }]);
});

it("asks each kind only for what it can have, and concludes nothing about its legal state", () => {
  expect(factsAskedOf("pallaquera")).toEqual([]);
  expect(factsAskedOf("natural_person")).not.toContain("registry_entry");
  expect(factsAskedOf("association")).toEqual([...factKinds]);
  for (const kind of factKinds)
    expect(standingOf(kind, null, today) === "missing" && !("verdict" in factShapes[kind].shape)).toBe(true);
});

it.each([
  ["-14.6283, -69.4466", null],
  ["-14.62, -69.44\n-14.62, -69.45\n-14.63, -69.45\n", null],
  ["19 L 451903 8382787", null],
  ["-14.62, -69.44\n-14.62, -69.45", "corners_count"],
  ["-14.62, -69.44\nahí nomás\n-14.63, -69.45", "coordinates_invalid"],
  ["40.4, -3.7", "coordinates_outside"],
  [Array.from({ length: 61 }, () => "-14.62, -69.44").join("\n"), "corners_count"],
])("takes a point or the corners of an area: %s", (points, code) => {
  const read = factShapes.work_area.safeParse({ points });
  expect(read.success ? null : read.error.issues[0]?.message).toBe(code);
});

import { expect, it } from "vitest";
import { groupStanding } from "./group";

const group = { minMembers: 3, maxMembers: 5, waitsFor: "all", optional: false } as const;

it.each([
  [group, 0, 0, { kind: "small", missing: 3 }],
  [{ ...group, optional: true }, 0, 0, { kind: "ready" }],
  [{ ...group, optional: true }, 1, 1, { kind: "small", missing: 2 }],
  [group, 4, 3, { kind: "waiting", missing: 1 }],
  [group, 4, 4, { kind: "ready" }],
  [{ ...group, waitsFor: "minimum" as const }, 4, 3, { kind: "ready" }],
  [{ ...group, waitsFor: "minimum" as const }, 4, 2, { kind: "waiting", missing: 1 }],
])("with %o, %i listed and %i accepted says %o", (asked, listed, accepted, standing) => {
  expect(groupStanding(asked, { listed, accepted })).toEqual(standing);
});

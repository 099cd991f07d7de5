import { describe, expect, it } from "vitest";
import { messagesIn } from "@/messages/catalogue";
import { grants, institutionRoles, type Permission, permissionAxis } from "./access";
import { conflictsAmong, conflictsOfGiving, dutyConflicts } from "./duties";

const pairs = dutyConflicts.map(({ roles }) => [...roles].sort().join("+"));

describe("duties that do not go together", () => {
  it("names each pair once, with a sentence", () => {
    expect(new Set(pairs).size).toBe(pairs.length);
    for (const { code, roles } of dutyConflicts) {
      expect(roles[0]).not.toBe(roles[1]);
      for (const language of ["es", "en"] as const)
        expect(messagesIn(language).people.conflict).toHaveProperty(code, expect.stringMatching(/\.$/));
    }
  });

  it("blocks every pair of roles that could both propose and decide, or decide and pay", () => {
    const may = (role: (typeof institutionRoles)[number], permission: Permission) => grants[role].includes(permission);
    const apart: [Permission, Permission][] = [
      ["file.recommend", "file.decide"],
      ["file.decide", "disbursement.prepare"],
      ["file.recommend", "disbursement.prepare"],
      ["file.opine_risk", "file.decide"],
      ["file.recommend", "file.opine_risk"],
      ["people.confirm", "file.decide"],
    ];
    for (const [one, other] of apart)
      for (const first of institutionRoles)
        for (const second of institutionRoles)
          if (first !== second && may(first, one) && may(second, other))
            expect([first, second, conflictsAmong([first, second]).map(({ severity }) => severity)]).toEqual([
              first,
              second,
              ["blocks"],
            ]);
  });

  it("keeps who audits out of every other work", () => {
    for (const role of institutionRoles)
      if (role !== "auditor" && role !== "facilitator")
        expect(conflictsOfGiving("auditor", [role]).map(({ severity }) => severity)).toEqual(["blocks"]);
  });

  it("says only what the new role brings", () => {
    expect(conflictsOfGiving("committee_secretary", ["analyst", "committee_member"]).map(({ code }) => code)).toEqual([
      "vote_record",
    ]);
  });

  it("has words for every permission a lender's role may have", () => {
    const shown = messagesIn("es").people.permission as Record<string, string>;
    const needed = institutionRoles.flatMap((role) => grants[role]);
    for (const permission of needed) {
      expect(permissionAxis[permission]).toBe("institution");
      expect(shown).toHaveProperty(permission.replace(".", "_"));
    }
  });
});

import { describe, expect, it } from "vitest";
import { grants, type InstitutionRole, institutionRoles } from "./access";
import { statuses, transitions } from "./application";
import { phaseOf, phases, type Right, rightIn, rightOf, statusesIn, type Zone, zoneOfStep, zones } from "./file-zones";

describe("rights in a file", () => {
  it("puts every status that a lender sees into one phase", () => {
    const before = statuses.filter((status) => phaseOf(status) === null);
    expect(before).toEqual(["draft", "awaiting_signoff"]);
    expect(phases.flatMap(statusesIn).sort()).toEqual(statuses.filter((status) => !before.includes(status)).sort());
  });

  it("lets a role change the zone of every step it may take, and of no other role's steps", () => {
    const lacking = transitions.flatMap((row) => {
      const zone = zoneOfStep(row.event);
      return institutionRoles
        .filter((role) => grants[role].includes(row.by))
        .filter((role) => zone === null || rightOf(role, row.from, zone) !== "edit")
        .map((role) => `${role} ${row.event} from ${row.from}`);
    });
    expect(lacking).toEqual([]);
  });

  it("shows nothing of a file that was not sent", () => {
    for (const role of institutionRoles)
      for (const zone of zones)
        for (const status of ["draft", "awaiting_signoff"] as const) expect(rightOf(role, status, zone)).toBe("none");
  });

  it("keeps the AML zone to compliance alone", () => {
    for (const role of institutionRoles)
      for (const status of statuses)
        if (role !== "compliance") expect([role, rightOf(role, status, "aml")]).toEqual([role, "none"]);
    expect(rightOf("compliance", "under_review", "aml")).toBe("edit");
  });

  it("lets internal audit see everything else and change nothing", () => {
    for (const status of statuses.filter((one) => phaseOf(one)))
      for (const zone of zones.filter((one) => one !== "aml")) expect(rightOf("auditor", status, zone)).toBe("see");
  });

  it("changes nothing in a file that is over, besides the AML zone", () => {
    for (const role of institutionRoles)
      for (const status of statusesIn("over"))
        for (const zone of zones.filter((one) => one !== "aml")) expect(rightOf(role, status, zone)).not.toBe("edit");
  });

  /** Written by hand, apart from the code. */
  const expected: [InstitutionRole, (typeof statuses)[number], Zone, Right][] = [
    ["analyst", "screening", "documents", "edit"],
    ["analyst", "pending_decision", "documents", "see"],
    ["analyst", "under_review", "credit", "edit"],
    ["analyst", "in_committee", "credit", "see"],
    ["analyst", "in_committee", "committee", "see"],
    ["es_specialist", "under_review", "credit", "none"],
    ["es_specialist", "under_review", "environmental", "edit"],
    ["es_specialist", "pending_decision", "environmental", "see"],
    ["risk_officer", "risk_opinion", "credit", "edit"],
    ["risk_officer", "under_review", "credit", "see"],
    ["committee_member", "under_review", "answers", "none"],
    ["committee_member", "in_committee", "answers", "see"],
    ["committee_member", "in_committee", "committee", "edit"],
    ["committee_member", "approved", "committee", "see"],
    ["committee_secretary", "screening", "documents", "none"],
    ["operations", "under_review", "answers", "none"],
    ["operations", "approved", "answers", "see"],
    ["operations", "conditions_pending", "offer", "edit"],
    ["operations", "closed", "offer", "see"],
    ["approver", "pending_decision", "committee", "edit"],
    ["approver", "approved", "committee", "see"],
    ["compliance", "under_review", "credit", "none"],
    ["compliance", "under_review", "notes", "none"],
    ["institution_admin", "under_review", "summary", "edit"],
    ["institution_admin", "under_review", "answers", "none"],
    ["product_admin", "under_review", "summary", "none"],
    ["facilitator", "under_review", "summary", "none"],
  ];
  it.each(expected)("%s in %s: %s is %s", (role, status, zone, right) => {
    expect(rightOf(role, status, zone)).toBe(right);
  });

  it("gives who has two roles the wider right", () => {
    expect(rightIn(["auditor", "compliance"], "under_review", "aml")).toBe("edit");
    expect(rightIn([], "under_review", "summary")).toBe("none");
    expect(rightIn(["visitor", "applicant_signatory"], "under_review", "summary")).toBe("none");
  });
});

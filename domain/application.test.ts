import { describe, expect, it } from "vitest";
import { permissionAxis } from "./access";
import { finalStatuses, openSteps, rowsOf, type Status, stageOf, statuses, transitions } from "./application";

describe("the life of an application", () => {
  it("can reach every status from a draft", () => {
    const reached = new Set<Status>(["draft"]);
    for (let grown = true; grown; ) {
      const before = reached.size;
      for (const { from, to } of transitions) if (reached.has(from)) reached.add(to);
      grown = reached.size > before;
    }
    expect(statuses.filter((status) => !reached.has(status))).toEqual([]);
  });

  it("ends only where nothing waits", () => {
    expect([...finalStatuses].sort()).toEqual(
      ["cancelled", "closed", "declined_final", "expired", "offer_declined", "offer_expired", "withdrawn"].sort(),
    );
    for (const { to, waitingOn } of transitions) {
      if (finalStatuses.includes(to)) expect([to, waitingOn]).toEqual([to, null]);
    }
  });

  it("tells rows of one event and status apart by their guards", () => {
    const keys = transitions.map((row) => `${row.event} ${row.from} ${[...row.guards].sort().join(",")}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("names permissions that exist", () => {
    expect(transitions.filter((row) => !(row.by in permissionAxis))).toEqual([]);
  });

  it("asks reasons for every no, return and observation", () => {
    const unreasoned = transitions.filter(
      (row) => /^(decline|request_info|return|cancel|refuse)/.test(row.event) && !row.reasons,
    );
    expect(unreasoned).toEqual([]);
  });

  it("asks another person for every decision of one person", () => {
    const decisions = transitions.filter(
      (row) => row.from === "pending_decision" && /^(approve|decline)/.test(row.event),
    );
    expect(decisions).toHaveLength(3);
    for (const row of decisions) expect(row.guards).toEqual(["other_person", "within_single_authority"]);
  });

  it("lets an applicant withdraw until the offer is accepted", () => {
    const from = rowsOf("withdraw").map((row) => row.from);
    expect(from).toContain("pending_decision");
    expect(from).toContain("offer_sent");
    expect(from).not.toContain("offer_accepted");
    expect(from).not.toContain("declined");
  });

  it("opens steps for who holds the permission", () => {
    expect(openSteps("submitted", (permission) => permission === "file.claim")).toEqual(["claim"]);
    expect(openSteps("submitted", () => false)).toEqual([]);
    expect(openSteps("pending_decision", (p) => p === "file.decide")).toEqual([
      "approve",
      "approve_with_conditions",
      "decline",
      "return",
    ]);
  });

  it("shows every sent status on the applicant's track", () => {
    const untracked = statuses.filter((status) => stageOf(status) === null);
    expect(untracked).toEqual(["draft", "awaiting_signoff", "withdrawn", "expired", "cancelled"]);
    expect(stageOf("info_requested", "under_review")).toBe("assessment");
    expect(stageOf("info_requested", "screening")).toBe("documents");
  });
});

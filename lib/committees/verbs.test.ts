import { beforeAll, describe, expect, it } from "vitest";
import type { Actor, InstitutionRole } from "@/domain/access";
import { markAttendance, openSession } from "@/lib/committees/attendance";
import { casePage } from "@/lib/committees/case-page";
import { setCommittee } from "@/lib/committees/committee";
import { declareConflict } from "@/lib/committees/conflict";
import { listCase, sessions, waitingCases } from "@/lib/committees/list-case";
import { addMember, endMember, roster } from "@/lib/committees/members";
import { closeSession } from "@/lib/committees/minutes";
import { dropCase, moveCase, planSession } from "@/lib/committees/session";
import { sessionPage } from "@/lib/committees/session-page";
import { settleCase } from "@/lib/committees/settle";
import { castVote, openVote } from "@/lib/committees/vote";
import { must } from "@/lib/demo/seed";
import type { Caller, Result } from "@/lib/gate";
import { inCommittee, memberIds, type Staff, voting } from "@/lib/testing/committee";
import { caller, openHouse } from "@/lib/testing/house";

/** Each verb of the committee: wrong role, other tenant, wrong state, bad input. What they do is in the other tests. */

const house = openHouse();
const staff = (): Staff => house().cast.staff["caja-muestra-del-sur"];
const strangers = (): Staff => house().cast.staff["caja-ejemplo-altiplano"];
const rosa = () => house().cast.applicants.cerro;

let made: { sessionId: string; itemId: string; applicationId: string; memberId: string; personId: string };

beforeAll(async () => {
  const applicationId = await inCommittee(rosa(), staff());
  const { comite, gerencia, jefatura } = staff();
  const { sessionId, itemId } = await voting(staff(), applicationId, [comite, gerencia, jefatura]);
  const personId = staff().comite2?.personId ?? "";
  const memberId = (await memberIds(staff().secretaria))[personId] ?? "";
  made = { sessionId, itemId, applicationId, memberId, personId };
});

type Verb = {
  call: (caller: Caller, input: unknown) => Promise<Result<unknown>>;
  /** Who may, besides nobody else. */
  roles: InstitutionRole[];
  input: () => Record<string, unknown>;
  /** What it says to them as things stand: the vote on the one case is open. */
  now?: string;
  bad: Record<string, unknown>;
};

const on = "2026-11-23";
const convenes: InstitutionRole[] = ["committee_secretary"];
const seats: InstitutionRole[] = ["committee_secretary", "institution_admin"];
const votes: InstitutionRole[] = ["committee_member"];
const verbs: Record<string, Verb> = {
  setCommittee: {
    call: setCommittee,
    roles: seats,
    input: () => ({ name: "Comité", tieRule: "casting_vote" }),
    bad: { tieRule: "coin" },
  },
  addMember: {
    call: addMember,
    roles: seats,
    input: () => ({ personId: made.personId, validFrom: on }),
    now: "already_seated",
    bad: { validFrom: "2026-11-22" },
  },
  endMember: {
    call: endMember,
    roles: seats,
    input: () => ({ memberId: made.memberId, validUntil: "2026-11-22" }),
    now: "invalid_input",
    bad: { validUntil: "mañana" },
  },
  planSession: {
    call: planSession,
    roles: convenes,
    input: () => ({ heldOn: "2026-12-01" }),
    bad: { heldOn: "2026-11-22" },
  },
  listCase: {
    call: listCase,
    roles: convenes,
    input: () => ({ sessionId: made.sessionId, applicationId: made.applicationId }),
    now: "session_moved_on",
    bad: { applicationId: "x" },
  },
  moveCase: {
    call: moveCase,
    roles: convenes,
    input: () => ({ itemId: made.itemId, direction: "up" }),
    now: "session_moved_on",
    bad: { direction: "left" },
  },
  dropCase: {
    call: dropCase,
    roles: convenes,
    input: () => ({ itemId: made.itemId }),
    now: "session_moved_on",
    bad: { itemId: "x" },
  },
  openSession: {
    call: openSession,
    roles: convenes,
    input: () => ({ sessionId: made.sessionId, present: [made.memberId] }),
    now: "session_moved_on",
    bad: { present: "all" },
  },
  markAttendance: {
    call: markAttendance,
    roles: convenes,
    input: () => ({ sessionId: made.sessionId, memberId: made.memberId, isPresent: false }),
    bad: { isPresent: "no" },
  },
  openVote: {
    call: openVote,
    roles: convenes,
    input: () => ({ itemId: made.itemId }),
    now: "session_moved_on",
    bad: { itemId: "x" },
  },
  castVote: {
    call: castVote,
    roles: votes,
    input: () => ({ itemId: made.itemId, choice: "approve", reason: "Me parece bien.", seen: "" }),
    now: "file_changed",
    bad: { reason: "sí" },
  },
  declareConflict: {
    call: declareConflict,
    roles: votes,
    input: () => ({ itemId: made.itemId, reason: "Es mi prima." }),
    bad: { reason: "" },
  },
  settleCase: {
    call: settleCase,
    roles: convenes,
    input: () => ({ itemId: made.itemId, reasonCodes: ["capacity_shown"] }),
    now: "votes_missing",
    bad: { reasonCodes: "capacity_shown" },
  },
  closeSession: {
    call: closeSession,
    roles: convenes,
    input: () => ({ sessionId: made.sessionId }),
    now: "vote_running",
    bad: { sessionId: "x" },
  },
};

const actorFor: Partial<Record<InstitutionRole, () => Actor | undefined>> = {
  analyst: () => staff().analista,
  risk_officer: () => staff().riesgos,
  committee_member: () => staff().comite,
  committee_secretary: () => staff().secretaria,
  operations: () => staff().operaciones,
  compliance: () => staff().cumplimiento,
  product_admin: () => staff().productos,
  institution_admin: () => staff().administracion,
  auditor: () => staff().auditoria,
};
const stranger: Partial<Record<InstitutionRole, () => Actor | undefined>> = {
  committee_member: () => strangers().comite,
  committee_secretary: () => strangers().secretaria,
  institution_admin: () => strangers().administracion,
};

describe.each(Object.entries(verbs))("%s", (_name, { call, roles, input, now, bad }) => {
  it("is for its roles alone, and not for the applicant", async () => {
    for (const [role, who] of Object.entries(actorFor)) {
      if (roles.includes(role as InstitutionRole)) continue;
      expect([role, await call(caller(who()), input())]).toMatchObject([role, { ok: false, code: "not_allowed" }]);
    }
    expect(await call(caller(rosa()), input())).toMatchObject({ ok: false, code: "not_allowed" });
  });

  it("knows nothing of another lender", async () => {
    if (_name === "setCommittee" || _name === "planSession") return;
    const who = stranger[roles[0] ?? "committee_secretary"];
    const result = await call(caller(who?.()), input());
    expect(result).toMatchObject({ ok: false });
    expect(["not_found", "invalid_input"]).toContain(!result.ok && result.code);
  });

  it("refuses what is not right", async () => {
    for (const role of roles)
      expect(await call(caller(actorFor[role]?.()), { ...input(), ...bad })).toMatchObject({
        ok: false,
        code: "invalid_input",
      });
  });

  it("says how things stand", async () => {
    if (!now) return;
    expect(await call(caller(actorFor[roles[0] ?? "committee_secretary"]?.()), input())).toMatchObject({
      ok: false,
      code: now,
    });
  });
});

describe("reading", () => {
  it("shows another lender its own sessions, members and cases alone", async () => {
    const by = caller(strangers().secretaria);
    expect(await must(sessions(by, {}))).toEqual([]);
    expect(await must(waitingCases(by, {}))).toEqual([]);
    expect((await must(roster(by, {}))).members.map(({ personId }) => personId)).not.toContain(made.personId);
    expect(await sessionPage(by, { sessionId: made.sessionId })).toMatchObject({ ok: false, code: "not_found" });
    expect(await casePage(by, { itemId: made.itemId })).toMatchObject({ ok: false, code: "not_found" });
  });

  it("is not for who has nothing to do with it", async () => {
    for (const who of [staff().operaciones, staff().cumplimiento, staff().productos, rosa()]) {
      expect(await sessions(caller(who), {})).toMatchObject({ ok: false, code: "not_allowed" });
      expect(await casePage(caller(who), { itemId: made.itemId })).toMatchObject({ ok: false, code: "not_allowed" });
    }
  });
});

it("seats substitutes between two days, and one chair", async () => {
  const by = caller(staff().secretaria);
  const { members } = await must(roster(by, {}));
  const seat = members.find(({ personId }) => personId === staff().comite?.personId)?.id;
  const free = { personId: made.personId, validFrom: on };
  await must(endMember(by, { memberId: made.memberId, validUntil: on }));
  const later = { ...free, validFrom: "2026-11-24" };
  expect(await addMember(by, { ...later, substituteOf: seat })).toMatchObject({
    fields: { validUntil: "answer_required" },
  });
  expect(await addMember(by, { ...later, isChair: true })).toMatchObject({ fields: { isChair: "chair_taken" } });
  expect(await addMember(by, { ...later, personId: staff().operaciones?.personId })).toMatchObject({
    fields: { personId: "not_a_member" },
  });
  await must(addMember(by, { ...later, substituteOf: seat, validUntil: "2026-12-24" }));
});

import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { withTx } from "@/db/client";
import type { Actor } from "@/domain/access";
import { file } from "@/lib/applications/file";
import { ownApplication } from "@/lib/applications/own";
import { withdrawApplication } from "@/lib/applications/withdraw";
import { markAttendance } from "@/lib/committees/attendance";
import { casePage } from "@/lib/committees/case-page";
import { declareConflict } from "@/lib/committees/conflict";
import { waitingCases } from "@/lib/committees/list-case";
import { addMember } from "@/lib/committees/members";
import { closeSession } from "@/lib/committees/minutes";
import { settleCase } from "@/lib/committees/settle";
import { castVote, openVote } from "@/lib/committees/vote";
import { must } from "@/lib/demo/seed";
import { hire, inCommittee, memberIds, openedSession, type Staff, vote, voting } from "@/lib/testing/committee";
import { caller, monday, openHouse } from "@/lib/testing/house";
import { publishChanges } from "@/lib/testing/products";

/** Seven members, a quorum of four: one with a conflict, one against, a tie, two windows, a file that changes. */

const house = openHouse();
const staff = (): Staff => house().cast.staff["caja-muestra-del-sur"];
const rosa = () => house().cast.applicants.cerro;
const secretary = () => caller(staff().secretaria);
let seven: Actor[] = [];
const yes = { reasonCodes: ["capacity_shown"] };

beforeAll(async () => {
  const { productos, productos2, secretaria, comite, gerencia, jefatura, comite2 } = staff();
  await publishChanges([productos, productos2], "equipo-sin-mercurio", {
    ladder: [
      { upToCents: 80_000_00, decidedBy: "approver" },
      { upToCents: 100_000_00, decidedBy: "committee", quorum: 4 },
    ],
  });
  const names = ["Quinto Ficticio", "Sexta Ficticia", "Séptimo Ficticio"];
  const more = await Promise.all(names.map((name) => hire(secretaria, name, ["committee_member"])));
  for (const { personId } of more) await must(addMember(secretary(), { personId, validFrom: "2026-11-23" }));
  seven = [comite, gerencia, jefatura, comite2, ...more].flatMap((one) => one ?? []);
});

it("decides with one recused and one against, shows the tally after the own vote, and moves the file once", async () => {
  const id = await inCommittee(rosa(), staff());
  const { itemId, sessionId } = await voting(staff(), id, seven);
  const [chair, gerencia, third, fourth, fifth, sixth, seventh] = seven;
  await must(declareConflict(caller(seventh), { itemId, reason: "Mi hermana vende insumos a la asociación." }));

  // The recused sees nothing of it, before and after, and does not vote.
  const recused = await must(casePage(caller(seventh), { itemId }));
  expect(recused).toMatchObject({ reader: "recused", memo: null, votes: null, result: null });
  expect(await vote(seventh, itemId, "approve")).toMatchObject({ ok: false, code: "recused" });

  await must(vote(chair, itemId, "approve"));
  const before = await must(casePage(caller(gerencia), { itemId }));
  expect(before).toMatchObject({ reader: "votes", votes: null, result: null, waitingFor: 5 });
  expect(JSON.stringify(before)).not.toContain("Mi motivo para votar");
  expect((await must(casePage(secretary(), { itemId }))).votes).toBeNull();
  expect((await must(casePage(caller(staff().auditoria), { itemId }))).votes).toBeNull();

  await must(vote(gerencia, itemId, "decline"));
  const after = await must(casePage(caller(gerencia), { itemId }));
  expect(after.votes?.map(({ choice }) => choice).sort()).toEqual(["approve", "decline"]);
  expect(await settleCase(secretary(), { itemId, ...yes })).toMatchObject({ ok: false, code: "votes_missing" });

  for (const member of [third, fourth, fifth, sixth]) await must(vote(member, itemId, "approve"));
  const settle = () => settleCase(secretary(), { itemId, ...yes });
  const results = await Promise.all([settle(), settle(), settle(), settle()]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  const decided = await must(file(secretary(), { id }));
  expect(decided).toMatchObject({ status: "approved", decision: { outcome: "approve", amountCents: 90_000_00 } });
  expect(decided.history.filter(({ event }) => event === "approve")).toHaveLength(1);
  expect((await must(ownApplication(caller(rosa()), { id }))).decision?.decidedByName).toBe("Comité de créditos");

  const settled = await must(casePage(caller(staff().auditoria), { itemId }));
  expect(settled.votes).toHaveLength(6);
  expect(settled.item).toMatchObject({ outcome: "approve", settledBy: "majority" });
  expect((await must(casePage(caller(seventh), { itemId }))).votes).toBeNull();
  await must(closeSession(secretary(), { sessionId }));
});

it("settles a tie by the chair's vote", async () => {
  const id = await inCommittee(rosa(), staff());
  const { itemId, sessionId } = await voting(staff(), id, seven.slice(0, 4));
  const [chair, second, third, fourth] = seven;
  await must(vote(chair, itemId, "decline"));
  await must(vote(second, itemId, "decline"));
  await must(vote(third, itemId, "approve"));
  await must(vote(fourth, itemId, "approve_with_conditions"));
  expect((await must(casePage(secretary(), { itemId }))).result).toMatchObject({
    outcome: "decline",
    settledBy: "casting_vote",
  });
  // The votes decide, not what the secretary would write.
  expect(await settleCase(secretary(), { itemId, ...yes })).toMatchObject({ ok: false, code: "reasons_required" });
  await must(settleCase(secretary(), { itemId, reasonCodes: ["over_indebted"] }));
  expect(await must(file(secretary(), { id }))).toMatchObject({ status: "declined" });
  await must(closeSession(secretary(), { sessionId }));
});

it("takes one vote from a member who votes in two windows at once", async () => {
  const id = await inCommittee(rosa(), staff());
  const { itemId, sessionId } = await voting(staff(), id, seven);
  const [chair] = seven;
  const { seen } = await must(casePage(caller(chair), { itemId }));
  const cast = (choice: string, key: string) =>
    castVote(caller(chair, monday, key), { itemId, choice, reason: "Un motivo claro.", seen });
  const results = await Promise.all([cast("approve", crypto.randomUUID()), cast("decline", crypto.randomUUID())]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.find(({ ok }) => !ok)).toMatchObject({ code: "already_voted" });
  const { votes, seats } = await must(casePage(caller(chair), { itemId }));
  expect(votes).toHaveLength(1);
  expect(seats.filter(({ state }) => state === "voted")).toHaveLength(1);
  // The file leaves the committee while the vote is open: nothing is decided, and the session can be closed.
  await must(withdrawApplication(caller(rosa()), { id, reasonCode: "found_other" }));
  expect(await vote(seven[1], itemId, "approve")).toMatchObject({ ok: false, code: "wrong_status" });
  expect(await settleCase(secretary(), { itemId, ...yes })).toMatchObject({ ok: false });
  await must(closeSession(secretary(), { sessionId }));
});

it("takes no vote on a file that changed while it was read, and counts none given before the change", async () => {
  const id = await inCommittee(rosa(), staff());
  const { itemId, sessionId } = await voting(staff(), id, seven.slice(0, 4));
  const [chair, second, third, fourth] = seven;
  await must(vote(chair, itemId, "approve"));
  const { seen, memo } = await must(casePage(caller(second), { itemId }));
  expect(memo?.opinions.map(({ changed }) => changed)).toEqual([[]]);
  await changeFacts(id);
  const stale = { itemId, choice: "approve", reason: "Leí lo de antes.", seen };
  expect(await castVote(caller(second), stale)).toMatchObject({ ok: false, code: "file_changed" });

  const changed = await must(casePage(caller(second), { itemId }));
  expect(changed.memo?.opinions.map((one) => one.changed)).toEqual([["facts"]]);
  expect(changed).toMatchObject({ waitingFor: 4, voided: [{ personName: "Marta Ficticia" }] });
  for (const member of [chair, second, third, fourth]) await must(vote(member, itemId, "decline"));
  await must(settleCase(secretary(), { itemId, reasonCodes: ["information_not_confirmed"] }));
  const settled = await must(casePage(caller(chair), { itemId }));
  expect(settled.votes).toHaveLength(4);
  await must(closeSession(secretary(), { sessionId }));
});

/** As if the association's answers had been corrected meanwhile. */
async function changeFacts(id: string) {
  const institutionId = staff().analista?.institutionId ?? null;
  await withTx({ scope: "actor", personId: null, organizationId: null, institutionId }, (tx) =>
    tx.execute(sql`update applications set applicant_kind = 'company' where id = ${id}`),
  );
}

describe("what is not decided", () => {
  it("is put off to a day, and waits for another agenda until then", async () => {
    const id = await inCommittee(rosa(), staff());
    const { itemId, sessionId } = await voting(staff(), id, seven.slice(0, 4));
    for (const member of seven.slice(0, 4)) await must(vote(member, itemId, "defer"));
    const defer = (deferredUntil: string) =>
      settleCase(secretary(), { itemId, reasonCodes: ["evidence_awaited"], deferredUntil });
    expect(await defer("")).toMatchObject({ fields: { deferredUntil: "answer_required" } });
    expect(await defer("2026-11-23")).toMatchObject({ fields: { deferredUntil: "date_past" } });
    await must(defer("2026-11-30"));
    expect(await must(file(secretary(), { id }))).toMatchObject({ status: "in_committee", decision: null });
    const waiting = await must(waitingCases(secretary(), {}));
    expect(waiting.find((one) => one.id === id)).toMatchObject({ deferredUntil: "2026-11-30" });
    await must(closeSession(secretary(), { sessionId }));

    // In its next session it goes back to the analyst, who proposes again.
    const next = await voting(staff(), id, seven.slice(0, 4));
    for (const member of seven.slice(0, 4)) await must(vote(member, next.itemId, "return"));
    const back = { itemId: next.itemId, reasonCodes: ["visit_needed"], message: "Falta visitar la cancha." };
    expect(await settleCase(secretary(), { ...back, message: "" })).toMatchObject({
      fields: { message: "note_required" },
    });
    await must(settleCase(secretary(), back));
    expect(await must(file(secretary(), { id }))).toMatchObject({ status: "under_review", waitingOn: "analyst" });
    await must(closeSession(secretary(), { sessionId: next.sessionId }));
  });

  it("asks for conditions when they are what was voted", async () => {
    const id = await inCommittee(rosa(), staff());
    const { itemId, sessionId } = await voting(staff(), id, seven.slice(0, 4));
    for (const member of seven.slice(0, 4)) await must(vote(member, itemId, "approve_with_conditions"));
    expect(await settleCase(secretary(), { itemId, ...yes })).toMatchObject({
      fields: { conditions: "conditions_required" },
    });
    await must(settleCase(secretary(), { itemId, ...yes, conditions: "Terminar la cancha.\nRenovar el contrato." }));
    expect((await must(file(secretary(), { id }))).decision?.conditions).toHaveLength(2);
    await must(closeSession(secretary(), { sessionId }));
  });
});

describe("one person", () => {
  it("who analysed the file does not vote by another account either", async () => {
    const again = await hire(staff().secretaria, "delia  MUESTRA", ["committee_member"]);
    await must(addMember(secretary(), { personId: again.personId, validFrom: "2026-11-23" }));
    const id = await inCommittee(rosa(), staff());
    const { itemId, sessionId } = await voting(staff(), id, [...seven.slice(0, 4), again]);
    expect(await must(casePage(caller(again), { itemId }))).toMatchObject({ reader: "analysed", votes: null });
    expect(await vote(again, itemId, "approve")).toMatchObject({ ok: false, code: "recused" });
    await must(withdrawApplication(caller(rosa()), { id, reasonCode: "other" }));
    await must(closeSession(secretary(), { sessionId }));
  });

  it("has one seat, whatever account they sit by", async () => {
    const twice = await hire(staff().secretaria, "Quinto Fícticio", ["committee_member"]);
    expect(await addMember(secretary(), { personId: twice.personId, validFrom: "2026-11-23" })).toMatchObject({
      ok: false,
      code: "already_seated",
    });
  });
});

it("seats a substitute for a member with a conflict, who takes over none", async () => {
  const id = await inCommittee(rosa(), staff());
  const { suplente, gerencia } = staff();
  const { itemId, sessionId } = await voting(staff(), id, [...seven.slice(0, 4), suplente]);
  // While the member may vote, the substitute does not.
  expect(await vote(suplente, itemId, "approve")).toMatchObject({ ok: false, code: "no_seat" });
  await must(declareConflict(caller(gerencia), { itemId, reason: "Fui socio de quien pide." }));
  await must(vote(suplente, itemId, "approve"));
  const { seats } = await must(casePage(caller(suplente), { itemId }));
  expect(seats.find(({ name }) => name === "Blanca Ensayada")).toMatchObject({ state: "voted", isOwn: true });
  await must(withdrawApplication(caller(rosa()), { id, reasonCode: "other" }));
  await must(closeSession(secretary(), { sessionId }));
});

describe("a quorum", () => {
  it("is asked of those who may vote, when the vote opens and when it closes", async () => {
    const id = await inCommittee(rosa(), staff());
    const { sessionId, items } = await openedSession(staff(), [id], seven.slice(0, 4));
    const itemId = items[0] ?? "";
    await must(declareConflict(caller(seven[3]), { itemId, reason: "Soy socio de quien pide." }));
    expect(await openVote(secretary(), { itemId })).toMatchObject({
      ok: false,
      code: "no_quorum",
      facts: { needed: 4, present: 3 },
    });
    const ids = await memberIds(staff().secretaria);
    const mark = (one: Actor | undefined, isPresent: boolean) =>
      must(markAttendance(secretary(), { sessionId, memberId: ids[one?.personId ?? ""], isPresent }));
    await mark(seven[4], true);
    await must(openVote(secretary(), { itemId }));
    for (const one of seven.slice(0, 3)) await must(vote(one, itemId, "approve"));
    // Whoever left does not vote, and then they are too few.
    await mark(seven[4], false);
    expect(await vote(seven[4], itemId, "approve")).toMatchObject({ ok: false, code: "no_seat" });
    expect(await settleCase(secretary(), { itemId, ...yes })).toMatchObject({ ok: false, code: "no_quorum" });
    expect(await closeSession(secretary(), { sessionId })).toMatchObject({ ok: false, code: "vote_running" });
    await mark(seven[4], true);
    await must(vote(seven[4], itemId, "approve"));
    await must(settleCase(secretary(), { itemId, ...yes }));
    await must(closeSession(secretary(), { sessionId }));
  });
});

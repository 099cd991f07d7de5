import { withTx } from "@/db/client";
import type { Actor, InstitutionRole } from "@/domain/access";
import type { Choice } from "@/domain/committee";
import { system } from "@/lib/actors";
import { recommendApplication } from "@/lib/applications/recommend";
import { openSession } from "@/lib/committees/attendance";
import { casePage } from "@/lib/committees/case-page";
import { listCase } from "@/lib/committees/list-case";
import { membersOf } from "@/lib/committees/members";
import { planSession, rollOf } from "@/lib/committees/session";
import { castVote, openVote } from "@/lib/committees/vote";
import { actorOf, must } from "@/lib/demo/seed";
import type { Scope } from "@/lib/gate";
import { addStaff } from "@/lib/institutions/create";
import { caller, monday } from "./house";
import { proposal, underReview, versionOf } from "./journey";

export type Staff = Record<string, Actor>;

/** Recommended above one person's authority: waits for the committee. */
export async function inCommittee(applicant: Actor | undefined, staff: Staff, outcome = "approve"): Promise<string> {
  const amount = "90,000.00";
  const id = await underReview(applicant, staff.analista, amount);
  const version = await versionOf(staff.analista, id);
  const reasonCodes = outcome === "decline" ? ["capacity_insufficient"] : proposal.reasonCodes;
  await must(recommendApplication(caller(staff.analista), { id, version, ...proposal, outcome, reasonCodes, amount }));
  return id;
}

/** What somebody of a lender reads from the rooms of the committee. */
function reading<T>(actor: Actor | undefined, work: (scope: Scope) => Promise<T>): Promise<T> {
  const by = caller(actor).actor;
  const context = {
    scope: "actor",
    personId: by.personId,
    organizationId: null,
    institutionId: by.institutionId,
  } as const;
  return withTx(context, (tx) => work({ tx, actor: by, now: monday, today: "2026-11-23" }));
}

export async function memberIds(actor: Actor | undefined): Promise<Record<string, string>> {
  const rows = await reading(actor, membersOf);
  return Object.fromEntries(rows.map(({ member }) => [member.personId, member.id]));
}

export const roll = (actor: Actor | undefined, sessionId: string) =>
  reading(actor, (scope) => rollOf(scope, sessionId));

/** A session of today with these files on its agenda, opened with these people. */
export async function openedSession(staff: Staff, files: string[], present: (Actor | undefined)[]) {
  const by = caller(staff.secretaria);
  const { sessionId } = await must(planSession(by, { heldOn: "2026-11-23" }));
  const items: string[] = [];
  for (const applicationId of files) items.push((await must(listCase(by, { sessionId, applicationId }))).itemId);
  const ids = await memberIds(staff.secretaria);
  await must(openSession(by, { sessionId, present: present.map((one) => ids[one?.personId ?? ""]) }));
  return { sessionId, items };
}

/** One file in a session, its vote open. */
export async function voting(staff: Staff, file: string, present: (Actor | undefined)[]) {
  const { sessionId, items } = await openedSession(staff, [file], present);
  const itemId = items[0] ?? "";
  await must(openVote(caller(staff.secretaria), { itemId }));
  return { sessionId, itemId };
}

/** Reads the case and votes on it as it was read. */
export async function vote(member: Actor | undefined, itemId: string, choice: Choice) {
  const { seen } = await must(casePage(caller(member), { itemId }));
  return castVote(caller(member), { itemId, choice, reason: `Mi motivo para votar ${choice}.`, seen });
}

/** Another of a lender's staff. */
export async function hire(
  colleague: Actor | undefined,
  displayName: string,
  roles: InstitutionRole[],
): Promise<Actor> {
  const email = `${crypto.randomUUID().slice(0, 8)}@caja.example`;
  const { personId } = await must(
    addStaff(caller(system), {
      institutionId: colleague?.institutionId,
      displayName,
      email,
      password: "una clave de muestra",
      roles,
    }),
  );
  return actorOf(personId);
}

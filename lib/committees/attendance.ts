import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { committeeAttendance, committeeSessions } from "@/db/schema/committee";
import { institutions } from "@/db/schema/institution";
import { inForce } from "@/domain/committee";
import { Refusal } from "@/domain/refusal";
import { committeeOf } from "@/lib/committees/committee";
import { membersOf } from "@/lib/committees/members";
import { attendees, rollOf, sessionOf, traceOfSession } from "@/lib/committees/session";
import { command } from "@/lib/gate";

/**
 * Opens a session on its day: calls the roll of everybody whose membership holds, and fixes the tie rule. Who comes later
 * is marked later.
 */
export const openSession = command("committee.open", {
  by: "committee.convene",
  input: z.strictObject({ sessionId: z.uuid(), present: z.array(z.uuid()).max(60) }),
  async run(scope, { sessionId, present }) {
    const { tx, now, today, actor } = scope;
    const session = await sessionOf(scope, sessionId, true);
    if (session.state !== "planned") throw new Refusal("session_moved_on");
    if (session.heldOn !== today) throw new Refusal("invalid_input", { form: "not_its_day" });
    const committee = await committeeOf(scope);
    const [institution] = await tx.select().from(institutions).where(eq(institutions.id, session.institutionId));
    if (!committee) throw new Refusal("no_committee");
    const roll = (await membersOf(scope)).filter(
      ({ member, disabledAt }) => inForce(member, today) && disabledAt === null,
    );
    const came = roll.filter(({ member }) => present.includes(member.id));
    if (came.length === 0) throw new Refusal("nobody_present", { present: "answer_required" });
    await tx.insert(committeeAttendance).values(
      roll.map(({ member, name }) => ({
        institutionId: session.institutionId,
        sessionId,
        memberId: member.id,
        personId: member.personId,
        personName: name,
        substituteOf: member.substituteOf,
        isChair: member.isChair,
        arrivedAt: came.some(({ member: { id } }) => id === member.id) ? now : null,
      })),
    );
    await tx
      .update(committeeSessions)
      .set({
        state: "open",
        openedAt: now,
        tieRule: committee.tieRule,
        secretaryName: actor.displayName,
        committeeName: committee.name,
        institutionName: institution?.name ?? "",
      })
      .where(eq(committeeSessions.id, sessionId));
    scope.record(
      traceOfSession(session, { tieRule: committee.tieRule, present: came.map(({ member }) => member.personId) }),
    );
    return {};
  },
});

/** Marks that someone came or left while the session runs. Whoever left does not vote; votes they gave stand. */
export const markAttendance = command("committee.mark_attendance", {
  by: "committee.convene",
  input: z.strictObject({ sessionId: z.uuid(), memberId: z.uuid(), isPresent: z.boolean() }),
  async run(scope, { sessionId, memberId, isPresent }) {
    const session = await sessionOf(scope, sessionId, true);
    if (session.state !== "open") throw new Refusal("session_moved_on");
    const one = attendees(await rollOf(scope, sessionId)).find((attendee) => attendee.memberId === memberId);
    if (!one) throw new Refusal("not_found");
    if (one.isPresent !== isPresent) {
      await scope.tx
        .update(committeeAttendance)
        .set(
          isPresent
            ? { arrivedAt: sql`coalesce(${committeeAttendance.arrivedAt}, ${scope.now})`, leftAt: null }
            : { leftAt: scope.now },
        )
        .where(and(eq(committeeAttendance.sessionId, sessionId), eq(committeeAttendance.memberId, memberId)));
    }
    scope.record(traceOfSession(session, { personId: one.personId, isPresent }));
    return {};
  },
});

import { and, asc, count, desc, eq, inArray, isNotNull, isNull, type SQL } from "drizzle-orm";
import { z } from "zod";
import { applications } from "@/db/schema/application";
import { careCases } from "@/db/schema/care";
import { people } from "@/db/schema/person";
import { type Actor, can } from "@/domain/access";
import { type CareKind, careKinds } from "@/domain/care";
import { Refusal } from "@/domain/refusal";
import { live } from "@/lib/applications/live";
import { openedCase } from "@/lib/care/open-case";
import { query, type Scope } from "@/lib/gate";

/**
 * Which cases of their lender someone sees: who answers for the institution and who audits it see all; who works on files sees those
 * who ask for a person. A complaint is read by nobody it may be about.
 */
export function kindsSeenBy(actor: Actor): CareKind[] {
  if (can(actor, "care.answer") || can(actor, "audit.read")) return [...careKinds];
  return can(actor, "care.explain") ? ["person"] : [];
}

/** Which kinds someone may answer. */
export function mayAnswer(actor: Actor, kind: CareKind): boolean {
  return can(actor, kind === "person" ? "care.explain" : "care.answer");
}

function seenBy(actor: Actor): SQL | undefined {
  const kinds = kindsSeenBy(actor);
  return and(eq(careCases.institutionId, actor.institutionId ?? ""), inArray(careCases.kind, kinds));
}

const mostShown = 200;

/** The inbox: what waits, by the day it is due, or what was answered, newest first. */
export const careInbox = query({
  by: "care.read",
  input: z.strictObject({ view: z.enum(["open", "answered"]).default("open") }),
  async run({ tx, actor, today }, { view }) {
    const isOpen = view === "open";
    const rows = await tx
      .select({ entry: careCases, number: applications.number, person: people.displayName })
      .from(careCases)
      .leftJoin(applications, and(eq(applications.id, careCases.applicationId), live))
      .leftJoin(people, eq(people.id, careCases.personId))
      .where(and(seenBy(actor), isOpen ? isNull(careCases.answeredAt) : isNotNull(careCases.answeredAt)))
      .orderBy(...(isOpen ? [asc(careCases.dueOn), asc(careCases.askedAt)] : [desc(careCases.answeredAt)]))
      .limit(mostShown);
    return {
      today,
      rows: rows.map(({ entry, number }) => ({
        id: entry.id,
        number: entry.number,
        kind: entry.kind,
        askedAt: entry.askedAt,
        dueOn: entry.dueOn,
        outcome: entry.outcome,
        answeredAt: entry.answeredAt,
        answeredByName: entry.answeredByName,
        application: number,
      })),
    };
  },
});

/** How many wait for an answer that this person sees. */
export const careCount = query({
  by: "care.read",
  input: z.strictObject({}),
  async run({ tx, actor }) {
    const [row] = await tx
      .select({ open: count() })
      .from(careCases)
      .where(and(seenBy(actor), isNull(careCases.answeredAt)));
    return row?.open ?? 0;
  },
});

export async function caseFor({ tx, actor }: Scope, id: string) {
  const [row] = await tx
    .select()
    .from(careCases)
    .where(and(eq(careCases.id, id), seenBy(actor)));
  if (!row) throw new Refusal("not_found");
  return row;
}

/** One case with what was written. */
export const careCase = query({
  by: "care.read",
  input: z.strictObject({ id: z.uuid() }),
  async run(scope, { id }) {
    const row = await caseFor(scope, id);
    const { token: _secret, ...content } = (await openedCase(scope, row)).content;
    const [application] = row.applicationId
      ? await scope.tx
          .select({ number: applications.number })
          .from(applications)
          .where(eq(applications.id, row.applicationId))
      : [];
    return {
      ...(await openedCase(scope, row)),
      content,
      application: application?.number ?? null,
      mayAnswer: row.answeredAt === null && mayAnswer(scope.actor, row.kind),
      today: scope.today,
    };
  },
});

export type CareCase = Extract<Awaited<ReturnType<typeof careCase>>, { ok: true }>["value"];

import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { committeeItems, committeeMinutes } from "@/db/schema/committee";
import { institutions } from "@/db/schema/institution";
import { formatDate } from "@/domain/format";
import { groupCode, packCode, readCode, unpackCode } from "@/domain/plain-code";
import { Refusal } from "@/domain/refusal";
import { letterWords } from "@/domain/settings/letters";
import { type MinutesContent, minutesContent, minutesHash } from "@/lib/committees/minutes";
import { conflictedIn } from "@/lib/committees/people";
import { sessionOf } from "@/lib/committees/session";
import { query, type Scope } from "@/lib/gate";
import { settingAt } from "@/lib/settings/in-force";
import { logoOf } from "@/lib/settings/logo";
import { codeLength, verificationBy } from "@/lib/sheets/verification";
import { equalBytes, verificationCode } from "@/lib/vault";

const words = [16, 16, 16, 16, 16];

/** Eighty bits of the session's id, as sixteen characters that people can copy. */
function referenceOf(sessionId: string): string {
  const plain = sessionId.replaceAll("-", "");
  return packCode(
    words.map((bits, index) => ({ value: Number.parseInt(plain.slice(index * 4, index * 4 + 4), 16), bits })),
  );
}

function codeOf(sessionId: string, hash: Buffer): string {
  return verificationCode(`committee-minutes/1|${sessionId}|${hash.toString("hex")}`);
}

/**
 * The minutes of a closed session, written anew from its rows and held against the hash that was kept. Who had a conflict
 * in a case gets an extract without it, which proves nothing and has no code. `words` are those of the institution's own
 * template, and `logo` its mark, as they held when the session closed.
 */
export const readMinutes = query({
  by: "committee.read",
  input: z.strictObject({ sessionId: z.uuid() }),
  async run(scope, { sessionId }) {
    const session = await sessionOf(scope, sessionId);
    const [closed] = await scope.tx.select().from(committeeMinutes).where(eq(committeeMinutes.sessionId, sessionId));
    if (!closed) throw new Refusal("not_found");
    const content = await minutesContent(scope, session);
    const hash = minutesHash(content);
    if (!equalBytes(hash, closed.contentHash)) throw new Error(`The minutes of session ${sessionId} changed`);
    const withheld = await withheldFrom(scope, sessionId);
    const isExtract = withheld.size > 0;
    const letters = await settingAt(scope, session.institutionId, "letters", closed.closedAt);
    const { logo } = await settingAt(scope, session.institutionId, "branding", closed.closedAt);
    return {
      words: letterWords(letters, "acta", { lender: content.institution, date: formatDate(content.heldOn) }, "es"),
      logo: logo ? await logoOf(scope, logo) : null,
      content: isExtract ? without(content, withheld) : content,
      hash: hash.toString("hex"),
      closedAt: closed.closedAt,
      verification: isExtract
        ? null
        : verificationBy(groupCode(referenceOf(sessionId)), groupCode(codeOf(sessionId, hash))),
    };
  },
});

export type ReadMinutes = Extract<Awaited<ReturnType<typeof readMinutes>>, { ok: true }>["value"];

/** Positions of the cases in which the reader declared a conflict. */
async function withheldFrom(scope: Scope, sessionId: string): Promise<Set<number>> {
  const items = await scope.tx
    .select({ id: committeeItems.id, position: committeeItems.position })
    .from(committeeItems)
    .where(eq(committeeItems.sessionId, sessionId));
  const withheld = new Set<number>();
  for (const { id, position } of items)
    if ((await conflictedIn(scope, id)).has(scope.actor.personId ?? "")) withheld.add(position);
  return withheld;
}

function without(content: MinutesContent, positions: ReadonlySet<number>): MinutesContent {
  const cases = content.cases.map((one) =>
    positions.has(one.position)
      ? { ...one, votes: [], counts: null, message: null, reasonCodes: [], conditions: [], isWithheld: true }
      : one,
  );
  return { ...content, cases };
}

/** The minutes that a reference and its code prove: whose they are, their number, day and hash, and nothing they say. */
export const verifiedMinutes = query({
  by: "catalogue.read",
  in: "identity",
  input: z.strictObject({ reference: z.string().max(100), code: z.string().max(100) }),
  async run({ tx }, typed) {
    const plain = readCode(typed.reference, 16);
    const code = readCode(typed.code, codeLength);
    const parts = plain && unpackCode(plain, words);
    if (!parts || !code) throw new Refusal("not_found");
    const hex = parts.map((part) => part.toString(16).padStart(4, "0")).join("");
    const rows = await tx
      .select({ minutes: committeeMinutes, institution: institutions.name })
      .from(committeeMinutes)
      .innerJoin(institutions, eq(institutions.id, committeeMinutes.institutionId))
      .where(and(sql`left(replace(${committeeMinutes.sessionId}::text, '-', ''), 20) = ${hex}`));
    const found = rows.find(({ minutes }) =>
      equalBytes(Buffer.from(codeOf(minutes.sessionId, minutes.contentHash)), Buffer.from(code)),
    );
    if (!found) throw new Refusal("not_found");
    const { number, heldOn, contentHash } = found.minutes;
    return { institution: found.institution, number, heldOn, hash: contentHash.toString("hex") };
  },
});

export type VerifiedMinutes = Extract<Awaited<ReturnType<typeof verifiedMinutes>>, { ok: true }>["value"];

import { sql } from "drizzle-orm";
import { careCases, careNumbers } from "@/db/schema/care";
import { addBusinessDays } from "@/domain/calendar/business-days";
import { holidays } from "@/domain/calendar/holidays";
import { type CareKind, dutyOn, seriesOfKind } from "@/domain/care";
import type { Scope } from "@/lib/gate";
import { settingOf } from "@/lib/settings/in-force";
import { hashToken, newToken, open, seal } from "@/lib/vault";

/** What somebody wrote, as it is sealed. The parts of the complaints book are empty for everything else. */
export type CaseContent = {
  token: string;
  text: string;
  wanted: string;
  name: string;
  document: string;
  phone: string;
  address: string;
  email: string;
  guardian: string;
  good: string;
  amount: string;
};

type Opening = {
  institutionId: string;
  kind: CareKind;
  personId: string | null;
  organizationId: string | null;
  applicationId: string | null;
  content: Omit<CaseContent, "token">;
};

/**
 * Writes a case into its book: the next number, and the day by which it is answered. Only holidays of the country put that day
 * off, for it is owed by law; a lender that promises fewer days for its complaints is held to them.
 */
export async function openCase(scope: Scope, { content, ...rest }: Opening) {
  const { tx, now, today } = scope;
  const { kind, institutionId } = rest;
  const duty = dutyOn(kind, today);
  const series = seriesOfKind[kind];
  const promised = series === "LR" ? await settingOf(scope, institutionId, "complaints") : null;
  const isOwn = promised !== null && promised.answerDays < duty.workingDays;
  const deadlineDays = isOwn ? promised.answerDays : duty.workingDays;
  const id = crypto.randomUUID();
  const token = newToken();
  const year = Number(today.slice(0, 4));
  const taken = await tx
    .insert(careNumbers)
    .values({ institutionId, series, year, last: 1 })
    .onConflictDoUpdate({
      target: [careNumbers.institutionId, careNumbers.series, careNumbers.year],
      set: { last: sql`${careNumbers.last} + 1` },
    })
    .returning({ last: careNumbers.last });
  const number = `${series}-${year}-${String(taken[0]?.last).padStart(5, "0")}`;
  const dueOn = addBusinessDays(today, deadlineDays, new Set(holidays));
  await tx.insert(careCases).values({
    id,
    ...rest,
    number,
    content: await seal(tx, id, "care_cases.content", JSON.stringify({ token, ...content } satisfies CaseContent)),
    tokenHash: hashToken(token),
    askedAt: now,
    deadlineDays,
    deadlineSource: isOwn ? promised.answerSource : duty.source,
    dueOn,
  });
  return { id, number, token, dueOn };
}

export type CareRow = typeof careCases.$inferSelect;

/** A case with what was written and what was answered. */
export async function openedCase({ tx }: Pick<Scope, "tx">, row: CareRow) {
  const content = JSON.parse(await open(tx, row.id, "care_cases.content", row.content)) as CaseContent;
  const { id, institutionId, number, kind, askedAt, dueOn, deadlineDays, deadlineSource, outcome, applicationId } = row;
  return {
    id,
    institutionId,
    applicationId,
    number,
    kind,
    askedAt,
    dueOn,
    deadlineDays,
    deadlineSource,
    content,
    outcome,
    answer: row.answer ? await open(tx, row.id, "care_cases.answer", row.answer) : null,
    answeredAt: row.answeredAt,
    answeredByName: row.answeredByName,
  };
}

export type OpenedCase = Awaited<ReturnType<typeof openedCase>>;

/** What a case holds that was written by somebody with an account: their words alone. */
export const blankContent: Omit<CaseContent, "token"> = {
  text: "",
  wanted: "",
  name: "",
  document: "",
  phone: "",
  address: "",
  email: "",
  guardian: "",
  good: "",
  amount: "",
};

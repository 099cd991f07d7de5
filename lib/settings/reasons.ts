import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import { settingVersions } from "@/db/schema/setting";
import { startOfLimaDay } from "@/domain/calendar/lima";
import { areReasons, type ReasonBook, type ReasonKind } from "@/domain/reason";
import { Refusal } from "@/domain/refusal";
import { settings } from "@/domain/settings/kinds";
import { query, type Scope } from "@/lib/gate";
import { settingOf } from "@/lib/settings/in-force";

/** Every reason an institution has ever had, for whoever may read one of its files. */
export const reasonBook = query({
  by: "catalogue.read",
  input: z.strictObject({ institutionId: z.uuid() }),
  run: (scope, { institutionId }) => reasonBookOf(scope, institutionId),
});

/** The same inside a transaction. */
export async function reasonBookOf({ tx }: Scope, institutionId: string): Promise<ReasonBook> {
  const { schema, shipped } = settings.reasons;
  const versions = await tx
    .select()
    .from(settingVersions)
    .where(
      and(
        eq(settingVersions.institutionId, institutionId),
        eq(settingVersions.kind, "reasons"),
        eq(settingVersions.status, "confirmed"),
      ),
    )
    .orderBy(desc(settingVersions.number));
  const own = versions.map(({ effectiveFrom, confirmedAt, content }) => {
    const day = startOfLimaDay(effectiveFrom);
    return { since: confirmedAt && confirmedAt > day ? confirmedAt : day, content: schema.parse(content) };
  });
  return [...own, { since: new Date(0), content: shipped }];
}

/** A coded reason as a form sends it; whether it may be given is for `requireReasons` to say. */
export const reasonField = z.string().min(1, "reasons_required").max(40, "reasons_required");

/** Refuses codes that the institution does not give for this step today. */
export async function requireReasons(
  scope: Scope,
  institutionId: string,
  kind: ReasonKind,
  codes: readonly string[],
  field = "reasonCode",
): Promise<void> {
  const content = await settingOf(scope, institutionId, "reasons");
  if (codes.length === 0 || !areReasons(content, kind, scope.today, codes))
    throw new Refusal("reasons_required", { [field]: "reasons_required" });
}

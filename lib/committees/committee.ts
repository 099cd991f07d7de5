import { eq } from "drizzle-orm";
import { z } from "zod";
import { committees } from "@/db/schema/committee";
import { tieRules } from "@/domain/committee";
import { Refusal } from "@/domain/refusal";
import { command, type Scope } from "@/lib/gate";

/** The committee of the acting person's institution, or null while it has none. */
export async function committeeOf({ tx, actor }: Scope) {
  const [found] = await tx
    .select()
    .from(committees)
    .where(eq(committees.institutionId, actor.institutionId ?? ""));
  return found ?? null;
}

/** The same, held until the transaction ends, so that numbers and terms are given one after the other. */
export async function holdCommittee({ tx, actor }: Scope) {
  const [found] = await tx
    .select()
    .from(committees)
    .where(eq(committees.institutionId, actor.institutionId ?? ""))
    .for("update");
  if (!found) throw new Refusal("no_committee");
  return found;
}

/** Gives the institution its committee, or changes its name and its tie rule: sessions opened later go by them. */
export const setCommittee = command("committee.set", {
  by: "committee.seat",
  input: z.strictObject({
    name: z.string().trim().min(3, "name_too_short").max(120, "text_too_long"),
    tieRule: z.enum(tieRules, "answer_required"),
  }),
  async run(scope, { name, tieRule }) {
    const { tx, actor, now } = scope;
    const institutionId = actor.institutionId ?? "";
    const before = await committeeOf(scope);
    const rules = { name, tieRule, setBy: actor.personId ?? "", setAt: now };
    await tx
      .insert(committees)
      .values({ institutionId, ...rules })
      .onConflictDoUpdate({ target: committees.institutionId, set: rules });
    scope.record({
      entity: "committee",
      entityId: institutionId,
      detail: { tieRule, before: before?.tieRule ?? null, renamed: before !== null && before.name !== name },
    });
    return {};
  },
});

import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import { violatedConstraint } from "@/db/client";
import { settingVersions } from "@/db/schema/setting";
import { isBounded } from "@/domain/bounded";
import { changesIn, placesOf } from "@/domain/editor/changes";
import { shapeOf } from "@/domain/editor/shape";
import { codesOfIssues } from "@/domain/editor/wrong";
import { missingTexts } from "@/domain/localized";
import { Refusal } from "@/domain/refusal";
import { type Setting, type SettingKind, settingKinds, settings } from "@/domain/settings/kinds";
import type { MessageWords } from "@/domain/settings/messages";
import { proposalErrors } from "@/domain/settings/proposing";
import { dateField } from "@/domain/shape";
import { type CommandScope, command, type Scope } from "@/lib/gate";
import { settingOf } from "@/lib/settings/in-force";
import { refuseProductNames } from "@/lib/settings/message-check";

/** Why a setting changes. */
export const noteField = z.string().trim().min(5, "reason_required").max(500, "text_too_long");

type Proposal = { kind: SettingKind; content: unknown; effectiveFrom: string | null; note: string };

/**
 * Proposes what an institution sets for itself. Where the kind asks for two people it waits for the second; else it holds
 * from its day on at once. A kind has at most one proposal waiting.
 */
export const proposeSetting = command("setting.propose", {
  by: "settings.propose",
  input: z.strictObject({
    kind: z.enum(settingKinds),
    content: z.unknown().refine(isBounded, "config_too_large"),
    effectiveFrom: dateField.nullable().default(null),
    note: noteField,
  }),
  run: propose,
});

/** The work of a proposal, for every verb that ends in one. */
export async function propose(scope: CommandScope, { kind, content, effectiveFrom, note }: Proposal) {
  const { tx, actor, now, today } = scope;
  const { institutionId, personId } = actor;
  if (!institutionId || !personId) throw new Refusal("not_allowed");
  const { schema, twoPeople, isPublic } = settings[kind];
  const parsed = schema.safeParse(content);
  if (!parsed.success) throw new Refusal("invalid_input", codesOfIssues(parsed.error.issues));
  const lacking = missingTexts(parsed.data);
  if (lacking.length > 0)
    throw new Refusal("invalid_input", Object.fromEntries(lacking.map((path) => [path.join("."), "text_missing"])));
  const unfit = proposalErrors(kind, parsed.data as Setting<typeof kind>, today);
  if (Object.keys(unfit).length > 0) throw new Refusal("invalid_input", unfit);
  if (kind === "messages") await refuseProductNames(scope, institutionId, parsed.data as MessageWords);
  const from = effectiveFrom ?? today;
  if (from < today) throw new Refusal("invalid_input", { effectiveFrom: "date_past" });
  const held = await settingOf(scope, institutionId, kind, from);
  const changed = placesOf(changesIn(shapeOf(schema), held, parsed.data), held, parsed.data);
  if (changed.length === 0) throw new Refusal("version_unchanged");
  const id = crypto.randomUUID();
  try {
    await tx.insert(settingVersions).values({
      id,
      institutionId,
      kind,
      number: (await lastNumber(scope, kind)) + 1,
      status: twoPeople ? "proposed" : "confirmed",
      content: parsed.data,
      effectiveFrom: from,
      note,
      twoPeople,
      isPublic,
      proposedBy: personId,
      proposedAt: now,
      confirmedBy: twoPeople ? null : personId,
      confirmedAt: twoPeople ? null : now,
    });
  } catch (error) {
    if (violatedConstraint(error)?.startsWith("setting_versions_")) throw new Refusal("proposal_open");
    throw error;
  }
  scope.record({
    entity: "setting_version",
    entityId: id,
    detail: { kind, effectiveFrom: from, changed: changed.slice(0, 50) },
  });
  return { versionId: id, waits: twoPeople };
}

async function lastNumber({ tx, actor }: Scope, kind: string): Promise<number> {
  const [last] = await tx
    .select({ number: settingVersions.number })
    .from(settingVersions)
    .where(and(eq(settingVersions.institutionId, actor.institutionId ?? ""), eq(settingVersions.kind, kind)))
    .orderBy(desc(settingVersions.number))
    .limit(1);
  return last?.number ?? 0;
}

/** The proposal someone names, locked for the change. */
async function waiting({ tx, actor }: Scope, versionId: string) {
  const [version] = await tx
    .select()
    .from(settingVersions)
    .where(and(eq(settingVersions.id, versionId), eq(settingVersions.institutionId, actor.institutionId ?? "")))
    .for("update");
  if (!version) throw new Refusal("not_found");
  if (version.status !== "proposed") throw new Refusal("proposal_gone");
  return version;
}

/** A second person agrees: from its day on, the proposal holds. */
export const confirmSetting = command("setting.confirm", {
  by: "settings.confirm",
  input: z.strictObject({ versionId: z.uuid() }),
  async run(scope, { versionId }) {
    const version = await waiting(scope, versionId);
    if (version.proposedBy === scope.actor.personId) throw new Refusal("same_person");
    await scope.tx
      .update(settingVersions)
      .set({ status: "confirmed", confirmedBy: scope.actor.personId, confirmedAt: scope.now })
      .where(eq(settingVersions.id, versionId));
    scope.record({ entity: "setting_version", entityId: versionId, detail: { kind: version.kind } });
    return { kind: version.kind };
  },
});

/** Takes a proposal back, or sends it away. */
export const dropSetting = command("setting.drop", {
  by: "settings.propose",
  input: z.strictObject({ versionId: z.uuid() }),
  async run(scope, { versionId }) {
    const version = await waiting(scope, versionId);
    await scope.tx.update(settingVersions).set({ status: "dropped" }).where(eq(settingVersions.id, versionId));
    scope.record({ entity: "setting_version", entityId: versionId, detail: { kind: version.kind } });
    return { kind: version.kind };
  },
});

import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { settingDrafts, settingVersions } from "@/db/schema/setting";
import { withCodes } from "@/domain/editor/codes";
import { readLeaf } from "@/domain/editor/leaf";
import { type Shape, shapeOf } from "@/domain/editor/shape";
import { pageAfter, parseStep, stepped } from "@/domain/editor/steps";
import { readTyped } from "@/domain/editor/typed";
import { wrongIn } from "@/domain/editor/wrong";
import { type FieldErrors, Refusal } from "@/domain/refusal";
import { type Setting, type SettingKind, settingKinds, settings } from "@/domain/settings/kinds";
import { proposalErrors } from "@/domain/settings/proposing";
import { type CommandScope, command, query, type Scope } from "@/lib/gate";
import { noteField, propose } from "@/lib/settings/change";
import { settingOf } from "@/lib/settings/in-force";

/** A person's working copy of a setting: begun from what holds, saved with every button of the editor, then proposed. */
export type SettingDraft = {
  content: unknown;
  effectiveFrom: string;
  note: string;
  /** 0 while nothing was saved. */
  revision: number;
  basedOn: number;
};

/** The working copy of whoever asks, and whether another version was confirmed since it was begun. */
export const settingDraft = query({
  by: "settings.propose",
  input: z.strictObject({ kind: z.enum(settingKinds) }),
  async run(scope, { kind }) {
    const draft = await draftOf(scope, kind);
    return { ...draft, isBehind: draft.basedOn < (await lastConfirmed(scope, kind)) };
  },
});

/** What stands in one's own working copy, or what holds when there is none. */
export async function draftContent(scope: Scope, kind: SettingKind): Promise<unknown> {
  return (await draftOf(scope, kind)).content;
}

const posted = z.strictObject({
  kind: z.enum(settingKinds),
  /** The fields of the form, by name. */
  typed: z.record(z.string(), z.array(z.string())),
  /** The revision that the page showed. */
  revision: z.coerce.number().int().min(0),
});

/**
 * Saves what was typed, and takes the step of the button that was pressed, if any. `page` is where to look next, null for
 * the same page again, and `at` the part of it.
 */
export const editSetting = command("setting.edit", {
  by: "settings.propose",
  input: posted.extend({ step: z.string().max(500) }),
  async run(scope, { step: written, ...form }) {
    const { draft, errors, shape } = await takeIn(scope, form);
    const step = parseStep(written);
    if (!step) return hasErrors(errors) ? wrong(errors) : { at: null, page: null };
    const unread = Object.fromEntries(Object.entries(errors).filter(([path]) => path !== "_from"));
    if (hasErrors(unread)) return wrong(unread);
    const done = stepped(shape, draft.content, step);
    if (!done) throw new Refusal("invalid_input");
    await keep(scope, form.kind, { ...draft, content: done.value });
    return { at: done.at, page: pageAfter(shape, step, done) };
  },
});

/** Saves what was typed and proposes it. What is not complete yet stays a working copy, and what to mend is named. */
export const proposeDraft = command("setting.propose_draft", {
  by: "settings.propose",
  input: posted,
  async run(scope, form) {
    const { draft, errors, shape, effectiveFrom } = await takeIn(scope, form);
    const note = noteField.safeParse(draft.note);
    const found: FieldErrors = {
      ...wrongIn(settings[form.kind].schema, shape, draft.content),
      ...unfitIn(form.kind, draft.content, scope.today),
      ...errors,
      ...(note.success ? {} : { _note: note.error.issues[0]?.message ?? "reason_required" }),
      ...(effectiveFrom !== null && effectiveFrom < scope.today ? { _from: "date_past" } : {}),
    };
    if (hasErrors(found)) return wrong(found);
    const proposed = await propose(scope, {
      kind: form.kind,
      content: draft.content,
      effectiveFrom,
      note: draft.note.trim(),
    });
    await scope.tx.delete(settingDrafts).where(mine(scope, form.kind));
    return proposed;
  },
});

/** Throws the working copy away. */
export const discardDraft = command("setting.discard_draft", {
  by: "settings.propose",
  input: z.strictObject({ kind: z.enum(settingKinds) }),
  async run(scope, { kind }) {
    await scope.tx.delete(settingDrafts).where(mine(scope, kind));
    trace(scope, kind);
    return { kind };
  },
});

/** What is asked of a proposal besides its schema; nothing while the schema does not take it. */
function unfitIn(kind: SettingKind, content: unknown, today: string): FieldErrors {
  const parsed = settings[kind].schema.safeParse(content);
  return parsed.success ? proposalErrors(kind, parsed.data as Setting<typeof kind>, today) : {};
}

type Taken = { draft: SettingDraft; errors: FieldErrors; shape: Shape; effectiveFrom: string | null };

/** Keeps everything that could be read, so that even a refusal loses nothing. */
async function takeIn(scope: CommandScope, { kind, typed, revision }: z.output<typeof posted>): Promise<Taken> {
  const before = await draftOf(scope, kind);
  if (before.revision !== revision) throw new Refusal("draft_changed");
  const shape = shapeOf(settings[kind].schema);
  const read = readTyped(shape, typed, before.content);
  const said = (name: string, otherwise: string) => (typed[name]?.[0] ?? otherwise).slice(0, 1_000);
  const draft = {
    ...before,
    content: withCodes(shape, read.value),
    effectiveFrom: said("_from", before.effectiveFrom),
    note: said("_note", before.note),
    revision: before.revision + 1,
  };
  await keep(scope, kind, draft);
  trace(scope, kind);
  const day = readLeaf("date", draft.effectiveFrom);
  const effectiveFrom = "value" in day && day.value !== "" ? String(day.value) : null;
  return { draft, shape, effectiveFrom, errors: "error" in day ? { ...read.errors, _from: day.error } : read.errors };
}

async function draftOf(scope: Scope, kind: SettingKind): Promise<SettingDraft> {
  const [draft] = await scope.tx.select().from(settingDrafts).where(mine(scope, kind)).for("update");
  if (draft) return draft;
  const content = await settingOf(scope, scope.actor.institutionId ?? "", kind);
  return { content, effectiveFrom: "", note: "", revision: 0, basedOn: await lastConfirmed(scope, kind) };
}

async function keep({ tx, actor, now }: Scope, kind: SettingKind, draft: SettingDraft): Promise<void> {
  const { institutionId, personId } = actor;
  if (!institutionId || !personId) throw new Refusal("not_allowed");
  const { content, effectiveFrom, note, revision, basedOn } = draft;
  const said = { content, effectiveFrom, note, revision, basedOn, savedAt: now };
  await tx
    .insert(settingDrafts)
    .values({ institutionId, kind, personId, ...said })
    .onConflictDoUpdate({
      target: [settingDrafts.institutionId, settingDrafts.kind, settingDrafts.personId],
      set: said,
    });
}

function mine({ actor }: Scope, kind: SettingKind) {
  return and(
    eq(settingDrafts.institutionId, actor.institutionId ?? ""),
    eq(settingDrafts.kind, kind),
    eq(settingDrafts.personId, actor.personId ?? ""),
  );
}

async function lastConfirmed({ tx, actor }: Scope, kind: SettingKind): Promise<number> {
  const versions = await tx
    .select({ number: settingVersions.number })
    .from(settingVersions)
    .where(
      and(
        eq(settingVersions.institutionId, actor.institutionId ?? ""),
        eq(settingVersions.kind, kind),
        eq(settingVersions.status, "confirmed"),
      ),
    );
  return Math.max(0, ...versions.map(({ number }) => number));
}

function trace(scope: CommandScope, kind: SettingKind): void {
  scope.record({ entity: "setting_draft", entityId: scope.actor.personId ?? "", detail: { kind } });
}

function hasErrors(errors: FieldErrors): boolean {
  return Object.keys(errors).length > 0;
}

// Returned, not thrown: what was read stays saved.
function wrong(errors: FieldErrors): Refusal {
  return new Refusal("invalid_input", errors);
}

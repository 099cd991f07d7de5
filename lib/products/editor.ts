import { z } from "zod";
import { placesOf } from "@/domain/editor/changes";
import { withCodes } from "@/domain/editor/codes";
import { pageAfter, parseStep, stepped } from "@/domain/editor/steps";
import { readTyped } from "@/domain/editor/typed";
import { productShape } from "@/domain/product";
import { productChanges, productForm, productLeaves, unreadableIn } from "@/domain/product-form";
import { Refusal } from "@/domain/refusal";
import { type CommandScope, command, query } from "@/lib/gate";
import { draftForChange, keepConfig, ownVersion, refuseUnlessAuthor } from "@/lib/products/draft";
import { type DraftState, draftState, saved } from "@/lib/products/unfinished";

/** What the editor holds of a draft. */
export const productDraft = query({
  by: "product.read",
  input: z.strictObject({ versionId: z.uuid() }),
  async run(scope, { versionId }) {
    return draftState(scope, await ownVersion(scope, versionId));
  },
});

/**
 * Saves what was typed into a page of the editor, and takes the step of the button that was pressed, if any. `page` is
 * where to look next, null for the same page again, and `at` the part of it. What cannot be read is refused by name, and
 * the rest is kept.
 */
export const editDraft = command("product.edit", {
  by: "product.draft",
  input: z.strictObject({
    versionId: z.uuid(),
    /** The fields of the form, by name. */
    typed: z.record(z.string(), z.array(z.string())),
    /** The revision that the page showed. */
    revision: z.coerce.number().int().min(0),
    step: z.string().max(500),
  }),
  async run(scope, { versionId, typed, revision, step: written }) {
    const version = await draftForChange(scope, versionId);
    if (version.status !== "draft") throw new Refusal("version_not_draft");
    refuseUnlessAuthor(scope, version);
    const before = await draftState(scope, version);
    if (before.revision !== revision) throw new Refusal("draft_changed");
    const { value, errors } = readTyped(productForm, typed, before.content, productLeaves(before.content));
    const step = parseStep(written);
    const isRead = Object.keys(errors).length === 0;
    const content = withCodes(productForm, value);
    const done = step && isRead ? stepped(productForm, content, step) : null;
    if (step && isRead && !done) throw new Refusal("invalid_input");
    await keepDraft(scope, versionId, before, done ? done.value : content);
    // Returned, not thrown: what was read stays saved.
    if (!isRead) return new Refusal("invalid_input", errors);
    return done && step ? { at: done.at, page: pageAfter(productForm, step, done) } : { at: null, page: null };
  },
});

/** A whole configuration goes into the version itself; an unfinished one waits beside the last whole one. */
async function keepDraft(scope: CommandScope, versionId: string, before: DraftState, content: unknown): Promise<void> {
  const parsed = productShape.safeParse(content);
  const isWhole = parsed.success && Object.keys(unreadableIn(content)).length === 0;
  if (isWhole) await keepConfig(scope, versionId, parsed.data);
  await saved(scope, versionId, isWhole ? null : content);
  const changed = placesOf(productChanges(before.content, content), before.content, content);
  scope.record({ entity: "product_version", entityId: versionId, detail: { changed: changed.slice(0, 50) } });
}

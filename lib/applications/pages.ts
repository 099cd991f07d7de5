import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { documents } from "@/db/schema/application";
import { Refusal } from "@/domain/refusal";
import { type Contents, contentsOf, refuseUnlessEditable } from "@/lib/applications/contents";
import { reopenCorrection } from "@/lib/applications/correction";
import { loadForChange, traceOf } from "@/lib/applications/visible";
import { type CommandScope, command } from "@/lib/gate";

/** The pages of one document, in their order: what was observed stands apart until it is replaced. */
export function pagesOf({ documents }: Pick<Contents, "documents">, requirement: string): Contents["documents"] {
  return documents.filter((page) => page.requirement === requirement && page.state !== "observed");
}

/** A page that its people may change now, with the others of its document. */
async function pageToChange(scope: CommandScope, id: string, documentId: string) {
  const application = await loadForChange(scope, id);
  const contents = await contentsOf(scope, application);
  const page = contents.documents.find((one) => one.id === documentId && one.state === "received");
  if (!page) throw new Refusal("not_found");
  refuseUnlessEditable(application, contents, "document", page.requirement);
  return { application, page, pages: pagesOf(contents, page.requirement) };
}

/** Takes a file back out of a draft, or one handed in for an observation. Its row stays, marked as replaced. */
export const removeDocument = command("document.remove", {
  by: "application.edit",
  input: z.strictObject({ id: z.uuid(), documentId: z.uuid() }),
  async run(scope, { id, documentId }) {
    const { application, page, pages } = await pageToChange(scope, id, documentId);
    await scope.tx.update(documents).set({ state: "replaced" }).where(eq(documents.id, documentId));
    if (pages.length === 1) await reopenCorrection(scope, application, page.requirement);
    scope.record({ ...traceOf(application), detail: { document: documentId, requirement: page.requirement } });
    return { requirement: page.requirement };
  },
});

/** Puts a page before the one above it, or behind the one below. At an end it stays where it is. */
export const movePage = command("document.move", {
  by: "application.edit",
  input: z.strictObject({ id: z.uuid(), documentId: z.uuid(), to: z.enum(["up", "down"]) }),
  async run(scope, { id, documentId, to }) {
    const { application, page, pages } = await pageToChange(scope, id, documentId);
    const from = pages.findIndex((one) => one.id === documentId);
    const order = pages.filter((one) => one.id !== documentId);
    order.splice(Math.max(0, from + (to === "up" ? -1 : 1)), 0, page);
    for (const [index, one] of order.entries())
      await scope.tx
        .update(documents)
        .set({ position: index + 1 })
        .where(and(eq(documents.id, one.id), eq(documents.applicationId, id)));
    scope.record({ ...traceOf(application), detail: { document: documentId, requirement: page.requirement, to } });
    return {};
  },
});

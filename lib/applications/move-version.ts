import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { applications } from "@/db/schema/application";
import { productVersions } from "@/db/schema/product";
import { answersUnder, loanGap } from "@/domain/answers";
import { readConfig } from "@/domain/product";
import { Refusal } from "@/domain/refusal";
import { sealAnswers } from "@/lib/applications/answers";
import { contentsOf } from "@/lib/applications/contents";
import { loadForChange, traceOf } from "@/lib/applications/visible";
import { command } from "@/lib/gate";
import { inForce } from "@/lib/products/in-force";

/**
 * Moves a draft to the version now published, because its people chose to. Answers that still fit come along. `to` is the
 * version whose changes they read: when another was published meanwhile, they read those first.
 */
export const moveToPublishedVersion = command("application.move_version", {
  by: "application.edit",
  input: z.strictObject({ id: z.uuid(), to: z.uuid() }),
  async run(scope, { id, to }) {
    const application = await loadForChange(scope, id);
    if (application.mode !== "live") throw new Refusal("preview_only");
    if (application.status !== "draft") throw new Refusal("wrong_status");
    const contents = await contentsOf(scope, application);
    const [published] = await scope.tx
      .select()
      .from(productVersions)
      .where(and(eq(productVersions.productId, application.productId), inForce(scope.now)));
    if (!published || !contents.product.isOpen) throw new Refusal("product_closed");
    if (published.id !== to) throw new Refusal("changed_meanwhile");
    const config = readConfig(published.config);
    if (!config.audience.includes(application.applicantKind)) throw new Refusal("kind_not_served");
    const answers = answersUnder(config, contents.answers, scope.today);
    const loan = { amountCents: application.amountCents, termMonths: application.termMonths };
    const moved = await scope.tx
      .update(applications)
      .set({
        productVersionId: published.id,
        answers: await sealAnswers(scope.tx, application.organizationId, config, answers),
        prefilled: Object.fromEntries(
          Object.entries(application.prefilled).filter(([code]) => answers[code] !== undefined),
        ),
        ...(loanGap(config, loan) === null ? {} : { amountCents: null, termMonths: null }),
        updatedAt: scope.now,
      })
      .where(
        and(eq(applications.id, id), eq(applications.status, "draft"), eq(applications.version, application.version)),
      )
      .returning({ id: applications.id });
    if (moved.length === 0) throw new Refusal("changed_meanwhile");
    scope.record({
      ...traceOf(application),
      detail: {
        from: application.productVersionId,
        to: published.id,
        dropped: Object.keys(contents.answers).length - Object.keys(answers).length,
      },
    });
    return {};
  },
});

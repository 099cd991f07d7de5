import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { applications, documents } from "@/db/schema/application";
import { withoutPeople } from "@/domain/anonymous";
import type { Answers, AnswerValue } from "@/domain/answer/value";
import { type ProductConfig, questionsOf, readConfig } from "@/domain/product";
import { Refusal } from "@/domain/refusal";
import type { SampleContent } from "@/domain/sample";
import { openAnswers } from "@/lib/applications/answers";
import { preview } from "@/lib/applications/live";
import { command } from "@/lib/gate";
import { ownVersion } from "@/lib/products/draft";
import { nameField, whatComesOut, writeSample } from "@/lib/products/samples";
import { isOutdated } from "@/lib/walks/previews";
import { enterSandbox } from "@/lib/walks/sandbox";

/** Makes a sample of what somebody walked. What is expected of it is what the draft makes of it now. */
export const keepWalk = command("product.keep_walk", {
  by: "product.draft",
  input: z.strictObject({ id: z.uuid(), name: nameField }),
  async run(scope, { id, name }) {
    const { tx, actor, today } = scope;
    const sandboxId = await enterSandbox(scope);
    const [walked] = await tx
      .select()
      .from(applications)
      .where(and(preview, eq(applications.id, id), eq(applications.startedBy, actor.personId ?? "")));
    if (!walked || walked.organizationId !== sandboxId) throw new Refusal("not_found");
    const version = await ownVersion(scope, walked.productVersionId);
    const config = readConfig(walked.previewConfig);
    if (isOutdated(config, version.config)) throw new Refusal("preview_outdated");
    const { applicantKind: kind, amountCents, termMonths } = walked;
    if (!amountCents || !termMonths) throw new Refusal("preview_without_loan");
    const papers = await tx
      .select({ requirement: documents.requirement })
      .from(documents)
      .where(and(eq(documents.applicationId, id), inArray(documents.state, ["received", "accepted"])));
    const answers = await openAnswers(tx, walked.organizationId, config, walked.answers);
    const content: SampleContent = {
      kind,
      amountCents,
      termMonths,
      answers: withoutNumbers(config, answers),
      documents: [...new Set(papers.map(({ requirement }) => requirement))],
    };
    const sample = { name, content, expected: whatComesOut(config, content, today) };
    await writeSample(scope, { ...sample, productId: walked.productId, sampleId: null });
    return { productId: walked.productId };
  },
});

/** Whoever walks invents what they type; a number of a person or company could still be a real one, and is replaced. */
function withoutNumbers(config: ProductConfig, answers: Answers): Record<string, AnswerValue> {
  const replaced = withoutPeople(config, answers);
  const numbers = questionsOf(config).flatMap(({ kind, code }) => (kind === "ruc" || kind === "dni" ? [code] : []));
  return {
    ...answers,
    ...Object.fromEntries(numbers.flatMap((code) => (code in replaced ? [[code, replaced[code]]] : []))),
  } as Record<string, AnswerValue>;
}

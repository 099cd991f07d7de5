import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { applications } from "@/db/schema/application";
import { draftAnswers } from "@/db/schema/integration";
import { products } from "@/db/schema/product";
import { stageOf, stages, statuses, waitingOn } from "@/domain/application";
import { Refusal } from "@/domain/refusal";
import { traceOf, visibleTo } from "@/lib/applications/visible";
import { command } from "@/lib/gate";

/** Where a file stands, without a word of what is in it. */
export const fileStatus = z.strictObject({
  number: z.string().max(20),
  applicationId: z.uuid(),
  product: z.string().max(80),
  status: z.enum(statuses),
  stage: z.enum(stages).nullable(),
  waitingOn: z.enum(waitingOn).nullable(),
  submittedAt: z.iso.datetime(),
  promisedOn: z.iso.date().nullable(),
  updatedAt: z.iso.datetime(),
  preparedDraft: z.uuid().nullable(),
});

/** The state of one file of the institution. A command, because every use of a key leaves a trace. */
export const readFileStatus = command("file.status", {
  by: "status.read",
  input: z.strictObject({ number: z.string().max(100) }),
  async run({ tx, actor, record }, { number }): Promise<z.infer<typeof fileStatus>> {
    const [row] = await tx
      .select({ application: applications, product: products.slug, preparedDraft: draftAnswers.preparedDraftId })
      .from(applications)
      .innerJoin(products, eq(products.id, applications.productId))
      .leftJoin(draftAnswers, eq(draftAnswers.applicationId, applications.id))
      .where(and(eq(applications.number, number), visibleTo(actor)));
    if (!row?.application.submittedAt) throw new Refusal("not_found");
    const { application, product, preparedDraft } = row;
    record(traceOf(application));
    return {
      number,
      applicationId: application.id,
      product,
      status: application.status,
      stage: stageOf(application.status, application.observedIn),
      waitingOn: application.waitingOn,
      submittedAt: row.application.submittedAt.toISOString(),
      promisedOn: application.promisedOn,
      updatedAt: application.updatedAt.toISOString(),
      preparedDraft,
    };
  },
});

import { and, eq, ne, sql } from "drizzle-orm";
import { documents } from "@/db/schema/application";
import { documentsFor } from "@/domain/answers";
import { questionsOf } from "@/domain/product";
import { asksForFile } from "@/domain/question";
import { Refusal } from "@/domain/refusal";
import { type Contents, refuseUnlessEditable } from "@/lib/applications/contents";
import type { Application } from "@/lib/applications/visible";
import type { Scope } from "@/lib/gate";

/** Bytes of one file, files and bytes of one application. */
export const uploadLimits = { fileBytes: 10 * 1024 * 1024, files: 40, totalBytes: 100 * 1024 * 1024 } as const;

/** Codes of the papers this application asks for: the product's list, and those a question asks for. */
export function askedPapers(application: Application, { config, facts }: Contents): string[] {
  return [
    ...documentsFor(config, application.applicantKind, facts).map((paper) => paper.code),
    ...questionsOf(config)
      .filter(asksForFile)
      .map((question) => question.document),
  ];
}

/** A paper that the application does not ask for is not found; one that may not be changed now is refused. */
export function refuseUnlessAskedFor(application: Application, contents: Contents, requirement: string): void {
  if (!askedPapers(application, contents).includes(requirement)) throw new Refusal("not_found");
  refuseUnlessEditable(application, contents, "document", requirement);
}

export async function refuseOverQuota({ tx }: Pick<Scope, "tx">, applicationId: string, incoming: number) {
  const [used] = await tx
    .select({ files: sql<number>`count(*)::int`, bytes: sql<number>`coalesce(sum(${documents.byteSize}), 0)::bigint` })
    .from(documents)
    .where(and(eq(documents.applicationId, applicationId), ne(documents.state, "replaced")));
  if (!used) return;
  if (used.files >= uploadLimits.files || Number(used.bytes) + incoming > uploadLimits.totalBytes) {
    throw new Refusal("file_quota", { file: "file_quota" });
  }
}

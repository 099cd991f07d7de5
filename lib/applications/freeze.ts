import { desc, eq } from "drizzle-orm";
import { applicationRevisions } from "@/db/schema/application";
import type { SaidAbsence } from "@/domain/absence";
import type { Contents } from "@/lib/applications/contents";
import type { Application } from "@/lib/applications/visible";
import type { Scope } from "@/lib/gate";
import { sha256 } from "@/lib/vault";

/** What an application says at this moment, and its hash: what is signed, and what is kept when it is sent. */
export function contentToSign(application: Application, contents: Contents) {
  const absences: SaidAbsence[] = contents.absences.map(({ requirement, reason, note }) => ({
    requirement,
    reason,
    note,
  }));
  const content = {
    amountCents: application.amountCents ?? 0,
    termMonths: application.termMonths ?? 0,
    answers: application.answers,
    documents: contents.documents.map((paper) => ({
      requirement: paper.requirement,
      sha256: paper.sha256.toString("hex"),
    })),
    // Not there where nothing was said, as in what was signed before this could be.
    ...(absences.length > 0 ? { absences } : {}),
  };
  return { content, contentHash: sha256(JSON.stringify(content)) };
}

/** Keeps a copy of what was sent, with its hash. Returns the number of the revision. */
export async function freeze({ tx, actor, now }: Scope, application: Application, contents: Contents): Promise<number> {
  const [last] = await tx
    .select({ number: applicationRevisions.number })
    .from(applicationRevisions)
    .where(eq(applicationRevisions.applicationId, application.id))
    .orderBy(desc(applicationRevisions.number))
    .limit(1);
  const number = (last?.number ?? 0) + 1;
  const { content, contentHash } = contentToSign(application, contents);
  await tx.insert(applicationRevisions).values({
    organizationId: application.organizationId,
    institutionId: application.institutionId,
    applicationId: application.id,
    number,
    ...content,
    contentHash,
    sentBy: actor.personId ?? "",
    sentAt: now,
  });
  return number;
}

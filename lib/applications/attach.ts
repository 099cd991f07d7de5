import { and, eq, max, or } from "drizzle-orm";
import { z } from "zod";
import { documents } from "@/db/schema/application";
import { documentAbsences } from "@/db/schema/paper";
import { parseDate } from "@/domain/answer/scalar";
import { Refusal } from "@/domain/refusal";
import { type Contents, contentsOf, takenAtPlace } from "@/lib/applications/contents";
import { markAnswered } from "@/lib/applications/correction";
import { dropFiles } from "@/lib/applications/erase";
import { refuseOverQuota, refuseUnlessAskedFor } from "@/lib/applications/paper-limits";
import { type Application, holdUnchanged, load, traceOf } from "@/lib/applications/visible";
import { isChosen, type TypedFile, takeIn, typedFile } from "@/lib/files/take-in";
import { type CommandScope, command, type Scope } from "@/lib/gate";
import { dropFile } from "@/lib/storage";
import { takeUpload } from "@/lib/uploads/pieces";
import { seal } from "@/lib/vault";

/**
 * Hands in one file for one required document: as it came with the form, or put together from the pieces of an upload.
 * Several files make up one document, page by page; `replaces` is the page that it takes the place of.
 */
export const attachDocument = command("document.upload", {
  by: "application.edit",
  input: z.strictObject({
    id: z.uuid(),
    requirement: z.string().max(40),
    issuedOn: z.string().trim().max(20).default(""),
    file: typedFile.nullable(),
    upload: z.union([z.uuid(), z.literal("")]).default(""),
    replaces: z.union([z.uuid(), z.literal("")]).default(""),
    /** The person agreed that a photo of a place says where it was taken. */
    keepPlace: z.boolean().default(false),
  }),
  async run(scope, { issuedOn, ...given }) {
    const { documentId, pieces } = await handIn(scope, { ...given, issuedOn: readDate(scope, issuedOn) });
    return { documentId, pieces };
  },
  after: (_input, { pieces }) => dropFiles(pieces),
});

type HandedIn = {
  id: string;
  requirement: string;
  issuedOn: string | null;
  file: TypedFile | null;
  upload?: string;
  replaces?: string;
  keepPlace?: boolean;
};

/**
 * Hands in a file inside a command, with all that is asked of one; `after` runs while a failure still takes it back.
 * `pieces` are the keys of what it was put together from, to be dropped after the commit.
 */
export async function handIn(
  scope: CommandScope,
  { id, requirement, issuedOn, upload = "", replaces = "", keepPlace = false, ...form }: HandedIn,
  after?: (application: Application, documentId: string) => Promise<void>,
): Promise<{ documentId: string; application: Application; pieces: string[] }> {
  const application = await load(scope, id);
  const contents = await contentsOf(scope, application);
  refuseUnlessAskedFor(application, contents, requirement);
  const taken = upload ? await takeUpload(scope, application, requirement, upload) : null;
  const file = taken?.file ?? form.file;
  if (!isChosen(file)) throw new Refusal("file_missing", { file: "file_missing" });
  const replaced = replaces ? pageOf(contents, requirement, replaces) : null;
  await refuseOverQuota(scope, application.id, file.content.length);
  const paper = contents.config.documents.find(({ code }) => code === requirement);
  const { kept, place } = await takeIn(scope.tx, application.organizationId, file, {
    keepPlace: keepPlace && paper?.askPlace === true,
  });
  const documentId = crypto.randomUUID();
  try {
    // The bytes took their time; the application must not have been sent meanwhile.
    await holdUnchanged(scope, application);
    await makeRoom(scope, application, requirement, replaced?.id);
    await scope.tx.insert(documents).values({
      id: documentId,
      organizationId: application.organizationId,
      institutionId: application.institutionId,
      applicationId: application.id,
      requirement,
      position: replaced?.position ?? (await nextPosition(scope, application, requirement)),
      ...kept,
      issuedOn,
      takenAt: place ? await seal(scope.tx, application.organizationId, takenAtPlace, place) : null,
      state: "received",
      uploadedBy: scope.actor.personId ?? "",
      uploadedAt: scope.now,
    });
    await markAnswered(scope, application, "document", requirement);
    await after?.(application, documentId);
  } catch (error) {
    await dropFile(kept.storageKey);
    throw error;
  }
  scope.record({
    ...traceOf(application),
    detail: {
      document: documentId,
      requirement,
      sha256: kept.sha256.toString("hex"),
      ...(upload ? { upload } : {}),
      ...(replaced ? { replaces } : {}),
      ...(place ? { place: "kept" } : {}),
    },
  });
  return { documentId, application, pieces: taken?.keys ?? [] };
}

function readDate({ today }: Scope, issuedOn: string): string | null {
  const date = issuedOn === "" ? null : parseDate(issuedOn);
  if (issuedOn !== "" && (date === null || date > today))
    throw new Refusal("invalid_input", { issuedOn: date === null ? "date_invalid" : "date_in_future" });
  return date;
}

function pageOf({ documents }: Contents, requirement: string, id: string) {
  const page = documents.find((one) => one.id === id && one.requirement === requirement);
  if (!page || page.state === "accepted") throw new Refusal("not_found");
  return page;
}

/** What this file takes the place of: a page, what was observed, and that one does not have the paper. */
async function makeRoom({ tx }: Scope, application: Application, requirement: string, page: string | undefined) {
  const ofPaper = and(eq(documents.applicationId, application.id), eq(documents.requirement, requirement));
  const gone = or(
    application.status === "info_requested" ? eq(documents.state, "observed") : undefined,
    page ? eq(documents.id, page) : undefined,
  );
  if (gone) await tx.update(documents).set({ state: "replaced" }).where(and(ofPaper, gone));
  await tx
    .delete(documentAbsences)
    .where(and(eq(documentAbsences.applicationId, application.id), eq(documentAbsences.requirement, requirement)));
}

async function nextPosition({ tx }: Scope, { id }: Application, requirement: string): Promise<number> {
  const [last] = await tx
    .select({ position: max(documents.position) })
    .from(documents)
    .where(and(eq(documents.applicationId, id), eq(documents.requirement, requirement)));
  return (last?.position ?? 0) + 1;
}

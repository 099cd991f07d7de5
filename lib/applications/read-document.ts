import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { documents } from "@/db/schema/application";
import type { Permission } from "@/domain/access";
import { Refusal } from "@/domain/refusal";
import { contentsOf } from "@/lib/applications/contents";
import { type Application, load, traceOf } from "@/lib/applications/visible";
import { refuseOutsideZone } from "@/lib/applications/zones";
import { picturesAsPdf, smallPicture } from "@/lib/files/pictures";
import { command, query, type Scope } from "@/lib/gate";
import { loadFile } from "@/lib/storage";
import { openFile, sha256 } from "@/lib/vault";

const pageOf = (id: string, documentId: string) => and(eq(documents.id, documentId), eq(documents.applicationId, id));

type Stored = Pick<typeof documents.$inferSelect, "storageKey" | "sha256">;

async function bytesOf({ tx }: Scope, { organizationId }: Application, { storageKey, sha256: hash }: Stored) {
  const content = await openFile(tx, organizationId, storageKey, await loadFile(storageKey));
  if (!sha256(content).equals(hash)) throw new Error("A stored document no longer has the hash it came with");
  return content;
}

const read = (by: Permission) =>
  command("document.read", {
    by,
    input: z.strictObject({ id: z.uuid(), documentId: z.uuid() }),
    async run(scope, { id, documentId }) {
      const application = await load(scope, id);
      if (by === "file.read") refuseOutsideZone(scope.actor, application, "documents", "see");
      const [paper] = await scope.tx.select().from(documents).where(pageOf(id, documentId));
      if (!paper) throw new Refusal("not_found");
      const content = await bytesOf(scope, application, paper);
      scope.record({ ...traceOf(application), detail: { document: documentId } });
      return { content, fileName: paper.fileName, mediaType: paper.mediaType };
    },
  });

/**
 * How a photo looks, small: for its own people, who see their pages each time they open a paper, so it leaves no row in
 * the trail. What is no picture has none.
 */
export const previewOwnDocument = query({
  by: "application.read",
  input: z.strictObject({ id: z.uuid(), documentId: z.uuid() }),
  async run(scope, { id, documentId }) {
    const application = await load(scope, id);
    const [paper] = await scope.tx.select().from(documents).where(pageOf(id, documentId));
    if (!paper || paper.mediaType === "application/pdf") throw new Refusal("not_found");
    const preview = await smallPicture(await bytesOf(scope, application, paper));
    if (!preview) throw new Refusal("not_found");
    return { content: preview, fileName: "vista.jpg", mediaType: "image/jpeg" };
  },
});

/** The photos of one paper as one document, a page each, in the order of its people. */
export const readFilePages = command("document.read_pages", {
  by: "file.read",
  input: z.strictObject({ id: z.uuid(), requirement: z.string().max(40) }),
  async run(scope, { id, requirement }) {
    const application = await load(scope, id);
    refuseOutsideZone(scope.actor, application, "documents", "see");
    const contents = await contentsOf(scope, application);
    const pages = contents.documents.filter(
      (one) => one.requirement === requirement && one.mediaType !== "application/pdf",
    );
    const first = pages[0];
    if (!first) throw new Refusal("not_found");
    const pictures: Buffer[] = [];
    for (const one of pages) pictures.push(await bytesOf(scope, application, one));
    scope.record({
      ...traceOf(application),
      detail: { requirement, documents: pages.map((one) => one.id) },
    });
    const title = contents.config.documents.find(({ code }) => code === requirement)?.name.es ?? requirement;
    return {
      content: await picturesAsPdf(pictures, { title, instant: first.uploadedAt }),
      fileName: `${application.number ?? "solicitud"} ${requirement}.pdf`,
      mediaType: "application/pdf",
    };
  },
});

/** The bytes of one document. Reading is a command because every download leaves a trace. */
export const readOwnDocument = read("application.read");
export const readFileDocument = read("file.read");

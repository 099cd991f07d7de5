import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { documents } from "@/db/schema/application";
import type { Permission } from "@/domain/access";
import { Refusal } from "@/domain/refusal";
import { load, traceOf } from "@/lib/applications/visible";
import { refuseOutsideZone } from "@/lib/applications/zones";
import { command } from "@/lib/gate";
import { loadFile } from "@/lib/storage";
import { openFile, sha256 } from "@/lib/vault";

const read = (by: Permission) =>
  command("document.read", {
    by,
    input: z.strictObject({ id: z.uuid(), documentId: z.uuid() }),
    async run(scope, { id, documentId }) {
      const application = await load(scope, id);
      if (by === "file.read") refuseOutsideZone(scope.actor, application, "documents", "see");
      const [paper] = await scope.tx
        .select()
        .from(documents)
        .where(and(eq(documents.id, documentId), eq(documents.applicationId, id)));
      if (!paper) throw new Refusal("not_found");
      const content = await openFile(
        scope.tx,
        application.organizationId,
        paper.storageKey,
        await loadFile(paper.storageKey),
      );
      if (!sha256(content).equals(paper.sha256))
        throw new Error("A stored document no longer has the hash it came with");
      scope.record({ ...traceOf(application), detail: { document: documentId } });
      return { content, fileName: paper.fileName, mediaType: paper.mediaType };
    },
  });

/** The bytes of one document. Reading is a command because every download leaves a trace. */
export const readOwnDocument = read("application.read");
export const readFileDocument = read("file.read");

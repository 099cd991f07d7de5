import { eq } from "drizzle-orm";
import { z } from "zod";
import { uploads } from "@/db/schema/paper";
import { dropFiles } from "@/lib/applications/erase";
import { load, traceOf } from "@/lib/applications/visible";
import { command } from "@/lib/gate";
import { forgetUploads, ownUpload } from "./pieces";

/** Gives up a file that is on its way, with every piece of it. */
export const cancelUpload = command("document.cancel_upload", {
  by: "application.edit",
  input: z.strictObject({ upload: z.uuid() }),
  async run(scope, { upload: id }) {
    const upload = await ownUpload(scope, id);
    const application = await load(scope, upload.applicationId);
    const keys = await forgetUploads(scope.tx, eq(uploads.id, id));
    scope.record({ ...traceOf(application), detail: { upload: id, requirement: upload.requirement } });
    return { keys };
  },
  after: (_input, { keys }) => dropFiles(keys),
});

import { pathOf } from "@/app/(portal)/own-application";
import { formPost } from "@/app/bridge";
import { removeDocument } from "@/lib/applications/pages";

export const POST = formPost(removeDocument, {
  input: ({ fields }, { id }) => ({ id, documentId: fields.get("documentId") }),
  done: (_removed, { id, code }) => pathOf(id, `/documentos/${code}`),
  back: ({ id, code }) => pathOf(id, `/documentos/${code}`),
});

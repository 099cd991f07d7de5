import { removeDocument } from "@/lib/applications/attach";
import { formPost } from "../../../../../../bridge";
import { pathOf } from "../../../../../own-application";

export const POST = formPost(removeDocument, {
  input: ({ fields }, { id }) => ({ id, documentId: fields.get("documentId") }),
  done: (_removed, { id, code }) => pathOf(id, `/documentos/${code}`),
  back: ({ id, code }) => pathOf(id, `/documentos/${code}`),
});

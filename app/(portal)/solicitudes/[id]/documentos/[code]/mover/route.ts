import { pathOf } from "@/app/(portal)/own-application";
import { formPost } from "@/app/bridge";
import { movePage } from "@/lib/applications/pages";

export const POST = formPost(movePage, {
  input: ({ fields }, { id }) => ({ id, documentId: fields.get("documentId"), to: fields.get("to") }),
  done: (_moved, { id, code }) => pathOf(id, `/documentos/${code}#hojas`),
  back: ({ id, code }) => pathOf(id, `/documentos/${code}`),
});

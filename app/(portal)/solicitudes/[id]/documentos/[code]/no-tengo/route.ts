import { pathOf } from "@/app/(portal)/own-application";
import { formPost } from "@/app/bridge";
import { declareAbsence } from "@/lib/applications/absence";

export const POST = formPost(declareAbsence, {
  input: ({ fields }, { id, code }) => ({
    id,
    requirement: code,
    reason: fields.get("reason") ?? "",
    note: fields.get("note") ?? "",
  }),
  done: (_said, { id, code }) => pathOf(id, `/documentos/${code}?anotado=1`),
  back: ({ id, code }) => pathOf(id, `/documentos/${code}`),
});

import { pathOf } from "@/app/(portal)/own-application";
import { formPost } from "@/app/bridge";
import { typedDate } from "@/components/questions/typed-answers";
import { attachDocument } from "@/lib/applications/attach";

const megabyte = 1024 * 1024;

// The address ends in /subir so that proxy.ts lets the body stream past instead of cutting it.
export const POST = formPost(attachDocument, {
  maxBytes: 11 * megabyte,
  input: ({ fields, files }, { id, code }) => ({
    id,
    requirement: code,
    issuedOn: typedDate("issuedOn", (name) => fields.get(name) ?? ""),
    // Camera and file picker carry the same name; whichever was used counts.
    file: files.get("file")?.[0] ?? null,
    upload: fields.get("_upload") ?? "",
    replaces: fields.get("replaces") ?? "",
    keepPlace: fields.has("keepPlace"),
  }),
  done: (_saved, { id, code }, { fields }) => {
    const task = /^[a-z]\w*$/.exec(fields.get("_task") ?? "");
    return pathOf(id, `/documentos/${code}?recibido=1${task ? `&tarea=${task[0]}` : ""}`);
  },
  back: ({ id, code }) => pathOf(id, `/documentos/${code}`),
});

import { filePath } from "@/app/(desk)/case/paths";
import { formPost } from "@/app/bridge";
import { recordRegister } from "@/lib/findings/registers";
import { afterFinding } from "../../../open-finding";

const megabyte = 1024 * 1024;
const said = { reinfo: ["state"], ruc: ["state", "condition"], credit: ["class", "consentOn"] } as Record<
  string,
  string[]
>;

// The address ends in /subir so that proxy.ts lets the body stream past instead of cutting it.
export const POST = formPost(recordRegister, {
  maxBytes: 11 * megabyte,
  input: ({ fields, files }, { id, kind = "" }) => ({
    id,
    kind,
    said: Object.fromEntries((said[kind] ?? []).map((name) => [name, fields.get(name) ?? ""])),
    asOf: fields.get("asOf") ?? "",
    note: fields.get("note") ?? "",
    file: files.get("file")?.[0] ?? null,
  }),
  done: (_out, { id }) => afterFinding(id),
  back: ({ id, kind }) => filePath(id, `/evaluar/registro/${kind}`),
});

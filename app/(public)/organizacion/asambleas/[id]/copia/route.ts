import { formPost } from "@/app/bridge";
import { keepSignedCopy } from "@/lib/assemblies/use";
import { assemblyPath } from "../../steps";

const megabyte = 1024 * 1024;

export const POST = formPost(keepSignedCopy, {
  maxBytes: 11 * megabyte,
  input: ({ files }, { id }) => ({ id, file: files.get("file")?.[0] ?? null }),
  done: (_out, { id }) => `${assemblyPath(id)}?hecho=copia`,
  back: ({ id }) => assemblyPath(id),
});

import { formPost } from "@/app/bridge";
import { beginAssembly } from "@/lib/assemblies/write";
import { assembliesPath, assemblyPath } from "../steps";

export const POST = formPost(beginAssembly, {
  input: () => ({}),
  done: ({ id, next }) => assemblyPath(id, next),
  back: () => assembliesPath,
});

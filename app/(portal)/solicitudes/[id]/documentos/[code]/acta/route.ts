import { pathOf } from "@/app/(portal)/own-application";
import { formPost } from "@/app/bridge";
import { handInAssembly } from "@/lib/assemblies/use";

export const POST = formPost(handInAssembly, {
  input: ({ fields }, { id }) => ({ id, minutesId: fields.get("minutesId") }),
  done: (_out, { id, code }) => `${pathOf(id, `/documentos/${code}`)}?recibido=1`,
  back: ({ id, code }) => pathOf(id, `/documentos/${code}`),
});

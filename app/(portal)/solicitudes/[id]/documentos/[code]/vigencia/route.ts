import { pathOf } from "@/app/(portal)/own-application";
import { formPost } from "@/app/bridge";
import { handInPowersPaper } from "@/lib/organizations/powers-paper";

export const POST = formPost(handInPowersPaper, {
  input: ({ fields }, { id }) => ({ id, evidenceId: fields.get("evidenceId") }),
  done: (_out, { id, code }) => `${pathOf(id, `/documentos/${code}`)}?recibido=1`,
  back: ({ id, code }) => pathOf(id, `/documentos/${code}`),
});

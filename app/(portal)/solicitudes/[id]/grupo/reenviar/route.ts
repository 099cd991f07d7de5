import { pathOf } from "@/app/(portal)/own-application";
import { formPost } from "@/app/bridge";
import { askMember } from "@/lib/groups/members";
import { fromBrowser } from "../../firmar/typed";

export const POST = formPost(fromBrowser(askMember), {
  input: ({ fields }, { id }) => ({ id, memberId: fields.get("memberId") }),
  done: (_asked, { id }) => `${pathOf(id, "/grupo")}?hecho=pedido`,
  back: ({ id }) => pathOf(id, "/grupo"),
});

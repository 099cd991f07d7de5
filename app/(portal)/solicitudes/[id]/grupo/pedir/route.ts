import { pathOf } from "@/app/(portal)/own-application";
import { formPost } from "@/app/bridge";
import { askGroup } from "@/lib/groups/members";
import { fromBrowser } from "../../firmar/typed";

export const POST = formPost(fromBrowser(askGroup), {
  input: (_form, { id }) => ({ id }),
  done: (_asked, { id }) => `${pathOf(id, "/grupo")}?hecho=pedido`,
  back: ({ id }) => pathOf(id, "/grupo"),
});

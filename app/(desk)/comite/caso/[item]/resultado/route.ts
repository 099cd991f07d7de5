import { afterwards, casePath } from "@/app/(desk)/comite/paths";
import { formPost } from "@/app/bridge";
import { settleCase } from "@/lib/committees/settle";

/** Records what the votes decided. */
export const POST = formPost(settleCase, {
  input: ({ fields }, { item }) => ({
    itemId: item,
    reasonCodes: fields.getAll("reasonCodes"),
    message: fields.get("message") ?? "",
    conditions: fields.get("conditions") ?? "",
    deferredUntil: fields.get("deferredUntil") ?? "",
  }),
  done: (_out, { item }) => afterwards(casePath(item), "settled"),
  back: ({ item }) => casePath(item),
});

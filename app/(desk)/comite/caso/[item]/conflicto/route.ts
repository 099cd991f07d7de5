import { afterwards, casePath } from "@/app/(desk)/comite/paths";
import { formPost } from "@/app/bridge";
import { declareConflict } from "@/lib/committees/conflict";

/** A member steps aside from a case. */
export const POST = formPost(declareConflict, {
  input: ({ fields }, { item }) => ({ itemId: item, reason: fields.get("conflict") ?? "" }),
  done: (_out, { item }) => afterwards(casePath(item), "declared"),
  back: ({ item }) => casePath(item),
});

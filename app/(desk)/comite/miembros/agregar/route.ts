import { formPost } from "@/app/bridge";
import { addMember } from "@/lib/committees/members";
import { afterwards, membersPath } from "../../paths";

/** Gives a seat between two days. */
export const POST = formPost(addMember, {
  input: ({ fields }) => ({
    personId: fields.get("personId") ?? "",
    substituteOf: fields.get("substituteOf") ?? "",
    isChair: fields.get("isChair") === "yes",
    validFrom: fields.get("validFrom") ?? "",
    validUntil: fields.get("validUntil") ?? "",
  }),
  done: () => afterwards(membersPath, "added"),
  back: () => membersPath,
});

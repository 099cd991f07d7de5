import { pathOf } from "@/app/(portal)/own-application";
import { formPost } from "@/app/bridge";
import { askMoreTime } from "@/lib/conversation/extension";

export const POST = formPost(askMoreTime, {
  input: ({ fields }, { id }) => {
    const part = (name: string, length: number) => (fields.get(`until-${name}`) ?? "").trim().padStart(length, "0");
    return {
      id,
      until: `${part("year", 4)}-${part("month", 2)}-${part("day", 2)}`,
      reason: fields.get("reason") ?? "",
    };
  },
  done: (_out, { id }) => pathOf(id, "/corregir"),
  back: ({ id }) => pathOf(id, "/corregir"),
});

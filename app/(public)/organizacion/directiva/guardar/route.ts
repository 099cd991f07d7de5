import { formPost } from "@/app/bridge";
import { typedDate } from "@/components/questions/typed-answers";
import type { Caller, Result } from "@/lib/gate";
import { handOverBoard } from "@/lib/organizations/hand-over";

/** The fields of a person carry their post in front, and so do what is wrong with them. */
async function handOver(caller: Caller, typed: unknown): Promise<Result<Record<string, never>>> {
  const result = await handOverBoard(caller, typed);
  if (result.ok) return result;
  const fields = Object.entries(result.fields).map(([name, code]) => [name.replace(".", "-"), code]);
  return { ...result, fields: Object.fromEntries(fields) };
}

export const POST = formPost(handOver, {
  input: ({ fields }) => {
    const typed = (name: string) => fields.get(name) ?? "";
    const person = (post: string) => ({
      personName: typed(`${post}-personName`),
      dni: typed(`${post}-dni`),
      phone: typed(`${post}-phone`),
    });
    return {
      president: person("president"),
      treasurer: person("treasurer"),
      validFrom: typedDate("validFrom", typed),
      validTo: typedDate("validTo", typed),
      source: typed("source"),
      pin: typed("pin"),
    };
  },
  done: () => "/organizacion/firmas?hecho=1",
  back: () => "/organizacion/directiva",
});

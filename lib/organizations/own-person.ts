import { eq } from "drizzle-orm";
import { people } from "@/db/schema/person";
import { Refusal } from "@/domain/refusal";
import type { Scope } from "@/lib/gate";

/** The row of the person who acts. */
export async function personOf({ tx, actor }: Scope) {
  const [person] = await tx
    .select()
    .from(people)
    .where(eq(people.id, actor.personId ?? ""));
  if (!person) throw new Refusal("not_found");
  return person;
}

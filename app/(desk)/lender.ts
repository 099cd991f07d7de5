import { cache } from "react";
import type { Actor } from "@/domain/access";
import { catalogue } from "@/lib/products/queries";
import { read } from "../bridge";

// Once a request: every page of the desk names it.
const lenders = cache(async () => (await read(catalogue)).map(({ institution }) => institution));

/** The institution someone works for, as its own published products name it; null while it has none. */
export async function lenderOf(actor: Actor) {
  if (!actor.institutionId) return null;
  return (await lenders()).find(({ id }) => id === actor.institutionId) ?? null;
}

import { z } from "zod";

/** The part of a public address that names a product: small letters, numbers and hyphens, beginning with a letter. */
export const slugField = z.string().regex(/^[a-z][a-z0-9-]{2,60}$/, "slug_invalid");

/** The address that a name proposes: "Crédito Minero 2" gives "credito-minero-2". Empty when nothing of it can be used. */
export function slugFrom(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+/, "")
    .slice(0, 61)
    .replace(/-+$/, "");
}

import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { institutions } from "@/db/schema/institution";
import { env } from "@/lib/env";
import type { SignInService } from "@/lib/oidc-settings";

/** The sign-in service that looks after an e-mail's domain, if any. */
export function serviceOfEmail(email: string): SignInService | null {
  const domain = email.trim().toLowerCase().split("@").at(-1) ?? "";
  return env().signInServices.find(({ domains }) => domains.includes(domain)) ?? null;
}

/** Does an institution ask its people to come in with its own account alone? */
export async function mustUseService(tx: Tx, institutionId: string | null): Promise<boolean> {
  const required = env().signInServices.filter((service) => service.required);
  if (!institutionId || required.length === 0) return false;
  const [lender] = await tx
    .select({ slug: institutions.slug })
    .from(institutions)
    .where(eq(institutions.id, institutionId));
  return required.some(({ institution }) => institution === lender?.slug);
}

import { eq } from "drizzle-orm";
import { z } from "zod";
import { institutions } from "@/db/schema/institution";
import { query } from "@/lib/gate";

/** The lender someone works for; null for who works for none. */
export const ownInstitution = query({
  by: "catalogue.read",
  input: z.strictObject({}),
  async run({ tx, actor }) {
    if (!actor.institutionId) return null;
    const [institution] = await tx.select().from(institutions).where(eq(institutions.id, actor.institutionId));
    return institution ?? null;
  },
});

/** A lender by its short name, for who operates the portal. */
export const institutionBySlug = query({
  by: "clock.run",
  in: "setup",
  input: z.strictObject({ slug: z.string().max(80) }),
  async run({ tx }, { slug }) {
    const [institution] = await tx.select().from(institutions).where(eq(institutions.slug, slug));
    return institution ?? null;
  },
});

import { eq } from "drizzle-orm";
import { consents as kept } from "@/db/schema/consent";
import { institutions } from "@/db/schema/institution";
import { consentPurposes, consentTextOn } from "@/domain/consent";
import { type Language, textIn } from "@/domain/localized";
import type { Application } from "@/lib/applications/visible";
import type { Scope } from "@/lib/gate";
import { fill } from "@/lib/sentence";
import { sha256 } from "@/lib/vault";

/** Keeps what somebody declares and agrees to by signing, one row a purpose, with the hash of the very words. */
export async function recordConsents(scope: Scope, application: Application, personId: string, language: Language) {
  const { tx, now, today } = scope;
  const [lender] = await tx.select().from(institutions).where(eq(institutions.id, application.institutionId));
  await tx.insert(kept).values(
    consentPurposes.map((purpose) => {
      const { version, text } = consentTextOn(purpose, today);
      return {
        organizationId: application.organizationId,
        institutionId: application.institutionId,
        applicationId: application.id,
        personId,
        purpose,
        textVersion: version,
        textHash: sha256(fill(textIn(text, language), { lender: lender?.name ?? "" })),
        language,
        givenAt: now,
      };
    }),
  );
}

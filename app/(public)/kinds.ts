import { getTranslations } from "next-intl/server";
import type { ApplicantKind } from "@/domain/applicant";

/** "Asociación de mineros, cooperativa minera, empresa": kinds of applicant in a row. */
export async function namesOf(kinds: readonly ApplicantKind[]): Promise<string> {
  const t = await getTranslations("common.kind");
  return kinds.map((kind, index) => (index === 0 ? t(kind) : withSmallInitial(t(kind)))).join(", ");
}

function withSmallInitial(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

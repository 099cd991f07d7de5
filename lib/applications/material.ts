import type { Material } from "@/domain/material";
import type { Contents } from "@/lib/applications/contents";
import type { Application } from "@/lib/applications/visible";
import { keyedHash } from "@/lib/vault";

type Terms = { amountCents: number; termMonths: number; guarantees: readonly string[] };

/** What a judgement of this file under these terms rests on. */
export function materialOf(
  { config, answers, found }: Pick<Contents, "config" | "answers" | "found">,
  { applicantKind }: Pick<Application, "applicantKind">,
  { amountCents, termMonths, guarantees }: Terms,
): Material {
  // A look-up grows older by itself; only what it said counts.
  const foundOut = Object.entries(found?.facts ?? {}).filter(([name]) => !name.endsWith("AgeDays"));
  const facts = [...Object.entries(answers), ...foundOut].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    amountCents,
    termMonths,
    annualRateBps: config.annualRateBps,
    guarantees: [...config.guarantees.map(({ kind }) => kind), ...guarantees],
    // Keyed: an answer may be a number that could be guessed from a plain hash.
    facts: keyedHash("material.facts", JSON.stringify([applicantKind, facts])).toString("hex"),
  };
}

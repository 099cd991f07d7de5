import { type AssemblyDraft, type Count, majorityOf, quorumOf, type Share } from "@/domain/assembly";
import type { Language } from "@/domain/localized";
import { fill } from "@/lib/sentence";
import { messagesIn } from "@/messages/catalogue";

/** The sum in two sentences: what the statute asks for as people, and whether there were as many. */
export type Sum = { rule: string; verdict: string; holds: boolean };

type Rule = { share: Share; percent: number | null };

export function quorumWords(draft: Pick<AssemblyDraft, "attendance" | "quorum">, language: Language): Sum | null {
  const { attendance, quorum } = draft;
  return attendance && quorum ? sum("quorum", "quorum_rule", quorum, quorumOf({ attendance, quorum }), language) : null;
}

export function majorityWords(
  { attendance, votes, majority }: Pick<AssemblyDraft, "attendance" | "votes" | "majority">,
  language: Language,
): Sum | null {
  if (!attendance || !votes || !majority) return null;
  const count = majorityOf({ attendance, votes, majority });
  return sum("majority", `majority_rule_${majority.of}`, majority, count, language);
}

function sum(
  what: "quorum" | "majority",
  sentence: "quorum_rule" | "majority_rule_present" | "majority_rule_entitled",
  { share, percent }: Rule,
  { needed, given, total, holds }: Count,
  language: Language,
): Sum {
  const t = messagesIn(language).assembly;
  const rule = fill(t.rule[share], { percent: percent ?? 0 });
  return {
    rule: fill(t.sum[sentence], { rule, total, needed }),
    verdict: fill(t.sum[holds ? (`${what}_given` as const) : (`${what}_short` as const)], { given }),
    holds,
  };
}

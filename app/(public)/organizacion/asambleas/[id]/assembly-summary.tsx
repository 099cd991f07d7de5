import { getTranslations } from "next-intl/server";
import { SummaryList } from "@/components/ui/summary-list";
import { formatDate } from "@/domain/format";
import { formatSoles } from "@/domain/money";
import type { OwnAssembly } from "@/lib/assemblies/read";
import { majorityWords, quorumWords } from "@/lib/assemblies/words";
import { currentLanguage } from "@/lib/auth";
import { assemblyPath } from "../steps";

/** What the minutes say, with both sums; each line leads to its screen while they are open. */
export async function AssemblySummary({ assembly }: { assembly: OwnAssembly }) {
  const [t, c, language] = await Promise.all([
    getTranslations("assembly"),
    getTranslations("common.post"),
    currentLanguage(),
  ]);
  const { id, closedAt, content } = assembly;
  const { when, call, attendance, votes, loan, representatives } = content;
  const [quorum, majority] = [quorumWords(content, language), majorityWords(content, language)];
  const lines = [
    when && {
      step: "when" as const,
      term: t("review.when"),
      value: formatDate(when.heldOn),
      note: t("review.when_called", { called: formatDate(when.calledOn) }),
    },
    call && { step: "call" as const, term: t(`call.${call.call}`), value: call.place },
    attendance && { step: "attendance" as const, term: t("review.attendance"), value: t("sum.came", attendance) },
    quorum && { step: "quorum" as const, term: t("sum.quorum"), value: quorum.verdict, note: quorum.rule },
    votes && { step: "votes" as const, term: t("review.votes"), value: t("sum.all", votes) },
    majority && { step: "majority" as const, term: t("sum.majority"), value: majority.verdict, note: majority.rule },
    loan && {
      step: "loan" as const,
      term: t("review.loan"),
      value: t("up_to", { amount: formatSoles(loan.maxAmountCents), count: loan.maxTermMonths }),
      note: loan.purpose,
    },
    representatives && {
      step: "representatives" as const,
      term: t("review.representatives"),
      value: representatives.powers.map(({ name, post }) => `${name}, ${c(post as "president")}`).join("; "),
      note: t(`manner.${representatives.manner}`),
    },
  ];
  const rows = lines.flatMap((line) => {
    if (!line) return [];
    const { step, ...row } = line;
    return closedAt ? [row] : [{ ...row, href: assemblyPath(id, step) }];
  });
  return <SummaryList rows={rows} change={closedAt ? undefined : t("change")} />;
}

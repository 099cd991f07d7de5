import { caseWords } from "@/app/(desk)/case/case-words";
import { ownLists } from "@/app/own-lists";
import { SummaryList } from "@/components/ui/summary-list";
import { formatBasisPoints, formatDate } from "@/domain/format";
import { guaranteeFor } from "@/domain/guarantees";
import { textIn } from "@/domain/localized";
import { formatSoles } from "@/domain/money";
import type { File } from "@/lib/applications/file";

/** The guarantees that the version takes, with what each has to be worth for the loan asked for, on this day. */
export async function AcceptedGuarantees({ file, today }: { file: File; today: string }) {
  const { guarantees } = file.config;
  if (guarantees.length === 0) return null;
  const [{ t, language }, lists] = await Promise.all([caseWords(), ownLists()]);
  const nameOf = (kind: string) => {
    const listed = lists.guarantees.find(({ code }) => code === kind);
    return listed ? textIn(listed.name, language) : kind;
  };
  return (
    <section className="grid gap-2" aria-label={t("propose.accepted")}>
      <h2>{t("propose.accepted")}</h2>
      <SummaryList
        rows={guarantees.map((guarantee) => {
          const { neededCents, cover, hasLapsed } = guaranteeFor(guarantee, file.amountCents ?? 0, today);
          const notes = [
            neededCents === null
              ? ""
              : t("propose.counts", {
                  counted: formatBasisPoints(10_000 - guarantee.haircutBps),
                  covered: formatBasisPoints(guarantee.coverageBps),
                }),
            cover
              ? t("propose.state_cover", { share: formatBasisPoints(cover.value), source: cover.source })
              : hasLapsed
                ? t("propose.state_lapsed", {
                    date: formatDate(
                      guarantee.stateCover
                        .map(({ validTo }) => validTo ?? "")
                        .sort()
                        .at(-1) ?? "",
                    ),
                  })
                : "",
            guarantee.note ? textIn(guarantee.note, language) : "",
          ];
          return {
            term: nameOf(guarantee.kind),
            value:
              neededCents === null ? t("propose.no_value") : t("propose.worth", { amount: formatSoles(neededCents) }),
            note: notes.filter(Boolean).join(" "),
          };
        })}
      />
    </section>
  );
}

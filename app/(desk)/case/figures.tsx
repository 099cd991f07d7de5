import { FigureStrip } from "@/components/ui/figure-strip";
import { formatRate } from "@/domain/format";
import { textIn } from "@/domain/localized";
import { formatSoles } from "@/domain/money";
import type { File } from "@/lib/applications/file";
import { rhythmOf } from "@/lib/rhythm";
import { caseWords } from "./case-words";
import { costOf } from "./cost";

type Props = { file: File; today: string /** Without the total, where room is short. */; brief?: boolean };

/** What is asked for and what it would cost, in one line of figures. */
export async function CaseFigures({ file, today, brief }: Props) {
  const { t, c, language } = await caseWords();
  const cost = costOf(file.config, file, today);
  const { calendar, grace } = file.config;
  const none = t("figures.none");
  return (
    <FigureStrip
      figures={[
        {
          label: t("figures.asks"),
          value: file.amountCents === null ? none : formatSoles(file.amountCents),
          note: textIn(file.config.name, language),
        },
        {
          label: t("figures.term"),
          value: file.termMonths === null ? none : c("months", { count: file.termMonths }),
          note: grace.kind === "none" ? t("figures.no_grace") : t("figures.grace", { count: grace.instalments }),
        },
        {
          label: t("figures.instalment"),
          value: cost ? formatSoles(cost.firstInstalmentCents) : none,
          note: rhythmOf(calendar, language).when,
        },
        { label: t("figures.tcea"), value: cost ? formatRate(cost.tcea.annex1) : none, note: t("figures.tcea_note") },
        ...(brief
          ? []
          : [
              {
                label: t("figures.total"),
                value: cost ? formatSoles(cost.schedule.totals.paidCents) : none,
                note: t("figures.total_note"),
              },
            ]),
      ]}
    />
  );
}

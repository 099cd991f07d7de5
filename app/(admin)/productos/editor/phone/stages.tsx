import { SummaryList } from "@/components/ui/summary-list";
import type { ProductConfig } from "@/domain/product";
import type { ProductWords } from "../product-words";

/** What is promised to who applies: the stages and their days. */
export function StagesPhone({ config, words: { t } }: { config: ProductConfig; words: ProductWords }) {
  const stages = ["documents", "assessment", "decision"] as const;
  return (
    <>
      <p className="text-h2">{t("live.stages")}</p>
      <SummaryList
        rows={stages.map((stage) => ({
          term: t(`live.stage_${stage}`),
          value: t("live.stage_days", { count: config.expectedDays[stage] }),
        }))}
      />
      {config.signOff ? <p>{t("live.stage_sign")}</p> : null}
    </>
  );
}

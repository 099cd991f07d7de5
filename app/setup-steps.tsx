import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/data-table";
import { Stamp } from "@/components/ui/stamp";
import { isSetUp, missingSteps, neededSteps, type SetupStep, setupSteps } from "@/lib/platform/queries";

type Props = {
  done: readonly SetupStep[];
  /** The way to where each step is done, for who may do it. */
  paths?: Record<SetupStep, string>;
};

/** What a lender needs before its first product, with what is done and what is missing. */
export async function SetupSteps({ done, paths }: Props) {
  const t = await getTranslations("platform");
  const missing = missingSteps(done).length;
  const state = (step: SetupStep) => {
    if (done.includes(step)) return t("step_done");
    if (step === "product") return t("step_last");
    return neededSteps.includes(step) ? t("step_missing") : t("step_wise");
  };
  return (
    <DataTable
      caption={t(isSetUp(done) ? "checklist_running" : "checklist", { count: missing })}
      columns={[{ label: t("step") }, { label: t("state") }, { label: t("where") }]}
      rows={setupSteps.map((step) => ({
        key: step,
        cells: [
          t(`steps.${step}`),
          <Stamp key="state" tone={done.includes(step) ? "verde" : "neutral"}>
            {state(step)}
          </Stamp>,
          paths ? (
            <a key="where" href={paths[step]}>
              {t(`steps_where.${step}`)}
            </a>
          ) : (
            <span key="where" className="text-nota text-tinta-2">
              {t(`steps_where.${step}`)}
            </span>
          ),
        ],
      }))}
    />
  );
}

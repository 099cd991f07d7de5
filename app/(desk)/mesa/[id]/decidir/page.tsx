import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActPage } from "@/app/(desk)/case/act-page";
import { caseWords } from "@/app/(desk)/case/case-words";
import { DecidePreview } from "@/app/(desk)/case/decide-preview";
import { CaseJudgement } from "@/app/(desk)/case/judgement";
import { openAct } from "@/app/(desk)/case/open-act";
import { CaseProposals } from "@/app/(desk)/case/proposal";
import { CaseRules } from "@/app/(desk)/case/rules";
import { obstacleText } from "@/app/(desk)/case/turn";
import { Problems, titled } from "@/app/(desk)/problems";
import type { SearchParams } from "@/app/bridge";
import { LockedAct } from "@/components/ui/locked-act";
import { formatSoles } from "@/domain/money";
import { learningOf } from "@/lib/offers/follow-up";
import { DecideForm } from "./decide-form";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return titled((await getTranslations("desk.decide"))("title"), searchParams);
}

/** The decision of one person on what was proposed, with the words the applicant will read beside it. */
export default async function DecidePage(props: Props) {
  const { file, today, again, typed } = await openAct("decide", "/decidir", props);
  const words = await caseWords();
  const { t, r } = words;
  const proposal = file.proposals[0];
  const terms = { amount: formatSoles(proposal?.amountCents ?? 0), months: proposal?.termMonths ?? 0 };
  // Nothing is chosen beforehand: whoever decides decides, and does not merely agree.
  const outcome = typed("outcome");
  const reasons = [...r.offered("approval"), ...r.offered("decline")];
  const ticked = again?.typedAll(outcome === "decline" ? "reasons_decline" : "reasons_approval");
  return (
    <ActPage
      file={file}
      today={today}
      title={t("decide.title")}
      lead={t("decide.lead")}
      problems={<Problems refused={again?.refused ?? null} />}
      aside={
        <>
          {file.decideObstacle ? null : (
            <section id="vista-previa" aria-label={t("decide.preview")} className="grid gap-2">
              <h2>{t("decide.preview")}</h2>
              <DecidePreview
                formId="decidir"
                draft={{
                  outcome,
                  reasons: ticked ?? [],
                  message: typed("message"),
                  conditions: typed("conditions"),
                }}
                sentences={{
                  approve: t("decide.letter.approve", terms),
                  approve_with_conditions: t("decide.letter.approve_with_conditions", terms),
                  decline: t("decide.letter.decline", terms),
                }}
                learning={learningOf(file.config, words.language)}
                reasons={Object.fromEntries(reasons.map((reason) => [reason.code, reason]))}
                texts={{
                  empty: t("decide.preview_empty"),
                  because: t("decide.preview_because"),
                  conditions: t("decide.preview_conditions"),
                  noReason: t("decide.preview_no_reason"),
                }}
              />
            </section>
          )}
          <CaseRules file={file} />
          <CaseJudgement file={file} />
        </>
      }
    >
      <CaseProposals file={file} today={today} />
      {file.decideObstacle ? (
        <LockedAct id="decidir" reason={obstacleText(file, words)}>
          {t("decide.send")}
        </LockedAct>
      ) : (
        <DecideForm file={file} again={again} typed={typed} outcome={outcome} />
      )}
    </ActPage>
  );
}

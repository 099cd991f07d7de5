import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { acts, actsOf, mainAct } from "@/app/(desk)/case/acts";
import { CaseAnswers } from "@/app/(desk)/case/answers";
import { CaseClosed } from "@/app/(desk)/case/closed";
import { CaseCommittee } from "@/app/(desk)/case/committee";
import { CaseCorrections } from "@/app/(desk)/case/corrections";
import { CaseDecision } from "@/app/(desk)/case/decision";
import { CaseFigures } from "@/app/(desk)/case/figures";
import { CaseFindings } from "@/app/(desk)/case/findings";
import { CaseHead } from "@/app/(desk)/case/head";
import { CaseHistory } from "@/app/(desk)/case/history";
import { CaseJudgement } from "@/app/(desk)/case/judgement";
import { fileOf } from "@/app/(desk)/case/load";
import { CaseMoreTime } from "@/app/(desk)/case/more-time";
import { CaseOffer } from "@/app/(desk)/case/offer";
import { CaseOpinions } from "@/app/(desk)/case/opinions";
import { CasePapers } from "@/app/(desk)/case/papers";
import { CaseProposals } from "@/app/(desk)/case/proposal";
import { CaseQuestionnaire } from "@/app/(desk)/case/questionnaire";
import { CaseRules } from "@/app/(desk)/case/rules";
import { CaseSignatures } from "@/app/(desk)/case/signatures";
import { CaseStages } from "@/app/(desk)/case/stage-line";
import { CaseTalk } from "@/app/(desk)/case/talk";
import { ActButton, Turn } from "@/app/(desk)/case/turn";
import { CaseWithdrawn } from "@/app/(desk)/case/withdrawn";
import { formAgain, Problems, titled } from "@/app/(desk)/problems";
import { Desk } from "@/app/(desk)/shell";
import { first, type SearchParams } from "@/app/bridge";
import { Notice } from "@/components/ui/notice";
import { Pane, Panes } from "@/components/ui/pane";
import { Tabs } from "@/components/ui/tabs";
import { limaDate } from "@/domain/calendar/lima";
import type { Zone } from "@/domain/file-zones";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const file = await fileOf(params);
  return titled(`${file.number} · ${file.organization.name}`, searchParams);
}

/** One file on one page: what is asked, what was answered and handed in, how it got here, and what one may do now. */
export default async function FilePage({ params, searchParams }: Props) {
  const file = await fileOf(params);
  const t = await getTranslations("desk");
  const today = limaDate(new Date());
  const again = await formAgain(searchParams);
  const doneNow = first((await searchParams).hecho);
  const just = acts.find((act) => act === doneNow);
  const sees = (zone: Zone) => file.zones[zone] !== "none";
  const beside = actsOf(file).filter((act) => act !== mainAct(file) && !(act === "return" && file.decideObstacle));
  return (
    <Desk rail={false}>
      <CaseHead
        file={file}
        today={today}
        actions={beside.map((act) => (
          <ActButton key={act} file={file} act={act} label={t(`acts.${act}`)} look="secondary" />
        ))}
        tabs={
          <Tabs
            label={t("head.parts")}
            tabs={[
              ...(sees("documents")
                ? [{ label: t("papers.title"), href: "#documentos", count: String(file.documents.length) }]
                : []),
              ...(sees("answers")
                ? [
                    { label: t("answers.title"), href: "#respuestas" },
                    { label: t("rules.title"), href: "#requisitos" },
                  ]
                : []),
              { label: t("history.title"), href: "#historial" },
            ]}
          />
        }
      />
      <div className="bg-superficie px-4 lg:px-6">
        <CaseFigures file={file} today={today} />
      </div>
      <Panes layout="aside">
        <Pane ground="superficie">
          <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
            <div className="grid gap-6">
              <Problems refused={again?.refused ?? null} />
              {just && !again ? <Notice look="success" title={t(`done.${just}`)} live /> : null}
              {doneNow === "find_out" && !again ? (
                <Notice look="success" title={(await getTranslations("finding"))("done")} live />
              ) : null}
              <CaseWithdrawn id={file.id} />
              <Turn file={file} />
              <CaseStages file={file} />
            </div>
            {sees("offer") ? <CaseOffer file={file} /> : null}
            {sees("committee") ? <CaseDecision file={file} /> : null}
            {sees("committee") ? <CaseCommittee file={file} /> : null}
            {sees("credit") ? <CaseProposals file={file} today={today} /> : null}
            {sees("credit") ? <CaseOpinions file={file} /> : null}
            <CaseFindings file={file} />
            {sees("documents") ? <CaseSignatures file={file} /> : null}
            {sees("documents") ? <CasePapers file={file} today={today} /> : null}
            {sees("answers") ? <CaseAnswers file={file} /> : null}
            {sees("environmental") ? <CaseQuestionnaire file={file} /> : null}
            <CaseClosed file={file} />
          </div>
        </Pane>
        <Pane>
          <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
            {sees("answers") ? <CaseRules file={file} /> : null}
            {sees("credit") ? <CaseJudgement file={file} /> : null}
            {sees("documents") ? <CaseMoreTime file={file} /> : null}
            {sees("documents") ? <CaseCorrections file={file} /> : null}
            <CaseTalk file={file} />
            <CaseHistory file={file} />
          </div>
        </Pane>
      </Panes>
    </Desk>
  );
}

import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { afterSaving, applicationOf, mayChange, pathOf } from "@/app/(portal)/own-application";
import { PageHead } from "@/app/(portal)/page-head";
import { paperWords } from "@/app/(portal)/paper-words";
import { absenceOf, filesOf, isSettled, papersOf, stateOfPaper } from "@/app/(portal)/papers";
import { KeptOnPhone } from "@/app/(portal)/phone/kept-on-phone";
import { PostForm } from "@/app/(portal)/post-form";
import { Problems } from "@/app/(portal)/problems";
import { questionTexts } from "@/app/(portal)/question-texts";
import { WalkStrip } from "@/app/(portal)/walk-strip";
import { titled } from "@/app/(public)/page-title";
import { first, type SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { PublicShell } from "@/app/shell";
import { dateParts } from "@/components/questions/date-question";
import { PhotoExamples } from "@/components/questions/photo-examples";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { DateField } from "@/components/ui/date-field";
import { FileField } from "@/components/ui/file-field";
import { Notice } from "@/components/ui/notice";
import { textIn } from "@/domain/localized";
import { currentLanguage } from "@/lib/auth";
import { AbsenceForm } from "./absence-form";
import { AssemblyOffer } from "./assembly-offer";
import { GivenFiles } from "./given-files";
import { PowersOffer } from "./powers-offer";

type Params = Promise<{ id: string; code: string }>;
type Props = { params: Params; searchParams: SearchParams };

async function paperOf(params: Params) {
  const { code } = await params;
  const application = await applicationOf(params, `/documentos/${code}`);
  const paper = papersOf(application).find((asked) => asked.code === code);
  if (!paper) notFound();
  return { application, paper };
}

export async function generateMetadata({ params, searchParams }: Props) {
  const [{ paper }, language] = await Promise.all([paperOf(params), currentLanguage()]);
  return titled(textIn(paper.name, language), searchParams);
}

/** One paper: what it is, how it should look, the files that make it up. */
export default async function DocumentPage({ params, searchParams }: Props) {
  const { application, paper } = await paperOf(params);
  const [t, texts, refused, search, words] = await Promise.all([
    getTranslations("portal.document"),
    questionTexts(),
    refusedForm(searchParams),
    searchParams,
    paperWords(application),
  ]);
  const { id, status, lender } = application;
  const files = filesOf(application, paper.code);
  const open = mayChange(application, "document", paper.code);
  const changed = refused?.typed("replaces") || first(search.cambiar);
  const changing = open ? files.find((file) => file.id === changed && file.state === "received") : undefined;
  const isEnough = files.length > 0 || isSettled(stateOfPaper(application, paper));
  const name = textIn(paper.name, texts.language);
  const task = application.config.tasks.find(
    ({ code }) => code === (refused?.typed("_task") || first(search.tarea)),
  )?.code;
  const asking = task && mayChange(application, "task", task) ? pathOf(id, `/tarea/${task}`) : null;
  const back = asking ?? (status === "info_requested" && open ? pathOf(id, "/corregir") : pathOf(id, "/documentos"));
  const typedDate = refused
    ? {
        day: refused.typed("issuedOn-day"),
        month: refused.typed("issuedOn-month"),
        year: refused.typed("issuedOn-year"),
      }
    : dateParts(files.at(-1)?.issuedOn);
  return (
    <PublicShell
      lender={application.lender}
      strips={<WalkStrip application={application} />}
      back={{ href: back, label: t("back") }}
    >
      <div className="grid gap-8">
        <Problems refused={refused} />
        {first(search.recibido) && !refused ? <Notice look="success" title={t("received")} live /> : null}
        {first(search.anotado) && !refused ? <Notice look="success" title={t("noted")} live /> : null}
        <PageHead caption={t("caption")} title={name}>
          <p>{textIn(paper.help, texts.language)}</p>
          {paper.validDays ? <p>{t("valid_days", { days: paper.validDays })}</p> : null}
          {paper.required ? null : <p>{t("optional")}</p>}
        </PageHead>
        <Standing state={words.state(paper)} why={words.why(paper)} />
        <GivenFiles application={application} paper={paper} open={open} />
        {open ? <AssemblyOffer application={application} code={paper.code} /> : null}
        {open ? <PowersOffer application={application} paper={paper} /> : null}
        {open ? (
          <>
            {changing ? null : files.length > 0 || absenceOf(application, paper.code) ? (
              <Button href={asking ?? afterGiving(application)} look={isEnough ? "primary" : "secondary"}>
                {t("go_on")}
              </Button>
            ) : (
              <PhotoExamples {...examples(t)} />
            )}
            <PostForm
              action={pathOf(id, `/documentos/${paper.code}/subir`)}
              once
              files
              kept
              id="subir"
              hidden={{ ...(task ? { _task: task } : {}), ...(changing ? { replaces: changing.id } : {}) }}
            >
              <FileField
                name="file"
                label={
                  changing
                    ? t("change_page", { number: files.indexOf(changing) + 1 })
                    : files.length > 0
                      ? t("add")
                      : t("give")
                }
                hint={t("file_hint")}
                error={refused?.errors.file ?? fileProblem(refused)}
                cameraLabel={t("camera")}
                fileLabel={t("choose")}
              />
              {paper.askPlace ? (
                <Checkbox
                  name="keepPlace"
                  label={t("keep_place")}
                  hint={t("keep_place_hint", { lender: lender.name })}
                  checked={refused?.typed("keepPlace") === "yes"}
                />
              ) : null}
              {paper.validDays ? (
                <DateField
                  name="issuedOn"
                  label={t("issued_on")}
                  hint={t("issued_on_hint")}
                  error={refused?.errors.issuedOn}
                  labels={texts}
                  value={typedDate}
                />
              ) : null}
              <KeptOnPhone application={application} page={`/documentos/${paper.code}`} isPaper />
              <Button icon="upload" look={isEnough && !changing ? "secondary" : "primary"}>
                {t("send")}
              </Button>
            </PostForm>
            {files.length === 0 && (paper.required || absenceOf(application, paper.code)) ? (
              <AbsenceForm application={application} paper={paper} refused={refused} />
            ) : null}
          </>
        ) : null}
      </div>
    </PublicShell>
  );

  function afterGiving(saved: typeof application): string {
    return saved.status === "info_requested" ? afterSaving(saved, "") : pathOf(saved.id, "/documentos");
  }
}

/** How the paper stands, in words: the first thing to know of it. */
function Standing({ state, why }: { state: string; why: string | null }) {
  return (
    <div className="grid gap-px">
      <p className="text-etiqueta">{state}</p>
      {why ? <p className="text-nota text-tinta-2">{why}</p> : null}
    </div>
  );
}

/** A body that was stopped on its way names no field; it was the file. */
function fileProblem(refused: Awaited<ReturnType<typeof refusedForm>>): string | undefined {
  return refused?.code === "body_too_large" ? refused.summary : undefined;
}

function examples(t: Awaited<ReturnType<typeof getTranslations<"portal.document">>>) {
  return { goodTerm: t("good_term"), good: t("good"), badTerm: t("bad_term"), bad: t("bad") };
}

import { StaffForm } from "@/app/(desk)/staff-form";
import { Button } from "@/components/ui/button";
import { Verdict, type VerdictState } from "@/components/ui/verdict";
import { documentsFor } from "@/domain/answers";
import { limaDate } from "@/domain/calendar/lima";
import { addDays } from "@/domain/date";
import { formatDate } from "@/domain/format";
import { textIn } from "@/domain/localized";
import type { DocumentRequirement } from "@/domain/product";
import type { File } from "@/lib/applications/file";
import { type CaseWords, caseWords } from "./case-words";
import { filePath } from "./paths";
import { Section } from "./section";

type Paper = File["documents"][number];

const marks: Record<Paper["state"], VerdictState> = {
  received: "pending",
  accepted: "meets",
  observed: "observed",
  replaced: "stale",
};

/** What the product asks for from this applicant, and whatever else was handed in. */
export function requirementsOf(
  file: Pick<File, "config" | "applicantKind" | "facts" | "documents">,
): DocumentRequirement[] {
  const asked = documentsFor(file.config, file.applicantKind, file.facts).map(({ code }) => code);
  const handedIn = file.documents.map(({ requirement }) => requirement);
  return file.config.documents.filter(({ code }) => asked.includes(code) || handedIn.includes(code));
}

/** The papers, by what they were asked as: state, size, age against what the product allows, and a link to look at each. */
export async function CasePapers({ file, today, brief }: { file: File; today: string; brief?: boolean }) {
  const words = await caseWords();
  const { t, language } = words;
  const required = requirementsOf(file);
  const handedIn = required.filter(({ code }) => file.documents.some(({ requirement }) => requirement === code));
  return (
    <Section
      id="documentos"
      title={t("papers.title")}
      note={t("papers.count", { count: handedIn.length, total: required.length })}
    >
      <ul className="border-t border-linea">
        {required.map((requirement) => {
          const papers = file.documents.filter((paper) => paper.requirement === requirement.code);
          const said = file.absences.find((one) => one.requirement === requirement.code);
          const name = textIn(requirement.name, language);
          return (
            <li
              key={requirement.code}
              id={`papel-${requirement.code}`}
              className="grid scroll-mt-16 gap-1 border-b border-linea py-2"
            >
              {papers.length === 0 && said ? <Lacking {...{ said, name, words, brief }} /> : null}
              {papers.length === 0 && !said ? (
                <Verdict
                  state={requirement.required ? "missing" : "not-applicable"}
                  note={brief ? null : t(requirement.required ? "papers.missing" : "papers.not_given")}
                >
                  {name}
                </Verdict>
              ) : null}
              {papers.map((paper, index) => (
                <div key={paper.id} className="flex flex-wrap items-center justify-between gap-x-4">
                  <Verdict state={markOf(paper, requirement, today)} note={brief ? null : facts(paper, words)}>
                    {papers.length > 1 ? t("papers.page", { name, page: index + 1, count: papers.length }) : name}
                  </Verdict>
                  <span className="flex items-center gap-x-4 text-nota text-tinta-2">
                    {age(paper, requirement, today, words)}
                    {brief ? null : (
                      <a
                        href={`/mesa/${file.id}/documento/${paper.id}`}
                        target="_blank"
                        rel="noreferrer"
                        className="inline-flex min-h-8 items-center font-semibold"
                      >
                        {t("papers.view")}
                        <span className="sr-only">{t("papers.view_which", { name, file: paper.fileName })}</span>
                      </a>
                    )}
                  </span>
                </div>
              ))}
              {brief ? null : <PaperActs {...{ file, papers, said, name, words }} code={requirement.code} />}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

type Said = File["absences"][number];
type LackingProps = { said: Said; name: string; words: CaseWords; brief?: boolean };

const lackingMarks: Record<Said["state"], VerdictState> = {
  declared: "pending",
  accepted: "meets",
  not_needed: "not-applicable",
  observed: "observed",
};

/** A paper that its people say they do not have: the reason beside it, and what was made of it. */
function Lacking({ said, name, words: { t }, brief }: LackingProps) {
  const { state, reason, note } = said;
  return (
    <Verdict
      state={lackingMarks[state]}
      note={
        brief
          ? t(`papers.lacking.${state}`)
          : `${t(`papers.lacking.${state}`)}: ${[t(`papers.lacks.${reason}`), note].filter(Boolean).join(" ")}`
      }
    >
      {name}
    </Verdict>
  );
}

type ActsProps = {
  file: File;
  code: string;
  papers: readonly Paper[];
  said: Said | undefined;
  name: string;
  words: CaseWords;
};

/** All photos of a paper in one look, and what the reviewer says of it. */
function PaperActs({ file, code, papers, said, name, words: { t } }: ActsProps) {
  const photos = papers.filter(({ mediaType }) => mediaType !== "application/pdf");
  const canJudge = file.zones.documents === "edit";
  const isOpen = papers.length > 0 ? papers.some(({ state }) => state === "received") : said?.state === "declared";
  const verdicts = papers.length > 0 ? (["accepted"] as const) : (["accepted", "not_needed"] as const);
  if (photos.length < 2 && !(canJudge && isOpen)) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 pl-6 text-nota">
      {photos.length > 1 ? (
        <a
          href={`/mesa/${file.id}/documento/${code}?hojas=1`}
          target="_blank"
          rel="noreferrer"
          className="inline-flex min-h-8 items-center font-semibold"
        >
          {t("papers.together", { count: photos.length })}
          <span className="sr-only">: {name}</span>
        </a>
      ) : null}
      {canJudge && isOpen ? (
        <StaffForm action={filePath(file.id, `/papel/${code}/juzgar`)} className="flex flex-wrap gap-2">
          {verdicts.map((verdict) => (
            <Button key={verdict} look="secondary" name="verdict" value={verdict}>
              {t(papers.length > 0 ? "papers.accept" : `papers.lacking_${verdict}`)}
              <span className="sr-only">: {name}</span>
            </Button>
          ))}
          {papers.length === 0 ? (
            <Button look="quiet" href={filePath(file.id, "/observar")}>
              {t("papers.ask_again")}
              <span className="sr-only">: {name}</span>
            </Button>
          ) : null}
        </StaffForm>
      ) : null}
    </div>
  );
}

function expiryOf(paper: Paper, { validDays }: DocumentRequirement): string | null {
  return paper.issuedOn && validDays !== null ? addDays(paper.issuedOn, validDays) : null;
}

function markOf(paper: Paper, requirement: DocumentRequirement, today: string): VerdictState {
  const expiry = expiryOf(paper, requirement);
  if (paper.state === "received" && expiry !== null && expiry < today) return "observed";
  return marks[paper.state];
}

function facts(paper: Paper, { t }: CaseWords): string {
  return [
    t(`papers.state.${paper.state}`),
    kindOf(paper),
    t("papers.received_on", { date: formatDate(limaDate(paper.uploadedAt)) }),
    paper.fileName,
    ...(paper.takenAt ? [t("papers.taken_at", { place: paper.takenAt })] : []),
  ].join(" · ");
}

function kindOf({ mediaType, byteSize }: Paper): string {
  const kind = { "application/pdf": "PDF", "image/jpeg": "JPG", "image/png": "PNG" }[mediaType];
  const size =
    byteSize < 1024 * 1024
      ? `${Math.max(1, Math.round(byteSize / 1024))} KB`
      : `${(byteSize / 1024 / 1024).toFixed(1)} MB`;
  return `${kind}, ${size}`;
}

function age(paper: Paper, requirement: DocumentRequirement, today: string, { t }: CaseWords): string {
  if (requirement.validDays === null)
    return paper.issuedOn ? t("papers.issued", { date: formatDate(paper.issuedOn) }) : "";
  const expiry = expiryOf(paper, requirement);
  if (expiry === null) return t("papers.no_date", { count: requirement.validDays });
  return expiry < today
    ? t("papers.expired", { date: formatDate(expiry) })
    : t("papers.valid_until", { date: formatDate(expiry) });
}

import { documentsFor } from "@/domain/answers";
import { limaDate } from "@/domain/calendar/lima";
import { addDays } from "@/domain/date";
import { type PaperState, paperState } from "@/domain/paper-state";
import { type DocumentRequirement, questionsOf } from "@/domain/product";
import { asksForFile } from "@/domain/question";
import type { OwnApplication } from "@/lib/applications/own";

/** The papers this application asks for: those of the product's list, and those a question asks for. */
export function papersOf({ config, applicantKind, facts }: OwnApplication): DocumentRequirement[] {
  const listed = documentsFor(config, applicantKind, facts);
  const codes = new Set([
    ...listed.map(({ code }) => code),
    ...questionsOf(config)
      .filter(asksForFile)
      .map((asked) => asked.document),
  ]);
  return config.documents.filter(({ code }) => codes.has(code));
}

/** Files handed in for one paper that count: what was observed has to be handed in again. */
export function filesOf({ documents }: OwnApplication, code: string) {
  return documents.filter(({ requirement, state }) => requirement === code && state !== "observed");
}

/** What was said about not having a paper, if anything. */
export function absenceOf({ absences }: OwnApplication, code: string) {
  return absences.find(({ requirement }) => requirement === code) ?? null;
}

/** How a paper stands, from missing to accepted. */
export function stateOfPaper(application: OwnApplication, paper: DocumentRequirement): PaperState {
  const { documents, history, status } = application;
  const sentAt = history.findLast(({ event }) => sends.has(event))?.at;
  return paperState({
    required: paper.required,
    mayLack: paper.mayLack,
    files: documents
      .filter(({ requirement }) => requirement === paper.code)
      .map(({ state, issuedOn, uploadedAt }) => ({
        state,
        isSent: sentAt !== undefined && uploadedAt <= sentAt,
        goodUntil: goodUntil(paper, issuedOn),
      })),
    absence: absenceOf(application, paper.code)?.state ?? null,
    status,
    today: limaDate(new Date()),
  });
}

const sends = new Set(["submit", "sign_off", "answer_info"]);

/** Papers that need nothing more from their people. */
export function isSettled(state: PaperState): boolean {
  return !["missing", "optional", "observed", "expired", "lacking_not_enough"].includes(state);
}

/** The last day a paper is good for, or null when it does not age or its date is not known. */
export function goodUntil({ validDays }: DocumentRequirement, issuedOn: string | null): string | null {
  return validDays && issuedOn ? addDays(issuedOn, validDays) : null;
}

/** "312 KB", "2.4 MB" */
export function fileSize(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return kilobytes < 1024 ? `${kilobytes}\u00a0KB` : `${(bytes / 1024 / 1024).toFixed(1)}\u00a0MB`;
}

import { documentsFor } from "@/domain/answers";
import { limaDate } from "@/domain/calendar/lima";
import { addDays } from "@/domain/date";
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

export type PaperState = "given" | "observed" | "missing" | "optional";

export function stateOfPaper(application: OwnApplication, paper: DocumentRequirement): PaperState {
  if (filesOf(application, paper.code).length > 0) return "given";
  if (application.documents.some(({ requirement }) => requirement === paper.code)) return "observed";
  return paper.required ? "missing" : "optional";
}

/** The last day a paper is good for, or null when it does not age or its date is not known. */
export function goodUntil({ validDays }: DocumentRequirement, issuedOn: string | null): string | null {
  return validDays && issuedOn ? addDays(issuedOn, validDays) : null;
}

/** Whether every file of a paper has passed its last day. */
export function isTooOld(application: OwnApplication, paper: DocumentRequirement): boolean {
  const today = limaDate(new Date());
  const files = filesOf(application, paper.code);
  return files.length > 0 && files.every(({ issuedOn }) => (goodUntil(paper, issuedOn) ?? today) < today);
}

/** "312 KB", "2.4 MB" */
export function fileSize(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return kilobytes < 1024 ? `${kilobytes}\u00a0KB` : `${(bytes / 1024 / 1024).toFixed(1)}\u00a0MB`;
}

import type { Assembly } from "@/domain/assembly";
import { formatDate } from "@/domain/format";
import { formatSoles } from "@/domain/money";
import { majorityWords, quorumWords, type Sum } from "@/lib/assemblies/words";
import { fill } from "@/lib/sentence";
import {
  columnWidth,
  ensureRoom,
  finished,
  ink,
  line,
  newPaper,
  type Paper,
  page,
  tag,
  writeLine,
} from "@/lib/sheets/paper";
import { drawTitle } from "@/lib/sheets/pdf-head";
import { heading, pageFooters, paragraph } from "@/lib/sheets/pdf-sections";
import { messagesIn } from "@/messages/catalogue";

const messages = messagesIn("es");
const t = messages.assembly;
const p = t.paper;
const body = { size: 11, gap: 3 } as const;
const quiet = { size: 9, colour: ink.quiet } as const;
/** Room for a hand that writes, in points. */
const handHeight = 30;

/** Blank lines when there is no register: one for each person who came, within reason. */
const mostBlank = 120;

export type AssemblySheet = {
  organization: string;
  ruc: string;
  content: Assembly;
  hash: string;
  closedAt: Date;
  members: readonly { name: string; dniEnd: string }[];
};

/** Minutes of an assembly as a tagged PDF in Spanish, with room to sign on: the same bytes for the same minutes. */
export function assemblyPdf(sheet: AssemblySheet): Promise<Buffer> {
  const { organization, ruc, content, hash, closedAt } = sheet;
  const paper = newPaper({
    title: `${p.title}, ${organization}, ${formatDate(content.when.heldOn)}`,
    author: organization,
    keywords: hash,
    instant: closedAt,
  });
  drawTitle(paper, p.title);
  paragraph(paper, fill(p.head, { organization, ruc }), { face: "strong", size: 12 });
  drawWhatHappened(paper, content);
  drawSignatures(paper, content);
  drawAttendants(paper, sheet);
  drawFooters(paper, sheet);
  return finished(paper);
}

function drawWhatHappened(paper: Paper, content: Assembly): void {
  const { when, call, attendance, quorum, votes, majority, loan, representatives } = content;
  const dates = { held: formatDate(when.heldOn), called: formatDate(when.calledOn) };
  paragraph(paper, fill(p.opening, { place: call.place, call: p.call[call.call], ...dates }), body);
  part(paper, p.quorum, [sentence(p.quorum_text, attendance, quorumWords(content, "es")) + byStatute(quorum.article)]);
  part(paper, p.votes, [sentence(p.votes_text, votes, majorityWords(content, "es")) + byStatute(majority.article)]);
  const terms = { amount: formatSoles(loan.maxAmountCents), months: loan.maxTermMonths, purpose: loan.purpose };
  part(paper, p.agreement, [fill(p.agreement_text, terms)]);
  part(paper, p.representatives, [
    p.representatives_text,
    ...representatives.powers.map(({ name, post }) => `${name}, ${postName(post)}`),
    p[representatives.manner],
  ]);
}

function part(paper: Paper, title: string, paragraphs: readonly string[]): void {
  ensureRoom(paper, 70);
  heading(paper, title);
  paper.y += 6;
  for (const words of paragraphs) paragraph(paper, words, body, 4);
}

const sentence = (words: string, figures: Record<string, number>, sum: Sum | null) =>
  fill(words, { ...figures, rule: sum?.rule ?? "", verdict: sum?.verdict ?? "" });

const byStatute = (article: string) => (article ? ` ${fill(p.by_statute, { article })}` : "");

function postName(post: string): string {
  const names: Record<string, string> = messages.common.post;
  return names[post] ?? post;
}

function drawSignatures(paper: Paper, { representatives }: Assembly): void {
  ensureRoom(paper, 90);
  heading(paper, p.signatures);
  for (const { name, post } of representatives.powers) signLine(paper, `${name}, ${postName(post)}`);
}

/** A name with the line to sign on beside it. */
function signLine(paper: Paper, words: string): void {
  ensureRoom(paper, handHeight + 4);
  const foot = paper.y + handHeight - 6;
  const half = page.left + columnWidth * 0.58;
  tag(paper, "P", () => writeLine(paper, words, page.left, foot - 12, half - page.left - 10, { size: 10 }));
  line(paper, foot, { x: half, width: page.right - half, colour: ink.quiet });
  paper.y += handHeight;
}

function drawAttendants(paper: Paper, { members, content }: AssemblySheet): void {
  ensureRoom(paper, 120);
  heading(paper, p.attendants);
  paper.y += 6;
  paragraph(paper, p.attendants_text, quiet);
  for (const [index, { name, dniEnd }] of members.entries())
    signLine(paper, `${index + 1}. ${short(name)}, ${fill(p.dni, { end: dniEnd })}`);
  if (members.length > 0) return;
  for (let at = 1; at <= Math.min(content.attendance.present, mostBlank); at += 1) blankLine(paper, at);
}

// The line to sign on begins where a longer name would run into it.
const short = (name: string) => (name.length > 34 ? `${name.slice(0, 33)}…` : name);

function blankLine(paper: Paper, at: number): void {
  signLine(paper, `${at}.`);
  const left = page.left + 24;
  line(paper, paper.y - 6, { x: left, width: columnWidth * 0.54 - 24, colour: ink.quiet });
}

function drawFooters(paper: Paper, { organization, hash }: AssemblySheet): void {
  ensureRoom(paper, 60);
  paper.y += 10;
  paragraph(paper, `${p.hash}: ${hash}`, quiet);
  paragraph(paper, p.notice, quiet);
  pageFooters(paper, `${p.footer} · ${organization}`, p.page);
}

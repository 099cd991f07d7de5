import { limaDate } from "@/domain/calendar/lima";
import { formatDate, formatDateTime } from "@/domain/format";
import { formatSoles } from "@/domain/money";
import type { MinutesCase, MinutesContent } from "@/lib/committees/minutes";
import type { ReadMinutes } from "@/lib/committees/read-minutes";
import { fill } from "@/lib/sentence";
import {
  columnWidth,
  ensureRoom,
  finished,
  heightOf,
  ink,
  line,
  newPaper,
  type Paper,
  page,
  type Style,
  tag,
  write,
} from "@/lib/sheets/paper";
import { drawFooters, drawVerification } from "@/lib/sheets/pdf";
import { drawLogo, drawTitle } from "@/lib/sheets/pdf-head";
import { heading } from "@/lib/sheets/pdf-sections";
import { sheetTexts } from "@/lib/sheets/texts";
import { messagesIn } from "@/messages/catalogue";

const t = messagesIn("es").committee;
const m = t.minutes;
const quiet = { size: 9, colour: ink.quiet } as const;

/** What a coded reason says, in Spanish. */
type Say = (outcome: string, code: string) => string;

/** The minutes of a session as a tagged PDF in Spanish: the same bytes for the same minutes. */
export function minutesPdf(
  { content, hash, closedAt, verification, words, logo }: ReadMinutes,
  say: Say,
): Promise<Buffer> {
  const title = fill(m.title, { number: content.number });
  const paper = newPaper({
    title: `${title}, ${content.institution}`,
    author: content.institution,
    keywords: verification ? `${verification.reference} ${verification.code}` : "",
    instant: closedAt,
  });
  drawTitle(paper, words.title);
  drawLogo(paper, logo);
  says(paper, title, { face: "strong", size: 12 });
  says(paper, `${content.committee}, ${content.institution}`);
  for (const paragraph of words.opening) says(paper, paragraph);
  says(paper, fill(m.held, times(content, closedAt)));
  says(paper, `${m.secretary}: ${content.secretary}. ${m.tie}: ${t.members.tie_rule[content.tieRule]}.`);
  says(paper, verification ? m.notice_text : m.extract, quiet);
  drawRoll(paper, content);
  if (content.cases.length === 0) says(paper, m.none);
  for (const one of content.cases) drawCase(paper, one, say);
  paper.y += 6;
  for (const paragraph of words.closing) says(paper, paragraph);
  heading(paper, m.hash);
  paper.y += 6;
  says(paper, hash, quiet);
  if (verification) drawVerification(paper, verification, sheetTexts("es"));
  drawFooters(paper, `${m.footer} ${content.number} · ${content.institution}`, verification, sheetTexts("es"));
  return finished(paper);
}

function times({ heldOn, openedAt }: MinutesContent, closedAt: Date) {
  const hour = (at: Date) => formatDateTime(at).split(", ").at(-1) ?? "";
  const day = limaDate(closedAt) === heldOn ? hour(closedAt) : formatDateTime(closedAt);
  return { date: formatDate(heldOn), from: hour(new Date(openedAt)), to: day };
}

/** A paragraph, on a new page when it does not fit. */
function says(paper: Paper, words: string, style: Style = { size: 9.5 }, indent = 0): void {
  const width = columnWidth - indent;
  ensureRoom(paper, heightOf(paper, words, width, style) + 4);
  tag(paper, "P", () => {
    paper.y += write(paper, words, page.left + indent, paper.y, width, style) + 4;
  });
}

function drawRoll(paper: Paper, { roll, openedAt }: MinutesContent): void {
  ensureRoom(paper, 90);
  heading(paper, m.roll);
  paper.y += 6;
  for (const one of roll) {
    const seat = one.substituteOf
      ? fill(t.members.substitute, { name: one.substituteOf })
      : one.isChair
        ? t.members.chair
        : t.members.member;
    const when = [
      one.arrivedAt === null ? m.absent : m.present,
      one.arrivedAt && one.arrivedAt !== openedAt ? fill(m.came, { at: formatDateTime(new Date(one.arrivedAt)) }) : "",
      one.leftAt ? fill(m.left, { at: formatDateTime(new Date(one.leftAt)) }) : "",
    ].filter(Boolean);
    says(paper, `${one.name}, ${seat}: ${when.join(", ")}`);
  }
}

function drawCase(paper: Paper, one: MinutesCase, say: Say): void {
  ensureRoom(paper, 130);
  heading(paper, fill(m.case, { position: one.position, applicant: one.applicant }));
  paper.y += 6;
  const terms = fill(m.terms, {
    number: one.number,
    amount: formatSoles(one.amountCents),
    months: one.termMonths,
    quorum: one.quorum,
  });
  says(paper, one.isCounterOffer ? `${terms} · ${m.counter}` : terms, quiet);
  for (const { name, reason, at } of one.conflicts)
    says(paper, `${fill(m.conflict, { name })}, ${formatDateTime(new Date(at))}: ${reason}`);
  if (one.outcome) {
    const by = one.settledBy ? ` ${t.settled_by[one.settledBy]}.` : "";
    says(paper, `${m.result}: ${t.made[one.outcome]}.${by}`, { face: "strong", size: 10.5 });
  }
  if ("isWithheld" in one) {
    says(paper, m.withheld);
    return;
  }
  if (one.counts) says(paper, fill(m.count, { ...one.counts, conditions: one.counts.approve_with_conditions }), quiet);
  const { outcome } = one;
  if (outcome && one.reasonCodes.length > 0)
    says(paper, `${m.reasons}: ${one.reasonCodes.map((code) => say(outcome, code)).join(". ")}.`);
  for (const [index, condition] of one.conditions.entries()) says(paper, `${m.conditions} ${index + 1}: ${condition}`);
  if (one.message) says(paper, `${m.message}: ${one.message}`);
  if (one.deferredUntil) says(paper, `${m.until} ${formatDate(one.deferredUntil)}`);
  paper.y += 4;
  for (const vote of one.votes) {
    const remarks = [vote.isDissent ? m.dissent : "", vote.isVoid ? m.void : ""].filter(Boolean);
    const seat = vote.seatOf ? ` (${fill(m.seat, { name: vote.seatOf })})` : "";
    line(paper, paper.y);
    paper.y += 5;
    says(
      paper,
      `${vote.name}${seat}: ${t.outcome[vote.choice]}${remarks.length > 0 ? ` · ${remarks.join(" · ")}` : ""}`,
      {
        face: "strong",
        size: 9.5,
      },
    );
    says(paper, `${vote.reason} ${formatDateTime(new Date(vote.at))}`, { size: 9.5 }, 12);
  }
}

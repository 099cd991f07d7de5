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
  tag,
  write,
} from "@/lib/sheets/paper";
import { drawFooters } from "@/lib/sheets/pdf";
import { drawTitle } from "@/lib/sheets/pdf-head";
import { heading } from "@/lib/sheets/pdf-sections";
import { sheetTexts } from "@/lib/sheets/texts";
import { messagesIn } from "@/messages/catalogue";
import type { ProposalContent, ProposalLine } from "./content";

const t = messagesIn("es").letter.proposal;
const termWidth = 170;
const quiet = { size: 9, colour: ink.quiet } as const;

/** A credit proposal as a tagged PDF in Spanish: the same bytes for the same content. */
export function proposalPdf({ institution, heading: about, sections, hash, at }: ProposalContent): Promise<Buffer> {
  const paper = newPaper({ title: `${t.title}, ${about}`, author: institution, keywords: hash, instant: at });
  drawTitle(paper, t.title);
  says(paper, { text: `${about}. ${institution}` });
  for (const { title, lines } of sections) {
    // A title never stands alone at the foot of a page.
    ensureRoom(paper, 70);
    heading(paper, title);
    paper.y += 4;
    for (const one of lines) {
      says(paper, one);
      line(paper, paper.y);
      paper.y += 3;
    }
    paper.y += 6;
  }
  ensureRoom(paper, 50);
  heading(paper, t.hash);
  paper.y += 4;
  tag(paper, "P", () => {
    paper.y += write(paper, hash, page.left, paper.y, columnWidth, quiet);
  });
  drawFooters(paper, `${t.footer} · ${institution}`, null, sheetTexts("es"));
  return finished(paper);
}

/** A term with what it says beside it, or a sentence over the whole width. */
function says(paper: Paper, { term, text }: ProposalLine): void {
  const left = term ? termWidth : 0;
  const height = Math.max(
    heightOf(paper, text, columnWidth - left),
    term ? heightOf(paper, term, termWidth - 12, quiet) : 0,
  );
  ensureRoom(paper, height + 4);
  const top = paper.y;
  tag(paper, "P", () => {
    if (term) write(paper, term, page.left, top, termWidth - 12, quiet);
    write(paper, text, page.left + left, top, columnWidth - left);
  });
  paper.y = top + height + 4;
}

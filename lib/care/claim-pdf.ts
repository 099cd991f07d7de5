import { z } from "zod";
import { limaDate } from "@/domain/calendar/lima";
import { formatDate, formatDateTime } from "@/domain/format";
import { type ClaimCopy, claimCopy } from "@/lib/care/claim";
import type { Caller, Result } from "@/lib/gate";
import { letterPdf } from "@/lib/letters/pdf";
import { fill } from "@/lib/sentence";
import type { MadeFile } from "@/lib/sheets/file";
import { messagesIn } from "@/messages/catalogue";

const token = z.strictObject({ token: z.string() });

/** The sheet of the complaints book as a PDF, for whoever holds the link of the copy. */
export async function claimFile(caller: Caller, input: unknown): Promise<Result<MadeFile>> {
  const copy = await claimCopy(caller, token.parse(input));
  if (!copy.ok) return copy;
  const { number } = copy.value.entry;
  const content = await claimPdf(copy.value);
  return { ok: true, value: { name: `hoja-de-reclamacion-${number}.pdf`, mediaType: "application/pdf", content } };
}

function claimPdf({ entry, lender }: ClaimCopy): Promise<Buffer> {
  const t = messagesIn("es").care.sheet;
  const { content, number, kind, askedAt, dueOn, deadlineDays, deadlineSource, answer, answeredAt } = entry;
  const line = (term: string, value: string) => ({ text: `${term}: ${value}` });
  const some = (term: string, value: string) => (value === "" ? [] : [line(term, value)]);
  return letterPdf({
    lender: lender.name,
    logo: null,
    isSample: lender.isSample,
    number,
    date: formatDate(limaDate(askedAt)),
    instant: answeredAt ?? askedAt,
    to: fill(t.to, { lender: lender.name, phone: lender.helpLine }),
    title: fill(t.title, { number }),
    opening: [
      fill(t.due, { date: formatDate(dueOn), days: deadlineDays, norm: deadlineSource }),
      fill(t.entered, { at: formatDateTime(askedAt) }),
    ],
    sections: [
      {
        title: t.who,
        plain: true,
        items: [
          line(t.name, content.name),
          line(t.document, content.document),
          line(t.phone, content.phone),
          line(t.address, content.address),
          line(t.email, content.email),
          ...some(t.guardian, content.guardian),
        ],
      },
      { title: t.what, plain: true, items: [line(t.good, content.good), ...some(t.amount, content.amount)] },
      {
        title: t[kind === "claim" ? "claim" : "grievance"],
        plain: true,
        items: [{ text: content.text }, line(t.wanted, content.wanted)],
      },
      {
        title: t.answer,
        plain: true,
        items: [{ text: answer ?? t.no_answer }, ...(answeredAt ? [line(t.answered, formatDateTime(answeredAt))] : [])],
      },
    ],
    closing: [t.note_claim, t.note_law],
    fixed: null,
    signature: [],
  });
}

import { eq } from "drizzle-orm";
import { z } from "zod";
import { applicationRevisions } from "@/db/schema/application";
import { institutions } from "@/db/schema/institution";
import { signatures } from "@/db/schema/signature";
import { limaDate } from "@/domain/calendar/lima";
import { formatDate, formatDateTime } from "@/domain/format";
import { formatSoles } from "@/domain/money";
import { Refusal } from "@/domain/refusal";
import { contentsOf } from "@/lib/applications/contents";
import { load } from "@/lib/applications/visible";
import { query } from "@/lib/gate";
import { letterPdf } from "@/lib/letters/pdf";
import { actingOrganization } from "@/lib/organizations/acting";
import { fill } from "@/lib/sentence";
import { settingAt } from "@/lib/settings/in-force";
import { logoOf } from "@/lib/settings/logo";
import type { MadeFile } from "@/lib/sheets/file";
import { messagesIn } from "@/messages/catalogue";

/** The proof that an application arrived, on one page: its number, the moment, who signed, and the print of what was sent. */
export const receiptPdf = query({
  by: "application.read",
  input: z.strictObject({ id: z.uuid() }),
  async run(scope, { id }): Promise<MadeFile> {
    const { tx } = scope;
    const application = await load(scope, id);
    const { submittedAt, number, institutionId, amountCents, termMonths, promisedOn } = application;
    if (!submittedAt || !number) throw new Refusal("not_found");
    const [lender] = await tx.select().from(institutions).where(eq(institutions.id, institutionId));
    if (!lender) throw new Refusal("not_found");
    const { config } = await contentsOf(scope, application);
    const organization = await actingOrganization(scope);
    const revisions = await tx.select().from(applicationRevisions).where(eq(applicationRevisions.applicationId, id));
    const signed = await tx.select().from(signatures).where(eq(signatures.applicationId, id));
    const { logo } = await settingAt(scope, institutionId, "branding", submittedAt);
    const t = messagesIn("es").letter;
    const r = messagesIn("es").portal.receipt;
    const line = (term: string, value: string) => ({ text: `${term}: ${value}` });
    const first = revisions.toSorted((a, b) => a.number - b.number)[0];
    return {
      name: `constancia-${number}.pdf`,
      mediaType: "application/pdf",
      content: await letterPdf({
        lender: lender.name,
        logo: logo ? await logoOf(scope, logo) : null,
        isSample: lender.isSample,
        number,
        date: formatDate(limaDate(submittedAt)),
        instant: submittedAt,
        to: fill(t.to, { organization: organization.name, product: config.name.es }),
        title: r.title,
        opening: [fill(t.receipt_opening, { number, at: formatDateTime(submittedAt), lender: lender.name })],
        sections: [
          {
            title: t.receipt_sent,
            plain: true,
            items: [
              line(r.by, organization.name),
              line(r.credit, config.name.es),
              line(r.amount, fill(r.loan, { amount: formatSoles(amountCents ?? 0), months: termMonths ?? 0 })),
              ...(first ? [line(t.receipt_files, String(first.documents.length))] : []),
              ...signed.map(({ personName, at }) => line(t.receipt_signed, `${personName}, ${formatDateTime(at)}`)),
              ...(first ? [line(t.receipt_print, first.contentHash.toString("hex").slice(0, 32))] : []),
            ],
          },
          {
            title: r.next,
            plain: true,
            items: [
              { text: fill(r.next_step, { lender: lender.name }) },
              ...(promisedOn ? [line(r.answer, fill(r.until, { date: formatDate(promisedOn) }))] : []),
            ],
          },
        ],
        closing: [fill(t.receipt_help, { lender: lender.name, phone: lender.helpLine })],
        fixed: null,
        signature: [],
      }),
    };
  },
});

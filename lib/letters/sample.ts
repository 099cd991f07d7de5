import { eq } from "drizzle-orm";
import { z } from "zod";
import { institutions } from "@/db/schema/institution";
import { formatDate } from "@/domain/format";
import { reasonsOffered } from "@/domain/reason";
import { Refusal } from "@/domain/refusal";
import { type Letters, letterKinds, letterWords } from "@/domain/settings/letters";
import { query } from "@/lib/gate";
import { letterPdf } from "@/lib/letters/pdf";
import { sampleFacts } from "@/lib/messages/sample";
import { fill } from "@/lib/sentence";
import { draftContent } from "@/lib/settings/draft";
import { settingOf } from "@/lib/settings/in-force";
import { logoOf } from "@/lib/settings/logo";
import { messagesIn } from "@/messages/catalogue";

/** A paper filled with a sample, in the words of one's own working copy or of what holds today. */
export const sampleLetter = query({
  by: "settings.read",
  input: z.strictObject({ kind: z.enum(letterKinds), ofDraft: z.boolean() }),
  async run(scope, { kind, ofDraft }) {
    const institutionId = scope.actor.institutionId ?? "";
    const [lender] = await scope.tx.select().from(institutions).where(eq(institutions.id, institutionId));
    if (!lender) throw new Refusal("not_found");
    const content = ofDraft
      ? ((await draftContent(scope, "letters")) as Letters)
      : await settingOf(scope, institutionId, "letters");
    const { logo } = await settingOf(scope, institutionId, "branding");
    const reasons = reasonsOffered(await settingOf(scope, institutionId, "reasons"), "decline", scope.today);
    const t = messagesIn("es").letter;
    const facts: Record<string, string> & { date: string; organization: string; product: string } = {
      ...sampleFacts(lender.name),
      organization: t.sample_organization,
      product: t.sample_product,
      date: formatDate(scope.today),
    };
    const conditions = { title: t.conditions, items: [{ text: t.sample_condition }] };
    const why = {
      title: t.why_no,
      items: reasons.slice(0, 2).map(({ text, cure }) => ({ text: text.es, note: cure?.es })),
    };
    return {
      name: `muestra-${kind}.pdf`,
      mediaType: "application/pdf",
      content: await letterPdf({
        lender: lender.name,
        logo: logo ? await logoOf(scope, logo) : null,
        isSample: true,
        number: facts.number ?? "",
        date: facts.date,
        instant: new Date(`${scope.today}T17:00:00Z`),
        to: fill(t.to, { organization: facts.organization, product: facts.product }),
        ...letterWords(content, kind, facts, "es"),
        sections: kind === "decline" ? [why] : kind === "acta" ? [] : [conditions],
        fixed: kind === "contract" || kind === "conditions" ? t.outside : null,
        signature: kind === "approval" || kind === "decline" ? [t.sample_signer, lender.name] : [],
      }),
    };
  },
});

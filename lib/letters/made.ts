import { desc, eq } from "drizzle-orm";
import { z } from "zod";
import { decisions } from "@/db/schema/application";
import { institutions } from "@/db/schema/institution";
import { organizations } from "@/db/schema/organization";
import { limaDate } from "@/domain/calendar/lima";
import { formatBasisPoints, formatDate } from "@/domain/format";
import { formatSoles } from "@/domain/money";
import { reasonIn } from "@/domain/reason";
import { Refusal } from "@/domain/refusal";
import { bodiesOn } from "@/domain/settings/complaints";
import { type LetterKind, letterWords } from "@/domain/settings/letters";
import { contentsOf } from "@/lib/applications/contents";
import { type Application, load } from "@/lib/applications/visible";
import { env } from "@/lib/env";
import { query, type Scope } from "@/lib/gate";
import { type LetterSheet, letterPdf } from "@/lib/letters/pdf";
import { conditionsToMeet, meanwhileOf } from "@/lib/offers/follow-up";
import { formalizationOf } from "@/lib/offers/formalization";
import { fill } from "@/lib/sentence";
import { settingAt, settingOf } from "@/lib/settings/in-force";
import { logoOf } from "@/lib/settings/logo";
import { reasonBookOf } from "@/lib/settings/reasons";
import type { MadeFile } from "@/lib/sheets/file";
import { quoteOf } from "@/lib/sheets/simulation";
import { messagesIn } from "@/messages/catalogue";

/** The papers of one application: its decision letter, the conditions of its offer, the data for its contract. */

const forApplicant = ["decision", "conditions"] as const;
const forStaff = [...forApplicant, "contract"] as const;
type Paper = (typeof forStaff)[number];

/** A paper as the association gets it. */
export const ownLetter = query({
  by: "application.read",
  input: z.strictObject({ id: z.uuid(), paper: z.enum(forApplicant) }),
  run: (scope, { id, paper }) => made(scope, id, paper),
});

/** The same for the lender's staff. */
export const fileLetter = query({
  by: "file.read",
  input: z.strictObject({ id: z.uuid(), paper: z.enum(forStaff) }),
  run: (scope, { id, paper }) => made(scope, id, paper),
});

async function made(scope: Scope, id: string, paper: Paper): Promise<MadeFile> {
  const application = await load(scope, id);
  const sheet =
    paper === "decision" ? await decisionLetter(scope, application) : await offerSheet(scope, application, paper);
  return {
    name: `${fileNames[paper]}-${application.number}.pdf`,
    mediaType: "application/pdf",
    content: await letterPdf(sheet),
  };
}

const fileNames = { decision: "carta", conditions: "hoja-de-condiciones", contract: "hoja-para-el-contrato" } as const;

type Terms = { amountCents: number; termMonths: number };

/** What every paper of an application says, in the words that held at an instant. */
async function frameOf(scope: Scope, application: Application, kind: LetterKind, at: Date, terms: Terms) {
  const [lender] = await scope.tx.select().from(institutions).where(eq(institutions.id, application.institutionId));
  const [organization] = await scope.tx
    .select({ name: organizations.name })
    .from(organizations)
    .where(eq(organizations.id, application.organizationId));
  if (!lender || !organization || !application.number) throw new Refusal("not_found");
  const { config } = await contentsOf(scope, application);
  const letters = await settingAt(scope, lender.id, "letters", at);
  const { logo } = await settingAt(scope, lender.id, "branding", at);
  const date = formatDate(limaDate(at));
  const facts = {
    lender: lender.name,
    organization: organization.name,
    number: application.number,
    product: config.name.es,
    date,
    amount: formatSoles(terms.amountCents),
    months: String(terms.termMonths),
  };
  const t = messagesIn("es").letter;
  return {
    t,
    config,
    frame: {
      lender: lender.name,
      logo: logo ? await logoOf(scope, logo) : null,
      isSample: lender.isSample,
      number: application.number,
      date,
      instant: at,
      to: fill(t.to, { organization: organization.name, product: config.name.es }),
      ...letterWords(letters, kind, facts, "es"),
    },
  };
}

async function decisionLetter(scope: Scope, application: Application): Promise<LetterSheet> {
  const [decision] = await scope.tx
    .select()
    .from(decisions)
    .where(eq(decisions.applicationId, application.id))
    .orderBy(desc(decisions.round))
    .limit(1);
  if (!decision) throw new Refusal("not_found");
  const isYes = decision.outcome !== "decline";
  const kind = isYes ? "approval" : "decline";
  const { t, frame, config } = await frameOf(scope, application, kind, decision.at, decision);
  const conditions = isYes ? conditionsToMeet(decision.conditions, config) : [];
  const book = await reasonBookOf(scope, application.institutionId);
  const reasons = decision.reasonCodes.map((code) => {
    const found = reasonIn(book, code, kind, decision.at);
    const figure = decision.reasonFigures[code];
    const note = isYes
      ? []
      : [
          figure && fill(t.figure, { figure }),
          found?.cure?.es,
          found?.legalBasis && fill(t.legal_basis, { norm: found.legalBasis }),
        ];
    return { text: found?.text.es ?? code, note: note.filter(Boolean).join(" ") || undefined };
  });
  const terms = fill(t.given, { amount: formatSoles(decision.amountCents), months: decision.termMonths });
  return {
    ...frame,
    opening: [...frame.opening, ...(isYes ? [terms] : []), ...(decision.message ? [decision.message] : [])],
    sections: [
      ...(conditions.length > 0 ? [{ title: t.conditions, items: conditions.map((text) => ({ text })) }] : []),
      { title: isYes ? t.why_yes : t.why_no, items: reasons },
      ...(isYes ? [] : [await reviewSection(scope, application, frame.lender)]),
    ],
    fixed: null,
    signature: [decision.decidedByName, frame.lender],
  };
}

/** How to have a refusal looked at again, and where to complain. */
async function reviewSection(scope: Scope, { institutionId }: Application, lender: string) {
  const t = messagesIn("es").letter;
  const { complaints: words } = messagesIn("es").public;
  const content = await settingOf(scope, institutionId, "complaints");
  const ways = content.own.map(({ way, contact }) => `${words.way[way]}: ${contact}`);
  const book = fill(t.complain_book, { link: `${env().origin}/libro-de-reclamaciones` });
  const bodies = bodiesOn(content, scope.today).map(({ name, website }) => `${name}, ${website}`);
  return {
    title: t.review_title,
    plain: true,
    items: [
      { text: fill(t.review, { lender, days: content.answerDays }) },
      { text: fill(t.complain, { where: [book, ...ways, ...bodies].join("; ") }) },
    ],
  };
}

async function offerSheet(
  scope: Scope,
  application: Application,
  kind: "conditions" | "contract",
): Promise<LetterSheet> {
  const contents = await contentsOf(scope, application);
  const formalization = await formalizationOf(scope, application, contents);
  if (!formalization) throw new Refusal("not_found");
  const { offer, loan } = formalization;
  const { t, frame, config } = await frameOf(scope, application, kind, offer.sentAt, offer);
  const quote = quoteOf(loan);
  const terms = [
    [t.amount, formatSoles(offer.amountCents)],
    [t.term, fill(t.months, { months: offer.termMonths })],
    [t.rate, formatBasisPoints(config.annualRateBps)],
    [t.instalments, String(quote.schedule.rows.length)],
    [t.instalment, formatSoles(quote.instalmentCents)],
    [t.disburse_on, formatDate(offer.disburseOn)],
  ].map(([name, value]) => ({ text: `${name}: ${value}` }));
  const conditions = offer.conditions.map((text) => ({ text }));
  const meanwhile = meanwhileOf(config, "es");
  return {
    ...frame,
    sections: [
      ...(kind === "contract" ? [{ title: t.loan, items: terms }] : []),
      { title: t.conditions, items: conditions.length > 0 ? conditions : [{ text: t.no_conditions }] },
      ...(meanwhile.length > 0 ? [{ title: t.meanwhile, items: meanwhile.map((text) => ({ text })) }] : []),
    ],
    fixed: t.outside,
    signature: [],
  };
}

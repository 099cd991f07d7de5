import { z } from "zod";
import { limaDate } from "@/domain/calendar/lima";
import { ruleName } from "@/domain/eligibility";
import { factCatalogue } from "@/domain/fact-catalogue";
import { type FindingKind, findingKinds } from "@/domain/findings/kinds";
import { formatBasisPoints, formatDate, formatDateTime, formatRate } from "@/domain/format";
import { shockFigures } from "@/domain/loan/stress";
import { quote, simulatedDisbursement } from "@/domain/loan-quote";
import { formatSoles } from "@/domain/money";
import { reasonIn } from "@/domain/reason";
import { Refusal } from "@/domain/refusal";
import { scoreParts } from "@/domain/scorecard";
import { type File, file } from "@/lib/applications/file";
import { type OpinionsOn, opinionsOn } from "@/lib/applications/risk-opinion";
import { type FindingsOn, findingsOn } from "@/lib/findings/queries";
import type { Caller, Result } from "@/lib/gate";
import { fill } from "@/lib/sentence";
import { reasonBook } from "@/lib/settings/reasons";
import { sha256 } from "@/lib/vault";
import { messagesIn } from "@/messages/catalogue";

const { letter, common, desk, finding } = messagesIn("es");
const t = letter.proposal;

/** One line of a proposal: what it is about, and what it says; without a term it is a sentence of its own. */
export type ProposalLine = { term?: string; text: string };
export type ProposalContent = {
  institution: string;
  heading: string;
  sections: { title: string; lines: ProposalLine[] }[];
  /** Hash of all that is above, in hexadecimal. */
  hash: string;
  at: Date;
};

const input = z.strictObject({ id: z.uuid(), institution: z.string() });

/**
 * The newest proposal of a file with everything it rests on, in Spanish, the language of the papers. Made from the data each
 * time, by whoever sees the credit part of the file; not found for everybody else.
 */
export async function proposalOf(caller: Caller, asked: z.input<typeof input>): Promise<Result<ProposalContent>> {
  const { id, institution } = input.parse(asked);
  const [seen, found, opinions, book] = [
    await file(caller, { id }),
    await findingsOn(caller, { id }),
    await opinionsOn(caller, { applicationId: id }),
    await reasonBook(caller, { institutionId: caller.actor.institutionId ?? "" }),
  ];
  for (const one of [seen, found, opinions, book]) if (!one.ok) return one;
  if (!seen.ok || !found.ok || !opinions.ok || !book.ok) throw new Refusal("not_found");
  const proposal = seen.value.proposals[0];
  if (!proposal) return { ok: false, code: "not_found", fields: {}, facts: {} };
  const kind = proposal.outcome === "decline" ? "decline" : "approval";
  const sections = [
    asks(seen.value),
    proposes(seen.value, proposal, (code) => reasonIn(book.value, code, kind, proposal.at)?.text.es ?? code),
    ...(proposal.risks.length > 0
      ? [{ title: t.risks, lines: proposal.risks.map((one) => ({ text: fill(t.risk_line, one) })) }]
      : []),
    rules(seen.value),
    ...score(seen.value),
    findings(found.value),
    ...cash(found.value),
    ...exceptions(opinions.value),
    ...said(opinions.value),
  ];
  const heading = fill(t.of, {
    number: seen.value.number ?? "",
    product: seen.value.config.name.es,
    version: seen.value.versionNumber,
  });
  const hash = sha256(JSON.stringify({ institution, heading, sections })).toString("hex");
  return { ok: true, value: { institution, heading, sections, hash, at: proposal.at } };
}

const terms = (amountCents: number, months: number) =>
  fill(t.asked_terms, { amount: formatSoles(amountCents), months });

function asks({ organization, amountCents, termMonths, applicantKind }: File) {
  return {
    title: t.asked,
    lines: [
      { term: t.applicant, text: `${organization.name}, ${common.kind[applicantKind]}` },
      { term: t.terms, text: terms(amountCents ?? 0, termMonths ?? 0) },
    ],
  };
}

type Proposal = File["proposals"][number];

function proposes({ config }: File, proposal: Proposal, say: (code: string) => string) {
  const { amountCents, termMonths, at, by, memo, reasonCodes, guarantees, conditions } = proposal;
  const disbursedOn = simulatedDisbursement(config.calendar, limaDate(at));
  const cost = quote(config, { amountCents, termMonths, disbursedOn });
  return {
    title: t.proposed,
    lines: [
      { term: t.outcome, text: common.outcome[proposal.outcome] },
      { term: t.terms, text: terms(amountCents, termMonths) },
      { term: t.rate, text: formatBasisPoints(config.annualRateBps) },
      { term: t.instalment, text: formatSoles(cost.firstInstalmentCents) },
      { term: t.total, text: formatSoles(cost.schedule.totals.paidCents) },
      { term: t.tcea, text: formatRate(cost.tcea.annex1) },
      { term: t.reasons, text: reasonCodes.map(say).join(". ") },
      { term: t.memo, text: memo },
      ...guarantees.map((text) => ({ term: t.guarantees, text })),
      ...conditions.map((text) => ({ term: t.conditions, text })),
      { term: t.by, text: fill(t.by_line, { name: by, at: formatDateTime(at) }) },
    ],
  };
}

function rules({ eligibility }: File) {
  return {
    title: t.rules,
    lines: eligibility.rules.map(({ rule, verdict }) => ({
      term: ruleName(rule).es,
      text: [desk.rules.one[verdict], rule.legalBasis].filter(Boolean).join(" · "),
    })),
  };
}

function score({ score: points }: File) {
  if (!points) return [];
  const lines = scoreParts
    .filter((part) => points.factors.some((factor) => factor.part === part))
    .map((part) => ({ term: desk.score.part[part], text: fill(desk.score.points, points.parts[part]) }));
  const result = fill(desk.score.result[points.result], { points: points.total, most: points.most });
  const lacking = points.lacking.length > 0 ? [{ text: fill(t.lacking, { count: points.lacking.length }) }] : [];
  return [{ title: t.score, lines: [{ text: result }, ...lines, ...lacking] }];
}

const optionOf = (fact: string, value: string) =>
  factCatalogue.find(({ name }) => name === fact)?.options.find((option) => option.value === value)?.label?.es ?? value;

function findings(found: FindingsOn) {
  return {
    title: t.found,
    lines: findingKinds.map((kind) => {
      const row = found.rows.find((one) => one.kind === kind);
      const origin = row ? fill(t.as_of, { date: formatDate(row.asOf), name: row.foundByName }) : "";
      return { term: finding.kind[kind], text: row ? [saidBy(kind, found), origin].join(", ") : t.none };
    }),
  };
}

function saidBy(kind: FindingKind, { newest, cashFlow, environmental }: FindingsOn): string {
  switch (kind) {
    case "reinfo":
      return optionOf("register.reinfoState", newest.reinfo?.content.state ?? "");
    case "ruc":
      return [
        optionOf("register.rucState", newest.ruc?.content.state ?? ""),
        optionOf("register.rucCondition", newest.ruc?.content.condition ?? ""),
      ].join(" · ");
    case "credit":
      return optionOf("register.creditClass", newest.credit?.content.class ?? "");
    case "cash_flow":
      return cashFlow?.coverageRatio == null
        ? finding.cash.missing_value
        : fill(finding.cash.coverage_value, { ratio: cashFlow.coverageRatio.toFixed(2) });
    case "environmental":
      return environmental?.category ? finding.field.categories[environmental.category] : finding.cash.missing_value;
  }
}

function cash({ cashFlow, guaranteePercent }: FindingsOn) {
  if (!cashFlow) return [];
  const soles = (cents: number | null) => (cents === null ? finding.cash.missing_value : formatSoles(cents));
  return [
    {
      title: t.cash,
      lines: [
        { term: finding.cash.sales, text: soles(cashFlow.salesCents) },
        { term: finding.cash.mine_left, text: soles(cashFlow.mineCents) },
        { term: finding.cash.income, text: soles(cashFlow.incomeCents) },
        { term: finding.cash.surplus, text: soles(cashFlow.surplusCents) },
        { term: finding.cash.instalment, text: soles(cashFlow.instalmentCents) },
        ...(guaranteePercent === null ? [] : [{ term: finding.cash.secured, text: `${guaranteePercent} %` }]),
        ...cashFlow.stressed.map(({ shock, monthsSurvived, lowestCashCents }) => ({
          term: shock ? fill(finding.cash.shock[shock.kind], shockFigures(shock)) : finding.cash.shock.none,
          text: `${finding.cash.survives}: ${monthsSurvived}. ${finding.cash.lowest}: ${formatSoles(lowestCashCents)}`,
        })),
      ],
    },
  ];
}

function exceptions({ exceptions: asked }: OpinionsOn) {
  if (asked.length === 0) return [];
  return [
    {
      title: t.exceptions,
      lines: asked.map(({ rule, message, reason, mitigant, answer, answeredByName }) => ({
        text: [
          fill(t.exception_line, { rule: message?.es ?? rule, reason, mitigant }),
          answer ? fill(t[`exception_${answer}`], { name: answeredByName ?? "" }) : t.exception_open,
        ].join(" "),
      })),
    },
  ];
}

function said({ opinions }: OpinionsOn) {
  if (opinions.length === 0) return [];
  return [
    {
      title: t.opinions,
      lines: opinions.map(({ givenByName, stance, opinion, changed }) => ({
        text: [
          fill(t.opinion_line, { name: givenByName, stance: common.outcome[stance], opinion }),
          ...(changed.length > 0 ? [t.stale] : []),
        ].join(" "),
      })),
    },
  ];
}

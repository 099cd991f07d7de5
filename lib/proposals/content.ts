import { limaDate } from "@/domain/calendar/lima";
import { ruleName } from "@/domain/eligibility";
import { factCatalogue } from "@/domain/fact-catalogue";
import { type FindingKind, findingKinds } from "@/domain/findings/kinds";
import { formatBasisPoints, formatDate, formatDateTime, formatRate } from "@/domain/format";
import { shockFigures } from "@/domain/loan/stress";
import { quote, simulatedDisbursement } from "@/domain/loan-quote";
import { formatSoles } from "@/domain/money";
import { type ReasonBook, reasonIn } from "@/domain/reason";
import { scoreParts } from "@/domain/scorecard";
import type { File } from "@/lib/applications/file";
import type { OpinionsOn } from "@/lib/applications/risk-opinion";
import type { FindingsOn } from "@/lib/findings/queries";
import { fill } from "@/lib/sentence";
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

/** What a proposal rests on, as its reader sees it: each part of it is read as on the page of the file. */
type Grounds = { institution: string; file: File; found: FindingsOn; opinions: OpinionsOn; book: ReasonBook };

/** The newest proposal of a file in Spanish, the language of the papers; null where its reader sees none. */
export function proposalContent({ institution, file, found, opinions, book }: Grounds): ProposalContent | null {
  const proposal = file.proposals[0];
  if (!proposal) return null;
  const kind = proposal.outcome === "decline" ? "decline" : "approval";
  const sections = [
    asks(file),
    proposes(file, proposal, (code) => reasonIn(book, code, kind, proposal.at)?.text.es ?? code),
    ...(proposal.risks.length > 0
      ? [{ title: t.risks, lines: proposal.risks.map((one) => ({ text: fill(t.risk_line, one) })) }]
      : []),
    rules(file),
    ...score(file),
    findings(found),
    ...cash(found),
    ...exceptions(opinions),
    ...said(opinions),
  ];
  const heading = fill(t.of, {
    number: file.number ?? "",
    product: file.config.name.es,
    version: file.versionNumber,
  });
  const hash = sha256(JSON.stringify({ institution, heading, sections })).toString("hex");
  return { institution, heading, sections, hash, at: proposal.at };
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

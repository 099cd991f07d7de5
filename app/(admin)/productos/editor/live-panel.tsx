import type { ReactNode } from "react";
import { placePath } from "@/app/(admin)/productos/paths";
import { LoanCost } from "@/app/(public)/creditos/[slug]/cost";
import { limaDate } from "@/domain/calendar/lima";
import { patternOf, valueAt } from "@/domain/editor/path";
import type { EligibilityRule } from "@/domain/eligibility";
import { eligibilityRule } from "@/domain/eligibility";
import { type LoanQuote, quote, simulatedDisbursement } from "@/domain/loan-quote";
import { formatSoles } from "@/domain/money";
import { type DocumentRequirement, documentRequirement, type ProductConfig } from "@/domain/product";
import { isBlocked } from "@/domain/product-mend";
import type { ConfigKey, ProductTab } from "@/domain/product-tabs";
import { type Question, question } from "@/domain/question";
import type { DraftPage } from "./draft-page";
import { DocumentPhone } from "./phone/document";
import { Phone } from "./phone/frame";
import { ProductPhone } from "./phone/product";
import { QuestionPhone } from "./phone/question";
import { RulePhone } from "./phone/rule";
import { StagesPhone } from "./phone/stages";
import { TasksPhone } from "./phone/tasks";

type Props = { draft: DraftPage; tab: ProductTab; at: string };

const priced = [
  "amount",
  "term",
  "grace",
  "calendar",
  "annualRateBps",
  "lateAnnualRateBps",
  "charges",
  "insurance",
] as const;

/** The applicant's phone and the cost of the example, from the draft as it was saved last. */
export function LivePanel({ draft, tab, at }: Props) {
  const { t } = draft.words;
  const costs = tab === "amounts" || tab === "rates";
  const phone = (
    <section aria-label={t("live.phone")} className="grid justify-items-center gap-2">
      <h2 className="w-full">{t("live.phone")}</h2>
      <Phone label={t("live.outside")}>{onPhone(tab, at, draft)}</Phone>
      <p className="w-full text-nota text-tinta-2">{t("live.outside")}</p>
    </section>
  );
  const cost = (
    <section aria-label={t("live.cost")} className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <h2>{t("live.cost")}</h2>
      <Cost draft={draft} />
    </section>
  );
  return costs ? (
    <>
      {cost}
      {phone}
    </>
  ) : (
    <>
      {phone}
      {tab === "card" ? cost : null}
    </>
  );
}

function onPhone(tab: ProductTab, at: string, draft: DraftPage): ReactNode {
  const { config } = draft.reading;
  const shown = (keys: readonly ConfigKey[], drawn: () => ReactNode) =>
    keys.some((key) => draft.reading.open.includes(key)) ? <Lacking keys={keys} draft={draft} /> : drawn();
  const item = valueAt(draft.state.content, at);
  const opened = (keys: readonly ConfigKey[], readable: boolean, drawn: () => ReactNode) =>
    readable ? drawn() : <Lacking keys={keys} under={at} draft={draft} />;
  switch (patternOf(at)) {
    case "tasks.*.questions.*":
      return opened(["tasks"], question.safeParse(item).success, () => <QuestionPhone asked={item as Question} />);
    case "documents.*":
      return opened(["documents"], documentRequirement.safeParse(item).success, () => (
        <DocumentPhone paper={item as DocumentRequirement} words={draft.words} />
      ));
    case "eligibility.*":
      return opened(["eligibility"], eligibilityRule.safeParse(item).success, () => (
        <RulePhone rule={item as EligibilityRule} draft={draft} />
      ));
  }
  switch (tab) {
    case "questions":
    case "score":
      return shown(["tasks", "documents"], () => (
        <TasksPhone config={config} words={draft.words} score={tab === "score"} />
      ));
    case "documents":
      return shown(["documents", "audience"], () => <DocumentPhone config={config} words={draft.words} />);
    case "eligibility":
      return shown(["eligibility", "tasks"], () => <RulePhone rule={config.eligibility[0] ?? null} draft={draft} />);
    case "approval":
      return shown(["expectedDays"], () => <StagesPhone config={config} words={draft.words} />);
    default:
      return shown(
        ["name", "summary", "pays", "audience", "amount", "term", "calendar", "expectedDays", "annualRateBps"],
        () => <ProductPhone config={config} />,
      );
  }
}

function Cost({ draft }: { draft: DraftPage }) {
  const { open, mistakes, config } = draft.reading;
  if (priced.some((key) => open.includes(key)) || isBlocked(mistakes, priced))
    return <Lacking keys={priced} draft={draft} />;
  const cost = costOf(config);
  if (!cost) return <Lacking keys={priced} draft={draft} />;
  const { c } = draft.words;
  const title = `${formatSoles(config.amount.exampleCents)}, ${c("months", { count: config.term.exampleMonths })}`;
  return (
    <div data-scale="applicant" data-phone="" className="px-4">
      <LoanCost quote={cost} title={title} level={3} />
    </div>
  );
}

/** The example loan; null where charges or grace leave nothing to lend, which the list of mistakes says. */
function costOf(config: ProductConfig): LoanQuote | null {
  const { amount, term, calendar } = config;
  try {
    return quote(config, {
      amountCents: amount.exampleCents,
      termMonths: term.exampleMonths,
      disbursedOn: simulatedDisbursement(calendar, limaDate(new Date())),
    });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

type LackingProps = { keys: readonly ConfigKey[]; under?: string; draft: DraftPage };

/** What has to be mended before something can be shown, each with its link. */
function Lacking({ keys, under = "", draft }: LackingProps) {
  const { t, reading, sentence } = draft.words;
  const missing = draft.reading.mistakes.filter(
    ({ path, severity }) =>
      severity === "blocks" && path.startsWith(under) && keys.some((key) => path === key || path.startsWith(`${key}.`)),
  );
  return (
    <div className="grid gap-2 rounded-md border border-dashed border-borde-campo p-4">
      <p className="text-etiqueta">{t("live.lacking")}</p>
      <ul className="grid gap-2">
        {missing.map((one) => (
          <li key={`${one.path} ${one.code}`}>
            <a href={placePath(draft.version.id, draft.state.content, one.path)}>
              {reading.words.label(one.path.replace(/\.(es|en)$/, ""))}
            </a>
            : {sentence(one)}
          </li>
        ))}
      </ul>
    </div>
  );
}

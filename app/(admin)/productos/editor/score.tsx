import { answersOf } from "@/components/editor/condition-sentence";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { NumberField } from "@/components/ui/number-field";
import { SelectField } from "@/components/ui/select-field";
import { leafOfFact } from "@/domain/editor/facts";
import { readLeaf } from "@/domain/editor/leaf";
import { textIn } from "@/domain/localized";
import { type Scorecard, scoreOf } from "@/domain/scorecard";
import type { DraftPage } from "./draft-page";

type Props = { draft: DraftPage; action: string; typed(name: string): string };

const prefix = "valor.";

/** A try-out of the score: values for its facts, and the points that come out. Nothing is kept. */
export function ScoreTry({ draft, action, typed }: Props) {
  const { t } = draft.words;
  const { config, open } = draft.reading;
  const card = config.scorecard;
  if (open.includes("scorecard")) return <p className="text-tinta-2">{t("score.locked")}</p>;
  if (!card) return null;
  const isAsked = typed("probar") !== "";
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-4 border-t border-linea pt-3">
      <h2>{t("score.title")}</h2>
      <p className="text-tinta-2">
        {t("score.lead")}{" "}
        {t("score.scale", { review: card.reviewPoints, below: card.passPoints - 1, pass: card.passPoints })}
      </p>
      <form method="get" action={`${action}#resultado`} className="grid gap-4">
        <input type="hidden" name="probar" value="1" />
        <div className="grid gap-4 sm:grid-cols-2">
          {[...new Set(card.factors.map(({ fact }) => fact))].map((fact) => (
            <FactField key={fact} fact={fact} value={typed(prefix + fact)} draft={draft} card={card} />
          ))}
        </div>
        <Button look="secondary">{t("score.run")}</Button>
      </form>
      {isAsked ? <Result card={card} draft={draft} typed={typed} /> : null}
    </section>
  );
}

type FactProps = { fact: string; value: string; card: Scorecard; draft: DraftPage };

function FactField({ fact, value, card, draft: { words } }: FactProps) {
  const { t, reading } = words;
  const offered = reading.facts.find(({ name }) => name === fact);
  const label = offered?.label ?? fact;
  const measure = card.factors.find((one) => one.fact === fact)?.measure;
  const known = answersOf(offered, reading.t);
  if (known.length > 0 || measure?.kind === "options") {
    const options =
      known.length > 0
        ? known
        : (measure?.kind === "options" ? measure.options : []).map((one) => ({ value: one.value, label: one.value }));
    return (
      <SelectField name={prefix + fact} label={label} value={value} blank={t("score.no_data")} options={options} />
    );
  }
  return <NumberField name={prefix + fact} label={label} value={value} decimals maxLength={20} />;
}

function Result({ card, draft: { words }, typed }: { card: Scorecard; draft: DraftPage; typed: Props["typed"] }) {
  const { t, reading, language } = words;
  const facts = Object.fromEntries(
    card.factors.map(({ fact }) => {
      const offered = reading.facts.find(({ name }) => name === fact);
      const found = readLeaf(leafOfFact(offered, ""), typed(prefix + fact).slice(0, 120));
      return [fact, "value" in found ? (found.value as string | number | null) : null];
    }),
  );
  const score = scoreOf(card, facts);
  return (
    <div id="resultado" role="status" className="grid gap-2">
      <p className="text-h2">
        {t("score.total", { total: score.total, most: score.most })} {t(`score.${score.result}`)}
      </p>
      <DataTable
        caption={t("score.title")}
        hideCaption
        columns={[
          { label: reading.words.label("scorecard.factors.label") },
          { label: reading.words.label("scorecard.factors.part") },
          { label: reading.words.label("scorecard.factors.measure.bands.points"), numeric: true },
        ]}
        rows={card.factors.map((factor, index) => ({
          key: factor.code,
          cells: [
            textIn(factor.label, language),
            reading.words.option("scorecard.factors.part", factor.part),
            score.factors[index]?.points ?? t("score.lacks"),
          ],
        }))}
      />
    </div>
  );
}

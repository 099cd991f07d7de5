import { DataTable } from "@/components/ui/data-table";
import { type DiffPart, DiffWords } from "@/components/ui/diff-words";
import type { Difference } from "@/domain/differences";
import type { ProductConfig } from "@/domain/product";
import { type AdminWords, adminWords } from "./admin-words";
import { effectOf, fieldWords, valueWords } from "./field-words";

type Props = {
  differences: readonly Difference[];
  /** Where the names of what changed are looked up: the draft, then what it is based on. */
  configs: readonly ProductConfig[];
  /** The numbers of both versions; without them there are only words. */
  numbers?: { base: number; draft: number };
};

/** What changes, first in words and then as a table. */
export async function Changes({ differences, configs, numbers }: Props) {
  const words = await adminWords();
  const { t } = words;
  return (
    <>
      <section aria-label={t("changes.words")} className="grid gap-2">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h2>{t("changes.words")}</h2>
          <p className="text-nota text-tinta-2">{t("changes.count", { count: differences.length })}</p>
        </div>
        <ol className="grid gap-2">
          {differences.map((difference, index) => (
            <li key={difference.field} className="grid grid-cols-[1.5rem_minmax(0,1fr)]">
              <span aria-hidden="true" className="font-semibold text-tinta-2">
                {index + 1}
              </span>
              <DiffWords
                labels={{ added: t("changes.added"), removed: t("changes.removed") }}
                parts={sentence(difference, configs, words)}
              />
            </li>
          ))}
        </ol>
      </section>
      {numbers ? (
        <DataTable
          caption={t("changes.table")}
          hideCaption
          columns={[
            { label: t("changes.where") },
            { label: t("changes.what") },
            { label: t("changes.before", { number: numbers.base }), numeric: true },
            { label: t("changes.after", { number: numbers.draft }), numeric: true },
            { label: t("changes.effect") },
          ]}
          rows={differences.map((difference) => {
            const { where, what } = fieldWords(difference.field, configs, words);
            return {
              key: difference.field,
              cells: [
                <span key="where" className="text-tinta-2">
                  {where}
                </span>,
                what,
                <Value key="before">{valueWords(difference.field, difference.before, words)}</Value>,
                <Value key="after" fresh>
                  {valueWords(difference.field, difference.after, words)}
                </Value>,
                effectOf(difference, words),
              ],
            };
          })}
        />
      ) : null}
    </>
  );
}

function Value({ fresh, children }: { fresh?: boolean; children: string }) {
  const look = fresh ? "font-semibold text-laguna-700" : "text-tinta-2";
  // A figure stays in one piece, a sentence wraps.
  return (
    <span className={`${look} ${children.length > 24 ? "inline-block max-w-60 text-left whitespace-normal" : ""}`}>
      {children}
    </span>
  );
}

function sentence(difference: Difference, configs: readonly ProductConfig[], words: AdminWords): DiffPart[] {
  const { t } = words;
  const { what } = fieldWords(difference.field, configs, words);
  const before: DiffPart = { text: valueWords(difference.field, difference.before, words), change: "removed" };
  const after: DiffPart = { text: valueWords(difference.field, difference.after, words), change: "added" };
  if (difference.before === null || difference.before === "")
    return [{ text: `${what}: ${t("changes.comes")} ` }, after];
  if (difference.after === null || difference.after === "") return [{ text: `${what}: ${t("changes.goes")} ` }, before];
  return [{ text: `${what}: ${t("changes.from")} ` }, before, { text: ` ${t("changes.to")} ` }, after];
}

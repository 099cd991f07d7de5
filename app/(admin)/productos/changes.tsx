import { DataTable } from "@/components/ui/data-table";
import { type DiffPart, DiffWords } from "@/components/ui/diff-words";
import type { Difference } from "@/domain/differences";
import type { ProductConfig } from "@/domain/product";
import { type AdminWords, adminWords } from "./admin-words";
import { type ChangeRow, changeRows } from "./change-rows";

type Props = {
  differences: readonly Difference[];
  before: ProductConfig;
  after: ProductConfig;
  /** The numbers of both versions; without them there are only words. */
  numbers?: { base: number; draft: number };
};

/** What changes, first in words and then as a table. */
export async function Changes({ differences, before, after, numbers }: Props) {
  const words = await adminWords();
  const { t } = words;
  const rows = changeRows(differences, { before, after }, words);
  return (
    <>
      <section aria-label={t("changes.words")} className="grid gap-2">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h2>{t("changes.words")}</h2>
          <p className="text-nota text-tinta-2">{t("changes.count", { count: rows.length })}</p>
        </div>
        <ol className="grid gap-2">
          {rows.map((row, index) => (
            <li key={row.key} className="grid grid-cols-[1.5rem_minmax(0,1fr)]">
              <span aria-hidden="true" className="font-semibold text-tinta-2">
                {index + 1}
              </span>
              <DiffWords
                labels={{ added: t("changes.added"), removed: t("changes.removed") }}
                parts={sentence(row, words)}
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
          rows={rows.map((row) => ({
            key: row.key,
            cells: [
              <span key="where" className="text-tinta-2">
                {row.where}
              </span>,
              <span key="what" className="inline-block max-w-60 whitespace-normal">
                {row.what}
              </span>,
              <Value key="before">{row.before}</Value>,
              <Value key="after" fresh>
                {row.after}
              </Value>,
              row.effect,
            ],
          }))}
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

function sentence({ what, kind, before, after }: ChangeRow, { t }: AdminWords): DiffPart[] {
  const removed: DiffPart = { text: before, change: "removed" };
  const added: DiffPart = { text: after, change: "added" };
  switch (kind) {
    case "came":
      return [{ text: `${what}: ${t("changes.comes")} ` }, added];
    case "went":
      return [{ text: `${what}: ${t("changes.goes")} ` }, removed];
    case "touched":
      return [{ text: `${what}: ${t("changes.touched")}` }];
    default:
      return [{ text: `${what}: ${t("changes.from")} ` }, removed, { text: ` ${t("changes.to")} ` }, added];
  }
}

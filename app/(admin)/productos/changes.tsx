import { ChangeSentences } from "@/components/editor/change-list";
import { type ToldChange, toldChanges } from "@/components/editor/told-change";
import { DataTable } from "@/components/ui/data-table";
import type { ProductConfig } from "@/domain/product";
import { productForm } from "@/domain/product-form";
import { tabOf } from "@/domain/product-tabs";
import { adminWords } from "./admin-words";
import { productWords } from "./editor/product-words";
import { rowOf } from "./editor/rows";
import { effectOf, weighing } from "./effect";

type Props = {
  before: ProductConfig;
  after: ProductConfig;
  /** What heads the two columns of the table. */
  heads: { before: string; after: string };
};

/** What changes, first in words and then as a table, with what it means to those who apply. */
export async function Changes({ before, after, heads }: Props) {
  const [{ t, p }, words] = await Promise.all([adminWords(), productWords(after)]);
  const { reading } = words;
  const row = (path: string, item: unknown) => rowOf(path, item, words, null);
  const changes = toldChanges({ shape: productForm, before, after, reading, row, isBrief: true }).map((told) => ({
    ...told,
    effect: effectOf(told.change, { before, after }),
  }));
  const sums = weighing.flatMap((effect) => {
    const count = changes.filter((change) => change.effect === effect).length;
    return count > 0 ? [t("changes.sum", { count, effect: t(`effect.${effect}`) })] : [];
  });
  return (
    <>
      <section aria-label={t("changes.words")} className="grid gap-2">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h2>{t("changes.words")}</h2>
          <p className="text-nota text-tinta-2">
            {[t("changes.count", { count: changes.length }), ...sums].join(" · ")}
          </p>
        </div>
        <ChangeSentences changes={changes} t={reading.t} />
      </section>
      <DataTable
        caption={t("changes.table")}
        hideCaption
        columns={[
          { label: t("changes.where") },
          { label: t("changes.what") },
          { label: heads.before, numeric: true },
          { label: heads.after, numeric: true },
          { label: t("changes.effect") },
        ]}
        rows={changes.map((change) => ({
          key: change.key,
          cells: [
            <span key="where" className="text-tinta-2">
              {p(`tab.${tabOf(change.change.path)}`)}
            </span>,
            <span key="what" className="inline-block max-w-60 whitespace-normal">
              {change.what}
            </span>,
            <Value key="before" absent={t("change.absent")} change={change} side="before" />,
            <Value key="after" absent={t("change.absent")} change={change} side="after" />,
            t(`effect.${change.effect}`),
          ],
        }))}
      />
    </>
  );
}

type ValueProps = { change: ToldChange; side: "before" | "after"; absent: string };

function Value({ change, side, absent }: ValueProps) {
  const isAbsent = change.kind === (side === "before" ? "came" : "went");
  const said = isAbsent ? absent : change[side];
  const look = side === "after" && !isAbsent ? "font-semibold text-laguna-700" : "text-tinta-2";
  // A figure stays in one piece, a sentence wraps.
  return (
    <span className={`${look} ${said.length > 24 ? "inline-block max-w-60 text-left whitespace-normal" : ""}`}>
      {said}
    </span>
  );
}

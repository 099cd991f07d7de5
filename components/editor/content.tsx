import { DataTable } from "@/components/ui/data-table";
import { SummaryList } from "@/components/ui/summary-list";
import { fieldsAt } from "@/domain/editor/pages";
import { join, valueAt } from "@/domain/editor/path";
import type { Field, Shape } from "@/domain/editor/shape";
import type { Reading } from "./editing";
import { plainText, summaryOf } from "./summary";

type Props = { shape: Shape; value: unknown; path?: string; reading: Reading };

/** A value to be read: single values as a list of terms, lists as tables. */
export function Content({ shape, value, path = "", reading }: Props) {
  const fields = fieldsAt(shape, value).filter((field) => field.shape.kind !== "constant");
  const single = fields.filter((field) => !isNested(field.shape));
  return (
    <div className="grid gap-6">
      {single.length > 0 ? (
        <SummaryList
          rows={single.map((field) => ({
            term: reading.words.label(join(path, field.name)),
            value: said(field.shape, valueAt(value, field.name), join(path, field.name), reading),
          }))}
        />
      ) : null}
      {fields
        .filter((field) => isNested(field.shape))
        .map(({ name, shape: inner }) => (
          <Nested key={name} shape={inner} value={valueAt(value, name)} path={join(path, name)} reading={reading} />
        ))}
    </div>
  );
}

function Nested({ shape, value, path = "", reading }: Props) {
  const { words, t } = reading;
  const inner = shape.kind === "optional" ? shape.inner : shape;
  return (
    <div className="grid gap-2">
      <h2>{words.label(path)}</h2>
      {value === null || value === undefined ? (
        <p className="text-tinta-2">{words.none(path) ?? t("absent")}</p>
      ) : inner.kind !== "list" ? (
        <Content shape={inner} value={value} path={path} reading={reading} />
      ) : (value as unknown[]).length === 0 ? (
        <p className="text-tinta-2">{t("empty")}</p>
      ) : (
        <Items item={inner.item} items={value as unknown[]} path={path} reading={reading} />
      )}
    </div>
  );
}

type ItemsProps = { item: Shape; items: readonly unknown[]; path: string; reading: Reading };

function Items({ item, items, path, reading }: ItemsProps) {
  const columns = item.kind === "group" ? columnsOf(item.fields, join(path, "*")) : null;
  if (!columns)
    return (
      <ol className="list-inside list-decimal">
        {items.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: items are known by their place
          <li key={index}>{summaryOf(item, one, join(path, index), reading)}</li>
        ))}
      </ol>
    );
  return (
    <DataTable
      caption={reading.words.label(path)}
      hideCaption
      columns={columns.map((column) => ({ label: reading.words.label(column.path) }))}
      rows={items.map((one, index) => ({
        key: String(index),
        cells: columns.map((column) => said(column.shape, valueAt(one, column.inside), column.path, reading)),
      }))}
    />
  );
}

type Column = { path: string; inside: string; shape: Shape };

/** The single values of an item; null when it holds more than a table can show. */
function columnsOf(fields: readonly Field[], path: string, inside = ""): Column[] | null {
  const columns = fields.filter(isShown).map(({ name, shape }) => {
    const here = { path: join(path, name), inside: join(inside, name) };
    if (shape.kind === "group") return columnsOf(shape.fields, here.path, here.inside);
    return isNested(shape) ? null : [{ ...here, shape }];
  });
  return columns.includes(null) ? null : columns.flatMap((some) => some ?? []);
}

/** Nobody has to know the name by which parts refer to each other. */
function isShown({ shape }: Field): boolean {
  return shape.kind !== "code";
}

function isNested(shape: Shape): boolean {
  return ["group", "variant", "list"].includes(shape.kind) || (shape.kind === "optional" && isNested(shape.inner));
}

function said(shape: Shape, value: unknown, path: string, reading: Reading): string {
  return plainText(shape, value, path, reading) || (reading.words.none(path) ?? reading.t("none"));
}

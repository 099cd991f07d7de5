import { isCompact } from "@/domain/editor/pages";
import { isWithin, join } from "@/domain/editor/path";
import type { List } from "@/domain/editor/shape";
import type { Editing } from "./editing";
import { Inside, Part, Section } from "./part";
import { StepButton } from "./step-button";
import { summaryOf } from "./summary";

type Props = {
  shape: List;
  value: unknown;
  path: string;
  /** The item that is opened among the lines. */
  opened?: string;
  editing: Editing;
};

/** A list: small items as rows in place, others as one line each, of which one may be opened. */
export function ListPart({ shape, value, path, opened, editing }: Props) {
  const { words, t } = editing;
  const items = Array.isArray(value) ? value : [];
  const compact = isCompact(shape, items);
  const isFull = shape.max !== null && items.length >= shape.max;
  return (
    <Section path={path} editing={editing}>
      {items.length === 0 ? <p className="text-tinta-2">{t("empty")}</p> : null}
      <ol className="grid gap-0">
        {items.map((item, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: items are known by their place, as in the form's names
            key={index}
            id={compact ? join(path, index) : undefined}
            tabIndex={compact ? -1 : undefined}
            data-row={join(path, index) === opened ? "open" : "closed"}
            className={`border-b border-linea ${lookOf(join(path, index), item, opened, editing)}`}
          >
            {join(path, index) === opened ? (
              <OpenItem shape={shape} items={items} item={item} index={index} path={path} editing={editing} />
            ) : compact ? (
              <CompactItem shape={shape} items={items} item={item} index={index} path={path} editing={editing} />
            ) : (
              <ItemInPlace shape={shape} items={items} item={item} index={index} path={path} editing={editing} />
            )}
          </li>
        ))}
      </ol>
      {isFull ? null : (
        <div>
          <StepButton act="add" path={path} icon="plus">
            {words.add(path) ?? t("add_to", { name: words.label(path) })}
          </StepButton>
        </div>
      )}
    </Section>
  );
}

type ItemProps = Omit<Props, "value"> & { items: readonly unknown[]; item: unknown; index: number };

function ItemInPlace(props: ItemProps) {
  const { shape, item, index, path, editing } = props;
  const here = join(path, index);
  const name = editing.t("item", { name: editing.words.label(path), number: index + 1 });
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{name}</legend>
      <div className="flex flex-wrap items-end gap-x-4 gap-y-1">
        <div className="grid min-w-0 flex-1 basis-72 gap-3">
          {shape.item.kind === "group" || shape.item.kind === "variant" ? (
            <Inside shape={shape.item} value={item} path={here} dense editing={editing} />
          ) : (
            <Part shape={shape.item} value={item} path={here} dense editing={editing} />
          )}
        </div>
        <ItemSteps {...props} name={name} />
      </div>
    </fieldset>
  );
}

// The dashed rule says: changed here and not sent yet.
function lookOf(here: string, item: unknown, opened: string | undefined, editing: Editing): string {
  const changed = editing.row?.(here, item)?.changed ? "rule rule-edge rule-full rule-dashed pl-3" : "";
  return here === opened ? "rule rule-edge rule-full rule-dashed bg-superficie px-4 py-4" : `py-1 ${changed}`;
}

function CompactItem(props: ItemProps) {
  const { shape, item, index, path, editing } = props;
  const here = join(path, index);
  const row = editing.row?.(here, item);
  const summary = row?.text ?? summaryOf(shape.item, item, here, editing);
  const isWrong = Object.keys(editing.errors).some((wrong) => isWithin(wrong, here));
  return (
    <div className="flex flex-wrap items-start gap-x-4">
      <button
        type="submit"
        name="_ir"
        value={here}
        className={`grid min-h-control min-w-0 flex-1 basis-60 cursor-pointer grid-cols-[1.5rem_minmax(0,1fr)] items-baseline gap-x-2 py-1 text-left wrap-anywhere hover:text-laguna-700 ${isWrong ? "font-semibold text-rojo-700" : ""}`}
      >
        <span className="text-etiqueta text-tinta-2">{index + 1}</span>
        <span className="min-w-0">
          <span className="underline decoration-linea decoration-1 underline-offset-4">{summary}</span>
          <span className="sr-only">, {editing.t("open")}</span>
          {row?.note || row?.changed ? (
            <span className="block text-nota font-normal text-tinta-2">
              {[row.note, row.changed ? editing.t("changed") : ""].filter(Boolean).join(" · ")}
            </span>
          ) : null}
        </span>
      </button>
      <ItemSteps {...props} name={summary} />
    </div>
  );
}

/** An item among the lines of its list, opened: its words, its fields, and what the page adds below them. */
function OpenItem(props: ItemProps) {
  const { shape, item, index, path, editing } = props;
  const here = join(path, index);
  const row = editing.row?.(here, item);
  const name = row?.text ?? summaryOf(shape.item, item, here, editing);
  const extra = editing.extra?.(here, item);
  return (
    <fieldset className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4">
      <legend className="sr-only">{name}</legend>
      <div className="flex flex-wrap items-start gap-x-4">
        <p className="grid min-w-0 flex-1 basis-60 grid-cols-[1.5rem_minmax(0,1fr)] items-baseline gap-x-2 text-h2 wrap-anywhere">
          <span aria-hidden="true" className="text-laguna-700">
            {index + 1}
          </span>
          <span>
            {name}
            {row?.note ? <span className="block text-nota font-normal text-tinta-2">{row.note}</span> : null}
          </span>
        </p>
        <ItemSteps {...props} name={name} />
      </div>
      {shape.item.kind === "group" || shape.item.kind === "variant" ? (
        <Inside shape={shape.item} value={item} path={here} editing={editing} />
      ) : (
        <Part shape={shape.item} value={item} path={here} editing={editing} />
      )}
      {extra}
    </fieldset>
  );
}

function ItemSteps({ shape, items, index, path, name, editing: { t } }: ItemProps & { name: string }) {
  const here = join(path, index);
  const isFull = shape.max !== null && items.length >= shape.max;
  return (
    <span className="flex flex-none items-center gap-1">
      {index > 0 ? (
        <StepButton act="up" path={here} icon="up" of={name} bare framed>
          {t("up")}
        </StepButton>
      ) : (
        <span className="w-control desk:w-8" />
      )}
      {index < items.length - 1 ? (
        <StepButton act="down" path={here} icon="down" of={name} bare framed>
          {t("down")}
        </StepButton>
      ) : (
        <span className="w-control desk:w-8" />
      )}
      {isFull ? null : (
        <StepButton act="copy" path={here} icon="papers" of={name} bare>
          {t("copy")}
        </StepButton>
      )}
      {items.length > shape.min ? (
        <StepButton act="remove" path={here} icon="trash" of={name} bare>
          {t("remove")}
        </StepButton>
      ) : null}
    </span>
  );
}

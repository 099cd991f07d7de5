import { isCompact } from "@/domain/editor/pages";
import { isWithin, join } from "@/domain/editor/path";
import type { List } from "@/domain/editor/shape";
import type { Editing } from "./editing";
import { Inside, Part, Section } from "./part";
import { StepButton } from "./step-button";
import { summaryOf } from "./summary";

type Props = { shape: List; value: unknown; path: string; editing: Editing };

/** A list: small items as rows in place, others as one line each that opens them alone. */
export function ListPart({ shape, value, path, editing }: Props) {
  const { words, t } = editing;
  const items = Array.isArray(value) ? value : [];
  const compact = isCompact(shape, items);
  const isFull = shape.max !== null && items.length >= shape.max;
  return (
    <Section path={path} editing={editing}>
      {items.length === 0 ? <p className="text-tinta-2">{t("empty")}</p> : null}
      <ol className="grid gap-0">
        {items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: items are known by their place, as in the form's names
          <li key={index} id={compact ? join(path, index) : undefined} className="border-b border-linea py-1">
            {compact ? (
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

function CompactItem(props: ItemProps) {
  const { shape, item, index, path, editing } = props;
  const here = join(path, index);
  const summary = summaryOf(shape.item, item, here, editing);
  const isWrong = Object.keys(editing.errors).some((wrong) => isWithin(wrong, here));
  return (
    <div className="flex flex-wrap items-center gap-x-4">
      <button
        type="submit"
        name="_ir"
        value={here}
        className={`flex min-h-control min-w-0 flex-1 basis-60 cursor-pointer items-center gap-2 text-left wrap-anywhere underline decoration-1 underline-offset-4 ${isWrong ? "font-semibold text-rojo-700" : "text-laguna-700"}`}
      >
        <span className="w-6 flex-none text-nota text-tinta-2">{index + 1}</span>
        <span className="min-w-0">
          {summary}
          <span className="sr-only">, {editing.t("open")}</span>
        </span>
      </button>
      <ItemSteps {...props} name={summary} />
    </div>
  );
}

function ItemSteps({ shape, items, index, path, name, editing: { t } }: ItemProps & { name: string }) {
  const here = join(path, index);
  const isFull = shape.max !== null && items.length >= shape.max;
  return (
    <span className="flex flex-none items-center">
      {index > 0 ? (
        <StepButton act="up" path={here} icon="up" of={name} bare>
          {t("up")}
        </StepButton>
      ) : null}
      {index < items.length - 1 ? (
        <StepButton act="down" path={here} icon="down" of={name} bare>
          {t("down")}
        </StepButton>
      ) : null}
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

import type { ReactNode } from "react";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Button } from "@/components/ui/button";
import { fieldsAt, pageOf, pagesTo } from "@/domain/editor/pages";
import { isWithin, parentOf, valueAt } from "@/domain/editor/path";
import type { Shape } from "@/domain/editor/shape";
import { presentShapeAt } from "@/domain/editor/shape-at";
import type { Editing } from "./editing";
import { ListPart } from "./list-part";
import { Inside, Part } from "./part";
import { titleOf, trailOf } from "./summary";

type Props = {
  shape: Shape;
  value: unknown;
  /** The item that is opened in its list, or the whole (""). */
  at: string;
  /** What the whole is called, first in the way back. */
  name: string;
  /** Said under the name. */
  lead?: ReactNode;
  /** Only these parts of the whole. */
  fields?: readonly string[];
  editing: Editing;
};

/**
 * The inside of a form that edits a value by its shape. The form around it is the page's: it posts the fields, and the name
 * `_hacer` with the step of the button that was pressed, or `_ir` with the item to go on to; both save what was typed. The
 * first button only saves, so that Enter saves.
 */
export function Editor({ shape, value, at, name, lead, fields, editing }: Props) {
  const above = parentOf(at);
  const list = at === "" ? null : presentShapeAt(shape, value, above);
  const way = pagesTo(shape, value, at);
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="grid min-w-0 flex-1 basis-80 gap-1">
          {at === "" ? (
            <h2>{name}</h2>
          ) : (
            <Breadcrumb
              label={editing.t("path")}
              items={way.map((one) => ({
                label: one === "" ? name : titleOf(shape, value, one, editing),
                href: one === at ? undefined : editing.href(one),
              }))}
            />
          )}
          {lead ? <p className="text-tinta-2">{lead}</p> : null}
        </div>
        <Button>{editing.t("save")}</Button>
      </div>
      {list?.kind === "list" ? (
        <ListPart shape={list} value={valueAt(value, above)} path={above} opened={at} editing={editing} />
      ) : (
        <Whole shape={shape} value={value} fields={fields} editing={editing} />
      )}
      {at === "" ? null : (
        <div>
          <Button name="_ir" value={pageOf(shape, value, above)} look="secondary">
            {editing.t("save_back")}
          </Button>
        </div>
      )}
    </>
  );
}

function Whole({ shape, value, fields, editing }: Pick<Props, "shape" | "value" | "fields" | "editing">) {
  if (shape.kind === "group") {
    const shown = fields ? shape.fields.filter((field) => fields.includes(field.name)) : shape.fields;
    return <Inside shape={{ ...shape, fields: shown }} value={value} path="" editing={editing} />;
  }
  return fieldsAt(shape, value).length > 0 ? (
    <Inside shape={shape} value={value} path="" editing={editing} />
  ) : (
    <Part shape={shape} value={value} path="" editing={editing} />
  );
}

/** Every error as a line of the summary: what it is about, and a link to it, also on another page. */
export function problemLines(shape: Shape, value: unknown, at: string, editing: Editing) {
  return Object.entries(editing.errors).map(([path, sentence]) => {
    const page = pageOf(shape, value, path);
    const trail = trailOf(path, editing.words);
    const isHere = page === at || (isWithin(at, page) && isWithin(path, at));
    return {
      field: path,
      text: trail === "" ? sentence : `${trail}: ${sentence}`,
      href: isHere ? undefined : `${editing.href(page)}#${path}`,
    };
  });
}

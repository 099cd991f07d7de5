import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Button } from "@/components/ui/button";
import { fieldsAt, pageOf, pagesTo } from "@/domain/editor/pages";
import { isWithin, parentOf, valueAt } from "@/domain/editor/path";
import type { Shape } from "@/domain/editor/shape";
import { presentShapeAt } from "@/domain/editor/shape-at";
import type { Editing } from "./editing";
import { Inside, Part } from "./part";
import { titleOf, trailOf } from "./summary";

type Props = {
  shape: Shape;
  value: unknown;
  /** The page that is shown: an item that is edited alone, or the whole (""). */
  at: string;
  /** What the whole is called, first in the way back. */
  name: string;
  editing: Editing;
};

/**
 * The inside of a form that edits a value by its shape. The form around it is the page's: it posts the fields, and the name
 * `_hacer` with the step of the button that was pressed, or `_ir` with the page to go on to; both save what was typed. The
 * first button only saves, so that Enter saves.
 */
export function Editor({ shape, value, at, name, editing }: Props) {
  const page = presentShapeAt(shape, value, at);
  const inner = valueAt(value, at);
  const way = pagesTo(shape, value, at);
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
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
        <Button>{editing.t("save")}</Button>
      </div>
      {page && fieldsAt(page, inner).length > 0 ? (
        <Inside shape={page} value={inner} path={at} editing={editing} />
      ) : page ? (
        <Part shape={page} value={inner} path={at} editing={editing} />
      ) : null}
      {at === "" ? null : (
        <div>
          <Button name="_ir" value={pageOf(shape, value, parentOf(at))} look="secondary">
            {editing.t("save_back")}
          </Button>
        </div>
      )}
    </>
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

import type { ReactNode } from "react";
import { FieldError } from "@/components/ui/field";
import { blankOf, isEmptiable } from "@/domain/editor/blank";
import { fieldsAt } from "@/domain/editor/pages";
import { isWithin, join, valueAt } from "@/domain/editor/path";
import type { Field, Shape, Structure } from "@/domain/editor/shape";
import { ChoiceControl, ChoicesControl, YesNoControl } from "./choice-control";
import { ConditionPart } from "./condition-part";
import type { Editing } from "./editing";
import { FormulaPart } from "./formula-part";
import { LeafControl } from "./leaf-control";
import { ListPart } from "./list-part";
import { LocalizedControl } from "./localized-control";
import { StepButton } from "./step-button";
import { plainText } from "./summary";

export type PartProps = {
  shape: Shape;
  value: unknown;
  path: string;
  optional?: boolean;
  /** In a row of a list: no hints that every row would repeat. */
  dense?: boolean;
  editing: Editing;
};

/** One part of what is edited, whatever its kind: a control, or a set of them. */
export function Part({ shape, value, path, optional, dense, editing }: PartProps): ReactNode {
  switch (shape.kind) {
    case "group":
    case "variant":
      return (
        <Section path={path} editing={editing}>
          <Inside shape={shape} value={value} path={path} editing={editing} />
        </Section>
      );
    case "list":
      return <ListPart shape={shape} value={value} path={path} editing={editing} />;
    case "optional":
      return <OptionalPart shape={shape} value={value} path={path} dense={dense} editing={editing} />;
    case "localized":
      return <LocalizedControl path={path} max={shape.max} optional={optional} editing={editing} />;
    case "yes_no":
      return <YesNoControl path={path} editing={editing} />;
    case "choice":
      return <ChoiceControl path={path} options={shape.options} optional={optional} editing={editing} />;
    case "choices":
      return <ChoicesControl path={path} options={shape.options} editing={editing} />;
    case "condition":
      return <ConditionPart path={path} value={value} optional={optional} editing={editing} />;
    case "formula":
      return (
        editing.controls?.formula?.({ path, value, editing }) ?? (
          <FormulaPart path={path} value={value} editing={editing} />
        )
      );
    case "constant":
    case "kept":
      return null;
    default:
      return <LeafControl shape={shape} path={path} optional={optional} dense={dense} editing={editing} />;
  }
}

/** The fields of a group, or of the present case of a variant behind the choice of the case. Rare ones open on demand. */
export function Inside({ shape, value, path, dense, editing }: PartProps) {
  // In a row nobody looks for a code.
  const fields = fieldsAt(shape, value).filter((field) => !(dense && field.shape.kind === "code"));
  const usual = fields.filter(({ rare }) => !rare);
  const rare = fields.filter((field) => field.rare);
  return (
    <>
      {shape.kind === "variant" ? (
        <div className="flex flex-wrap items-end gap-2">
          <ChoiceControl path={join(path, shape.tag)} options={shape.cases.map(({ name }) => name)} editing={editing} />
          <StepButton act="stay" path={path}>
            {editing.t("change")}
          </StepButton>
        </div>
      ) : null}
      <Fields fields={usual} value={value} path={path} dense={dense} editing={editing} />
      {rare.length > 0 ? (
        <details open={rare.some(({ name }) => isWrong(join(path, name), editing))}>
          <summary className="min-h-8 cursor-pointer py-1 font-semibold text-laguna-700">
            {editing.t("more")}
            <Held fields={rare} value={value} path={path} editing={editing} />
          </summary>
          <div className="pt-2">
            <Fields fields={rare} value={value} path={path} dense={dense} editing={editing} />
          </div>
        </details>
      ) : null}
    </>
  );
}

type FieldsProps = Omit<PartProps, "shape" | "optional"> & { fields: readonly Field[] };

function Fields({ fields, value, path, dense, editing }: FieldsProps) {
  return (
    <div
      className={`grid gap-4 ${dense ? "items-end sm:grid-cols-3 xl:grid-cols-5" : "sm:grid-cols-2 xl:grid-cols-6"}`}
    >
      {fields
        .filter(({ shape }) => shape.kind !== "constant" && shape.kind !== "kept")
        .map(({ name, shape }) => (
          <div key={name} className={widthOf(shape, dense)}>
            <Part shape={shape} value={valueAt(value, name)} path={join(path, name)} dense={dense} editing={editing} />
          </div>
        ))}
    </div>
  );
}

/** What is set among fields that are closed, so that nobody has to open them to know. */
function Held({ fields, value, path, editing }: Omit<FieldsProps, "dense">) {
  const { words, t } = editing;
  const said = fields
    .filter(({ name, shape }) => shape.kind !== "code" && isSet(shape, valueAt(value, name)))
    .map(({ name, shape }) => {
      const here = join(path, name);
      const set = valueAt(value, name);
      const text =
        Array.isArray(set) && shape.kind === "list" ? String(set.length) : plainText(shape, set, here, editing);
      return text && text !== words.label(here)
        ? t("holds", { name: words.label(here), value: text })
        : words.label(here);
    });
  return said.length > 0 ? <span className="block text-nota font-normal text-tinta-2">{said.join(" · ")}</span> : null;
}

function isSet(shape: Shape, set: unknown): boolean {
  if (set === null || set === undefined || (Array.isArray(set) && set.length === 0)) return false;
  return JSON.stringify(set) !== JSON.stringify(blankOf(shape));
}

function isWrong(path: string, { errors }: Editing): boolean {
  return Object.keys(errors).some((wrong) => isWithin(wrong, path));
}

// Six columns on a wide screen: a figure takes two, a text three, a list all of them.
function widthOf(shape: Shape, dense: boolean | undefined): string {
  if (shape.kind === "optional") return widthOf(shape.inner, dense);
  if (shape.kind === "localized") return dense ? "min-w-0 sm:col-span-2" : "min-w-0 xl:col-span-3";
  if (shape.kind === "yes_no" && !dense) return "min-w-0 xl:col-span-3";
  if (!isWide(shape)) return dense ? "min-w-0" : "min-w-0 xl:col-span-2";
  return dense && shape.kind === "text" ? "min-w-0 sm:col-span-2" : "sm:col-span-full";
}

function isWide(shape: Shape): boolean {
  if (shape.kind === "optional") return isWide(shape.inner);
  if (shape.kind === "text") return (shape.max ?? 0) > 120;
  return ["group", "variant", "list", "long_text", "choices", "condition", "formula"].includes(shape.kind);
}

type OptionalProps = Omit<PartProps, "shape" | "optional"> & { shape: Extract<Structure, { kind: "optional" }> };

/** What an empty field says by itself, or what is switched on and off. */
function OptionalPart({ shape, value, path, dense, editing }: OptionalProps) {
  const { words, t } = editing;
  const isOff = value === null || value === undefined;
  if (isEmptiable(shape.inner) || (!isOff && shape.inner.kind === "condition"))
    return <Part shape={shape.inner} value={value} path={path} optional dense={dense} editing={editing} />;
  if (isOff)
    return (
      <Section path={path} editing={editing}>
        <div className="flex flex-wrap items-center gap-x-4">
          <p className="text-tinta-2">{t(shape.inner.kind === "condition" ? "condition_none" : "absent")}</p>
          <StepButton act="switch" path={path} icon="plus" of={words.label(path)}>
            {shape.inner.kind === "condition" ? t("add_row") : t("add")}
          </StepButton>
        </div>
      </Section>
    );
  return (
    <div className="grid gap-1">
      <Part shape={shape.inner} value={value} path={path} editing={editing} />
      <StepButton act="switch" path={path} icon="trash" of={words.label(path)}>
        {t("remove")}
      </StepButton>
    </div>
  );
}

type SectionProps = { path: string; editing: Editing; children: ReactNode };

/** A set of controls under its name, with what is wrong with the whole of it. */
export function Section({ path, editing: { words, errors }, children }: SectionProps) {
  const hint = words.hint(path);
  const error = errors[path];
  return (
    <fieldset
      id={path}
      tabIndex={-1}
      aria-describedby={error ? `${path}-error` : undefined}
      className="min-w-0 border-t border-linea pt-3"
    >
      <legend className="float-left w-full pb-1 text-h2">{words.label(path)}</legend>
      <div className="clear-left grid gap-3">
        {hint ? <p className="text-nota text-tinta-2">{hint}</p> : null}
        {error ? <FieldError id={`${path}-error`}>{error}</FieldError> : null}
        {children}
      </div>
    </fieldset>
  );
}

import { Checkbox } from "@/components/ui/checkbox";
import { FieldError } from "@/components/ui/field";
import { FieldSet } from "@/components/ui/field-set";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { Comparison, Condition } from "@/domain/condition";
import { isComparison, joined, mostParts } from "@/domain/editor/condition-tree";
import { comparisonsOf } from "@/domain/editor/facts";
import { join } from "@/domain/editor/path";
import { answersOf, conditionSentence } from "./condition-sentence";
import type { Editing } from "./editing";
import { StepButton } from "./step-button";

type Props = { path: string; value: unknown; optional?: boolean; editing: Editing };

/** A condition as rows of fact, comparison and value, groups of rows inside, and the whole read back as a sentence. */
export function ConditionPart({ path, value, optional, editing }: Props) {
  const { words, t, errors } = editing;
  const condition = value as Condition;
  const error = errors[path];
  return (
    <fieldset id={path} tabIndex={-1} className="min-w-0 border-t border-linea pt-3">
      <legend className="float-left w-full pb-1 text-etiqueta">{words.label(path)}</legend>
      <div className="clear-left grid gap-3">
        {words.hint(path) ? <p className="text-nota text-tinta-2">{words.hint(path)}</p> : null}
        {error ? <FieldError id={`${path}-error`}>{error}</FieldError> : null}
        <Piece condition={condition} path={path} depth={0} removable={Boolean(optional)} editing={editing} />
        <p className="border-l-4 border-linea pl-3 text-nota">
          <span className="text-tinta-2">{t("condition_says")}</span> {conditionSentence(condition, editing)}.
        </p>
      </div>
    </fieldset>
  );
}

type PieceProps = { condition: Condition; path: string; depth: number; removable: boolean; editing: Editing };

function Piece({ condition, path, depth, removable, editing }: PieceProps) {
  const { t, typed } = editing;
  if (isComparison(condition))
    return (
      <>
        <Row comparison={condition} path={path} removable={removable} editing={editing} />
        {depth === 0 ? <Additions path={path} editing={editing} /> : null}
      </>
    );
  const group = joined(condition);
  if (!group || depth > 1)
    return (
      <div className="grid gap-1 rounded-md bg-hundido p-3">
        <p>{conditionSentence(condition, editing)}</p>
        <p className="text-nota text-tinta-2">{t("condition_fixed")}</p>
        <div className="flex flex-wrap">
          <StepButton act="replace" path={path}>
            {t("replace")}
          </StepButton>
          {removable ? <Remove path={path} of="" editing={editing} /> : null}
        </div>
      </div>
    );
  return (
    <div className={`grid gap-3 ${depth > 0 ? "border-l-4 border-laguna-100 pl-4" : ""}`}>
      <div className="max-w-60">
        <SelectField
          name={join(path, "join")}
          label={t(depth === 0 ? "join_label" : "join_inner")}
          value={typed[join(path, "join")]?.[0] ?? group.join}
          options={[
            { value: "all", label: t("join_all") },
            { value: "any", label: t("join_any") },
          ]}
        />
      </div>
      {group.parts.map((part, index) => (
        <Piece
          // biome-ignore lint/suspicious/noArrayIndexKey: parts are known by their place, as in the form's names
          key={index}
          condition={part}
          path={join(path, index)}
          depth={depth + 1}
          removable={removable || depth > 0 || group.parts.length > 1}
          editing={editing}
        />
      ))}
      {group.parts.length < mostParts ? <Additions path={path} inner={depth > 0} editing={editing} /> : null}
    </div>
  );
}

function Additions({ path, inner, editing: { t } }: { path: string; inner?: boolean; editing: Editing }) {
  return (
    <div className="flex flex-wrap">
      <StepButton act="add" path={path} icon="plus">
        {t("add_row")}
      </StepButton>
      {inner ? null : (
        <StepButton act="add_group" path={path} icon="plus">
          {t("add_group")}
        </StepButton>
      )}
    </div>
  );
}

type RowProps = { comparison: Comparison; path: string; removable: boolean; editing: Editing };

function Row({ comparison, path, removable, editing }: RowProps) {
  const { t, facts, typed, errors } = editing;
  const offered = facts.find(({ name }) => name === comparison.fact);
  const isGone = comparison.fact !== "" && !offered;
  const name = offered?.label ?? comparison.fact;
  const ways: readonly Comparison["is"][] = offered ? comparisonsOf[offered.kind] : [];
  return (
    <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
      <div className="grid min-w-0 flex-1 basis-72 items-end gap-3 sm:grid-cols-3">
        <SelectField
          name={join(path, "fact")}
          label={t("fact")}
          error={errors[join(path, "fact")]}
          value={typed[join(path, "fact")]?.[0] ?? comparison.fact}
          blank={t("choose")}
          options={[
            ...facts.map((fact) => ({ value: fact.name, label: fact.label })),
            ...(isGone ? [{ value: comparison.fact, label: t("fact_gone", { name: comparison.fact }) }] : []),
          ]}
        />
        {comparison.fact === "" ? null : (
          <>
            <SelectField
              name={join(path, "is")}
              label={t("is")}
              value={typed[join(path, "is")]?.[0] ?? comparison.is}
              options={[...new Set([...ways, comparison.is])].map((way) => ({ value: way, label: t(`is_${way}`) }))}
            />
            <ValueControl comparison={comparison} path={join(path, "value")} editing={editing} />
          </>
        )}
      </div>
      <span className="flex flex-none items-center">
        <StepButton act="stay" path={path} of={name}>
          {t(comparison.fact === "" ? "pick_fact" : "change")}
        </StepButton>
        {removable ? <Remove path={path} of={name} editing={editing} /> : null}
      </span>
    </div>
  );
}

function Remove({ path, of, editing: { t } }: { path: string; of: string; editing: Editing }) {
  return (
    <StepButton act="remove" path={path} icon="trash" of={of} bare>
      {t("remove")}
    </StepButton>
  );
}

type ValueProps = { comparison: Comparison; path: string; editing: Editing };

function ValueControl({ comparison, path, editing }: ValueProps) {
  const { t, facts, typed, errors } = editing;
  const offered = facts.find(({ name }) => name === comparison.fact);
  const shown = typed[path] ?? [];
  const stored = [comparison.value].flat().map(String);
  const known = answersOf(offered, t);
  const common = { name: path, label: t("value"), error: errors[path] };
  if (comparison.is === "one_of" || Array.isArray(comparison.value)) {
    const others = stored.filter((value) => value !== "" && !known.some((option) => option.value === value));
    return (
      <div id={path} tabIndex={-1}>
        <FieldSet {...common} id={`${path}-set`}>
          <input type="hidden" name={path} value="" />
          {[...known, ...others.map((value) => ({ value, label: value }))].map((option) => (
            <Checkbox
              key={option.value}
              id={`${path}-${option.value}`}
              name={path}
              value={option.value}
              label={option.label}
              checked={shown.includes(option.value)}
            />
          ))}
        </FieldSet>
      </div>
    );
  }
  const value = shown[0] ?? "";
  if (known.length > 0) {
    const isStrange = value !== "" && !known.some((option) => option.value === value);
    return (
      <SelectField
        {...common}
        value={value}
        blank={t("choose")}
        options={isStrange ? [...known, { value, label: value }] : known}
      />
    );
  }
  const isFigure = offered?.kind === "money" || offered?.kind === "number";
  return (
    <TextField
      {...common}
      value={value}
      prefix={offered?.kind === "money" ? "S/" : undefined}
      inputMode={isFigure ? "decimal" : "text"}
      hint={offered?.kind === "date" ? t("date_hint") : undefined}
      maxLength={120}
    />
  );
}

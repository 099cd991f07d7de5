import { MoneyField } from "@/components/ui/money-field";
import { NumberField } from "@/components/ui/number-field";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { writeLeaf } from "@/domain/editor/leaf";
import type { Leaf } from "@/domain/editor/shape";
import { textIn } from "@/domain/localized";
import type { ListName } from "@/domain/settings/lists";
import type { Editing } from "./editing";

type Props = { shape: Leaf; path: string; optional?: boolean; dense?: boolean; editing: Editing };

/** The control of a single value. */
export function LeafControl({ shape, path, optional, dense, editing }: Props) {
  const { words, t, typed, errors, facts } = editing;
  const error = errors[path];
  const common = {
    name: path,
    label: labelOf(path, optional && !dense, editing),
    hint: hintOf(shape, path, Boolean(error), dense, editing),
    error,
    value: typed[path]?.[0] ?? "",
  };
  switch (shape.kind) {
    case "cents":
      return <MoneyField {...common} />;
    case "basis_points":
    case "parts_per_million":
    case "rate":
      return <NumberField {...common} unit="%" decimals maxLength={14} />;
    case "integer":
    case "number":
      return (
        <NumberField
          {...common}
          unit={words.unit(path) ?? undefined}
          decimals={shape.kind === "number"}
          maxLength={24}
        />
      );
    case "date":
      return <TextField {...common} inputMode="numeric" maxLength={10} width={12} />;
    case "colour":
      return <TextField {...common} maxLength={7} width={8} />;
    case "code":
      return <TextField {...common} maxLength={40} width={20} />;
    case "fact": {
      const gone = common.value !== "" && !facts.some(({ name }) => name === common.value);
      const options = facts.map(({ name, label }) => ({ value: name, label }));
      return (
        <SelectField
          {...common}
          blank={t("choose")}
          options={
            gone ? [...options, { value: common.value, label: t("fact_gone", { name: common.value }) }] : options
          }
        />
      );
    }
    case "listed":
      return <SelectField {...common} blank={t("choose")} options={listedOptions(shape, common.value, editing)} />;
    case "long_text":
      return <TextArea {...common} rows={4} maxLength={shape.max ?? undefined} />;
    case "text":
      return <TextField {...common} maxLength={shape.max ?? undefined} />;
  }
}

/** What may be chosen today, and what was chosen before it left the list. */
function listedOptions({ list }: Leaf, value: string, { lists, language, t }: Editing) {
  const book = lists[list as ListName];
  const known = book.some(({ code }) => code === value);
  return [
    ...book
      .filter(({ code, isOffered }) => isOffered || code === value)
      .map(({ code, name, isOffered }) => ({
        value: code,
        label: isOffered ? textIn(name, language) : t("listed_gone", { name: textIn(name, language) }),
      })),
    ...(value === "" || known ? [] : [{ value, label: t("listed_gone", { name: value }) }]),
  ];
}

/** The name of a field, which says so when it may stay empty. */
export function labelOf(path: string, optional: boolean | undefined, { words, t }: Editing): string {
  const none = words.none(path);
  if (!optional) return words.label(path);
  return `${words.label(path)} (${none ? t("empty_means", { none }) : t("optional")})`;
}

function hintOf(shape: Leaf, path: string, isWrong: boolean, dense: boolean | undefined, { words, t }: Editing) {
  const said = words.hint(path) ?? (shape.kind === "date" && !dense ? t("date_hint") : null);
  const limits = isWrong ? limitsOf(shape, path, { words, t }) : null;
  return [said, limits].filter(Boolean).join(" ") || undefined;
}

// Only figures have limits that say something; a text is stopped by its input.
function limitsOf({ kind, min, max }: Leaf, path: string, { words, t }: Pick<Editing, "words" | "t">): string | null {
  if (!["cents", "basis_points", "parts_per_million", "integer", "number"].includes(kind)) return null;
  const written = (value: number) => {
    const unit = kind === "basis_points" || kind === "parts_per_million" ? "%" : words.unit(path);
    return unit ? `${writeLeaf(kind, value)} ${unit}` : writeLeaf(kind, value);
  };
  if (min !== null && max !== null) return t("between", { min: written(min), max: written(max) });
  if (min !== null) return t("at_least", { min: written(min) });
  return max !== null ? t("at_most", { max: written(max) }) : null;
}

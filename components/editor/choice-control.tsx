import { Checkbox } from "@/components/ui/checkbox";
import { FieldSet } from "@/components/ui/field-set";
import { SelectField } from "@/components/ui/select-field";
import type { Editing } from "./editing";
import { labelOf } from "./leaf-control";

type Props = { path: string; optional?: boolean; options: readonly (string | number)[]; editing: Editing };

/** One of several answers, nothing chosen beforehand. */
export function ChoiceControl({ path, optional, options, editing }: Props) {
  const { words, t, typed, errors } = editing;
  return (
    <SelectField
      name={path}
      label={labelOf(path, optional, editing)}
      hint={words.hint(path) ?? undefined}
      error={errors[path]}
      value={typed[path]?.[0] ?? ""}
      blank={t("choose")}
      options={options.map((option) => ({ value: String(option), label: words.option(path, String(option)) }))}
    />
  );
}

/** Any of several answers. The empty first value says that they were asked for at all. */
export function ChoicesControl({ path, options, editing }: Props) {
  const { words, typed, errors } = editing;
  return (
    <div id={path} tabIndex={-1}>
      <FieldSet
        name={path}
        id={`${path}-set`}
        label={words.label(path)}
        hint={words.hint(path) ?? undefined}
        error={errors[path]}
      >
        <input type="hidden" name={path} value="" />
        <div className="flex flex-wrap gap-x-6">
          {options.map((option) => (
            <Checkbox
              key={option}
              id={`${path}-${option}`}
              name={path}
              value={String(option)}
              label={words.option(path, String(option))}
              checked={typed[path]?.includes(String(option))}
            />
          ))}
        </div>
      </FieldSet>
    </div>
  );
}

/** Yes or no. */
export function YesNoControl({ path, editing }: Omit<Props, "options" | "optional">) {
  const { words, typed, errors } = editing;
  return (
    <div className="self-end">
      <input type="hidden" name={path} value="" />
      <Checkbox
        name={path}
        label={words.label(path)}
        hint={words.hint(path) ?? undefined}
        error={errors[path]}
        checked={typed[path]?.includes("yes")}
      />
    </div>
  );
}

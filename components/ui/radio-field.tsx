import type { ReactNode } from "react";
import type { FieldTexts } from "./field";
import { FieldSet } from "./field-set";
import { Icon, type IconName } from "./icon";
import { KeyCap } from "./key-cap";
import { OptionGroups } from "./option-groups";

export type RadioOption = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  icon?: IconName;
  keyCap?: string;
  /** What it stands under, with the others of the same words. */
  group?: string;
};

type Props = FieldTexts & { value?: string; options: readonly RadioOption[] };

/** Big rows, one under the other. The first input takes the field's id, so an error link lands on it. */
export function RadioField({ value, options, ...texts }: Props) {
  const id = texts.id ?? texts.name;
  const rows = (shown: readonly RadioOption[]) => (
    <div className="grid gap-2">
      {shown.map((option) => (
        <label
          key={option.value}
          className={`focus-frame flex min-h-14 cursor-pointer items-center gap-3 rounded-md border-(length:--border-field) bg-superficie px-3 py-2 has-checked:border-laguna-700 has-checked:bg-laguna-100 desk:min-h-10 desk:py-1 ${texts.error ? "border-rojo-700" : "border-borde-campo"}`}
        >
          <input
            type="radio"
            id={option === options[0] ? id : `${id}-${option.value}`}
            name={texts.name}
            value={option.value}
            defaultChecked={option.value === value}
            className="dot"
          />
          <span className="min-w-0 flex-1">
            <span className="block text-etiqueta">{option.label}</span>
            {option.hint ? <span className="block text-nota text-tinta-2">{option.hint}</span> : null}
          </span>
          {option.icon ? <Icon name={option.icon} className="text-laguna-900" /> : null}
          {option.keyCap ? <KeyCap>{option.keyCap}</KeyCap> : null}
        </label>
      ))}
    </div>
  );
  return (
    <FieldSet {...texts}>
      <OptionGroups options={options}>{rows}</OptionGroups>
    </FieldSet>
  );
}

import { Field, type FieldTexts } from "./field";
import { frame } from "./text-field";

type Props = FieldTexts & {
  value?: string;
  options: readonly { value: string; label: string }[];
  /** The empty first choice: "Elija una región". */
  blank?: string;
};

export function SelectField({ value, options, blank, ...texts }: Props) {
  return (
    <Field {...texts}>
      {(aria) => (
        <div className={`${frame} ${texts.error ? "border-rojo-700" : "border-borde-campo"}`}>
          <select
            {...aria}
            defaultValue={value ?? ""}
            className="select w-full min-w-0 bg-transparent py-1 pr-10 pl-3 text-ellipsis desk:pl-2"
          >
            {blank !== undefined ? <option value="">{blank}</option> : null}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </div>
      )}
    </Field>
  );
}

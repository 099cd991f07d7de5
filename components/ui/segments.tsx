import type { FieldTexts } from "./field";
import { FieldSet } from "./field-set";

type Props = FieldTexts & { value?: string; options: readonly { value: string; label: string }[] };

/** Two to five short choices in one frame, such as 12, 24, 36, 48 months. */
export function Segments({ value, options, ...texts }: Props) {
  const id = texts.id ?? texts.name;
  return (
    <FieldSet {...texts}>
      <div
        className={`flex rounded-md border-(length:--border-field) bg-superficie ${texts.error ? "border-rojo-700" : "border-borde-campo"}`}
      >
        {options.map((option, index) => (
          <label
            key={option.value}
            className="focus-frame relative flex min-h-control flex-1 cursor-pointer items-center justify-center border-l border-linea px-1 text-center text-etiqueta first:rounded-l-[4px] first:border-l-0 last:rounded-r-[4px] has-checked:border-laguna-700 has-checked:bg-laguna-700 has-checked:text-white forced-colors:has-checked:outline-2"
          >
            <input
              type="radio"
              id={index === 0 ? id : `${id}-${option.value}`}
              name={texts.name}
              value={option.value}
              defaultChecked={option.value === value}
              className="absolute inset-0 size-full cursor-pointer opacity-0"
            />
            {option.label}
          </label>
        ))}
      </div>
    </FieldSet>
  );
}

import type { FieldTexts } from "./field";
import { FieldSet } from "./field-set";
import { frame } from "./text-field";

type Parts = { day?: string; month?: string; year?: string };
type Props = FieldTexts & { value?: Parts; labels: { day: string; month: string; year: string }; birthday?: boolean };

/**
 * Three boxes sent as name-day, name-month and name-year. A calendar sheet makes people scroll through forty years,
 * and needs a browser that has one.
 */
export function DateField({ value = {}, labels, birthday, ...texts }: Props) {
  const id = texts.id ?? texts.name;
  const part = (key: keyof Parts, digits: number, width: string) => (
    <div className="grid gap-1">
      <label htmlFor={key === "day" ? id : `${id}-${key}`} className="text-nota text-tinta-2">
        {labels[key]}
      </label>
      <div className={`${frame} ${width} ${texts.error ? "border-rojo-700" : "border-borde-campo"}`}>
        <input
          id={key === "day" ? id : `${id}-${key}`}
          name={`${texts.name}-${key}`}
          type="text"
          inputMode="numeric"
          maxLength={digits}
          defaultValue={value[key]}
          aria-invalid={texts.error ? true : undefined}
          autoComplete={birthday ? `bday-${key}` : "off"}
          className="w-full min-w-0 bg-transparent px-3 text-monto desk:px-2 desk:text-cuerpo desk:font-normal"
        />
      </div>
    </div>
  );
  return (
    <FieldSet {...texts}>
      <div className="flex flex-wrap gap-3 desk:gap-2">
        {part("day", 2, "w-18 desk:w-12")}
        {part("month", 2, "w-18 desk:w-12")}
        {part("year", 4, "w-26 desk:w-18")}
      </div>
    </FieldSet>
  );
}

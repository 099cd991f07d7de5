import { Field, type FieldTexts } from "./field";

type Props = FieldTexts & {
  value?: string;
  type?: "text" | "email" | "tel" | "password" | "search" | "date" | "time" | "url";
  inputMode?: "text" | "numeric" | "decimal" | "tel" | "email";
  autoComplete?: string;
  maxLength?: number;
  prefix?: string;
  suffix?: string;
  /** As wide as this many characters, never wider than the column. */
  width?: 2 | 4 | 8 | 12 | 20;
};

export const frame =
  "focus-frame flex min-h-field min-w-0 overflow-hidden rounded-md border-(length:--border-field) bg-superficie";

const widths = { 2: "max-w-20", 4: "max-w-28", 8: "max-w-44", 12: "max-w-60", 20: "max-w-96" } as const;
const cap = "flex flex-none items-center bg-hundido px-3 text-tinta-2 desk:px-2 desk:text-nota";

export function TextField({
  value,
  type = "text",
  inputMode,
  autoComplete,
  maxLength,
  prefix,
  suffix,
  width,
  ...texts
}: Props) {
  const unit = prefix ?? suffix;
  const unitId = unit ? `${texts.id ?? texts.name}-unit` : undefined;
  const figures = inputMode === "numeric" || inputMode === "decimal" || type === "tel";
  return (
    <Field {...texts} unitId={unitId}>
      {(aria) => (
        <div
          className={`${frame} ${width ? widths[width] : ""} ${texts.error ? "border-rojo-700" : "border-borde-campo"}`}
        >
          {prefix ? (
            <span id={unitId} className={cap}>
              {prefix}
            </span>
          ) : null}
          <input
            {...aria}
            type={type}
            inputMode={inputMode}
            autoComplete={autoComplete ?? "off"}
            maxLength={maxLength}
            defaultValue={value}
            className={`w-full min-w-0 flex-1 bg-transparent px-3 desk:px-2 ${figures ? "text-monto desk:text-cuerpo desk:font-normal" : ""}`}
          />
          {suffix ? (
            <span id={prefix ? undefined : unitId} className={cap}>
              {suffix}
            </span>
          ) : null}
        </div>
      )}
    </Field>
  );
}

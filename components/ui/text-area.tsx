import { Field, type FieldTexts } from "./field";
import { frame } from "./text-field";

type Props = FieldTexts & { value?: string; rows?: number; maxLength?: number };

export function TextArea({ value, rows = 4, maxLength, ...texts }: Props) {
  return (
    <Field {...texts}>
      {(aria) => (
        <div className={`${frame} ${texts.error ? "border-rojo-700" : "border-borde-campo"}`}>
          <textarea
            {...aria}
            rows={rows}
            maxLength={maxLength}
            defaultValue={value}
            className="w-full min-w-0 bg-transparent px-3 py-3 desk:px-2 desk:py-1"
          />
        </div>
      )}
    </Field>
  );
}

import type { FieldTexts } from "./field";
import { TextField } from "./text-field";

type Props = FieldTexts & {
  value?: string;
  unit?: string;
  decimals?: boolean;
  maxLength?: number;
  width?: 2 | 4 | 8 | 12;
};

/** Text with a number pad: type=number changes its value on a scroll and swallows what it does not understand. */
export function NumberField({ unit, decimals, ...rest }: Props) {
  return <TextField {...rest} suffix={unit} inputMode={decimals ? "decimal" : "numeric"} />;
}

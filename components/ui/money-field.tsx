import type { FieldTexts } from "./field";
import { TextField } from "./text-field";

type Props = FieldTexts & { value?: string; currency?: string; suffix?: string };

/** Soles. Accepts commas and spaces as typed; the server reads them. */
export function MoneyField({ currency = "S/", ...rest }: Props) {
  return <TextField {...rest} prefix={currency} inputMode="decimal" maxLength={16} />;
}

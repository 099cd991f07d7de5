import type { FieldTexts } from "./field";
import { TextField } from "./text-field";

type Props = FieldTexts & { value?: string; autoComplete?: "tel-national" | "off" };

/** A mobile number, with or without its spaces; the server reads it. */
export function PhoneField(props: Props) {
  return <TextField {...props} type="tel" inputMode="tel" maxLength={20} width={20} />;
}

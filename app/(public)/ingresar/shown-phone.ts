import { parsePhone } from "@/domain/register/phone";

/** A phone as typed, in groups of three that stay on one line. */
export function shownPhone(typed: string): string {
  const phone = parsePhone(typed);
  return phone.ok ? phone.display.replaceAll(" ", "\u00a0") : typed;
}

import { formatPlainMoney, parseMoney } from "@/domain/money";
import type { PlainKind } from "./plain-fields";

/** Between what is typed into the plain form and what the configuration holds: soles and céntimos, percent and units. */

const decimalsOf = { percent: 2, monthly_percent: 4 } as const;

/** A value as it is typed: 6000000 is "60,000.00", 2800 is "28.00", 800 is "0.0800". */
export function typedValue(kind: PlainKind, value: string | number | null): string {
  if (value === null) return "";
  if (kind === "money") return formatPlainMoney(Number(value));
  if (kind === "percent" || kind === "monthly_percent") return decimal(Number(value), decimalsOf[kind]);
  return String(value);
}

function decimal(units: number, places: number): string {
  const digits = String(units).padStart(places + 1, "0");
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** "28.5 %" with two places is 2850. Null when it is not such a number, so that the configuration refuses it by name. */
export function parseDecimal(typed: string, places: number): number | null {
  const match = /^(\d{1,6})(?:\.(\d+))?\s*%?$/.exec(typed.trim());
  const decimals = match?.[2] ?? "";
  if (!match || decimals.length > places) return null;
  return Number(`${match[1]}${decimals.padEnd(places, "0")}`);
}

/** What the form changes, in the shape of the configuration. */
export function changesIn(fields: URLSearchParams) {
  const typed = (name: string) => fields.get(name) ?? "";
  const words = (name: string) => ({ es: typed(`${name}.es`), en: typed(`${name}.en`) });
  const money = (name: string) => parseMoney(typed(name));
  const whole = (name: string) => parseDecimal(typed(name), 0);
  const percent = (name: string) => parseDecimal(typed(name), decimalsOf.percent);
  const mode = typed("insurance.mode");
  return {
    name: words("name"),
    summary: words("summary"),
    pays: words("pays"),
    amount: {
      minCents: money("amount.minCents"),
      maxCents: money("amount.maxCents"),
      exampleCents: money("amount.exampleCents"),
    },
    term: {
      minMonths: whole("term.minMonths"),
      maxMonths: whole("term.maxMonths"),
      exampleMonths: whole("term.exampleMonths"),
    },
    annualRateBps: percent("annualRateBps"),
    lateAnnualRateBps: percent("lateAnnualRateBps"),
    insurance:
      mode === "none"
        ? null
        : { mode, monthlyRatePpm: parseDecimal(typed("insurance.monthlyRatePpm"), decimalsOf.monthly_percent) },
    expectedDays: {
      documents: whole("expectedDays.documents"),
      assessment: whole("expectedDays.assessment"),
      decision: whole("expectedDays.decision"),
    },
  };
}

/** The currencies of the portal, by ISO 4217 code: soles and United States dollars. */
export const currencies = ["PEN", "USD"] as const;
export type Currency = (typeof currencies)[number];

const symbols: Record<Currency, string> = { PEN: "S/", USD: "US$" };
const symbolPatterns: Record<Currency, RegExp> = { PEN: /^S\/\.?\s*/i, USD: /^(US\$|\$)\s*/i };
const noBreakSpace = "\u00a0";

// Whole numbers as people in Peru write them: 1500000, 1,500,000, 1 500 000 or 1'500,000.
const wholePattern = /^(?:\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d{1,3}['’]\d{3},\d{3})$/;

/** Thrown when a figure grows beyond the céntimos a safe integer holds (S/ 90,071,992,547,409.91). */
export class BeyondMoney extends RangeError {
  constructor(what: string) {
    super(`${what} is beyond the largest amount that can be kept exactly`);
    this.name = "BeyondMoney";
  }
}

/** Gives the céntimos back when they are a safe integer, throws BeyondMoney otherwise. */
export function safeCents(cents: number, what: string): number {
  if (!Number.isSafeInteger(cents)) throw new BeyondMoney(what);
  return cents;
}

/**
 * Reads an amount as a person in Peru types it and gives exact céntimos. The comma (or a space) groups thousands, the point
 * is the decimal sign, the symbol of the currency may come first. What could mean two amounts ("1.500,50", "60,00",
 * "1.500"), a negative, more than two decimals or an amount too large to be exact gives null.
 */
export function parseMoney(text: string, currency: Currency = "PEN"): number | null {
  const typed = text
    .replace(/[\u00a0\u202f\u2009]/g, " ")
    .trim()
    .replace(symbolPatterns[currency], "");
  const [whole, decimals, ...rest] = typed.split(".");
  if (whole === undefined || rest.length > 0 || !wholePattern.test(whole)) return null;
  if (decimals !== undefined && !/^\d{1,2}$/.test(decimals)) return null;
  const cents = Number(whole.replace(/[,'’ ]/g, "") + (decimals ?? "").padEnd(2, "0"));
  return Number.isSafeInteger(cents) ? cents : null;
}

function split(cents: number): { sign: string; whole: string; decimals: string } {
  safeCents(cents, "an amount");
  const digits = String(Math.abs(cents)).padStart(3, "0");
  return { sign: cents < 0 ? "-" : "", whole: digits.slice(0, -2), decimals: digits.slice(-2) };
}

/** Céntimos as a plain decimal string for interfaces: 123456 gives "1234.56". */
export function decimalFromCents(cents: number): string {
  const { sign, whole, decimals } = split(cents);
  return `${sign}${whole}.${decimals}`;
}

/** Céntimos of a plain decimal string with at most two decimals: "60000.00" gives 6000000. RangeError on any other text. */
export function centsFromDecimal(decimal: string): number {
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(decimal);
  if (!match) throw new RangeError(`not an amount of money: ${decimal}`);
  const cents = safeCents(Number(`${match[2]}${(match[3] ?? "").padEnd(2, "0")}`), "an amount");
  return match[1] === "-" && cents !== 0 ? -cents : cents;
}

/** Céntimos as people read them, without symbol: 123456 gives "1,234.56". */
export function formatPlainMoney(cents: number): string {
  const { sign, whole, decimals } = split(cents);
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ",")}.${decimals}`;
}

/** Céntimos with the symbol of their currency and a no-break space: "S/ 1,234.56", "US$ 1,234.50", "-S/ 0.05". */
export function formatMoney(cents: number, currency: Currency): string {
  const sign = cents < 0 ? "-" : "";
  return `${sign}${symbols[currency]}${noBreakSpace}${formatPlainMoney(Math.abs(cents))}`;
}

/** Céntimos of a sol as "S/ 1,234.56", with a no-break space after the symbol. */
export function formatSoles(cents: number): string {
  return formatMoney(cents, "PEN");
}

import type { ProductConfig } from "@/domain/product";

/** The fields of the plain form, by the path of their value in the configuration. Limits are said in the error sentences. */

export type PlainKind = "text" | "money" | "months" | "percent" | "monthly_percent" | "days";
export type PlainField = { path: PlainPath; kind: PlainKind; min: number; max: number };

const money = (path: PlainPath, min: number, max: number): PlainField => ({ path, kind: "money", min, max });
const months = (path: PlainPath): PlainField => ({ path, kind: "months", min: 1, max: 360 });
const days = (path: PlainPath): PlainField => ({ path, kind: "days", min: 1, max: 60 });
const text = (path: PlainPath, max: number): PlainField => ({
  path,
  kind: "text",
  min: path.endsWith(".es") ? 1 : 0,
  max,
});

export type PlainPath =
  | `${"name" | "summary" | "pays"}.${"es" | "en"}`
  | `amount.${"min" | "max" | "example"}Cents`
  | `term.${"min" | "max" | "example"}Months`
  | "annualRateBps"
  | "lateAnnualRateBps"
  | "insurance.monthlyRatePpm"
  | `expectedDays.${"documents" | "assessment" | "decision"}`;

export const plainSections = [
  {
    name: "words",
    fields: [
      text("name.es", 80),
      text("name.en", 80),
      text("summary.es", 200),
      text("summary.en", 200),
      text("pays.es", 300),
      text("pays.en", 300),
    ],
  },
  {
    name: "amounts",
    fields: [
      money("amount.minCents", 100_00, 100_000_000_00),
      money("amount.maxCents", 100_00, 100_000_000_00),
      money("amount.exampleCents", 100_00, 100_000_000_00),
      months("term.minMonths"),
      months("term.maxMonths"),
      months("term.exampleMonths"),
    ],
  },
  {
    name: "price",
    fields: [
      { path: "annualRateBps", kind: "percent", min: 0, max: 100_000 },
      { path: "lateAnnualRateBps", kind: "percent", min: 0, max: 100_000 },
    ],
  },
  { name: "insurance", fields: [{ path: "insurance.monthlyRatePpm", kind: "monthly_percent", min: 1, max: 100_000 }] },
  {
    name: "days",
    fields: [days("expectedDays.documents"), days("expectedDays.assessment"), days("expectedDays.decision")],
  },
] as const satisfies readonly { name: string; fields: readonly PlainField[] }[];

export const plainFields: readonly PlainField[] = plainSections.flatMap(
  (section): readonly PlainField[] => section.fields,
);

/** The value a path leads to. */
export function valueAt(config: ProductConfig, path: PlainPath): string | number | null {
  const found = path.split(".").reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), config);
  return typeof found === "string" || typeof found === "number" ? found : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

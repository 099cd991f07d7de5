import { z } from "zod";
import { parseDate } from "@/domain/answer/scalar";
import { cashFlow } from "@/domain/findings/cash-flow";
import { parseMoney } from "@/domain/money";
import { type FieldErrors, Refusal } from "@/domain/refusal";
import { keepFinding, openForFinding } from "@/lib/findings/keep";
import { command } from "@/lib/gate";
import { settingOf } from "@/lib/settings/in-force";

const measures = ["tonnesPerMonth", "gradeGramsPerTonne", "recoveryPercent"] as const;
const amounts = [
  "priceCentsPerGram",
  "plantCentsPerTonne",
  "variableCostCents",
  "fixedCostCents",
  "familyIncomeCents",
  "familyCostCents",
  "debtCents",
  "openingCashCents",
] as const;

export const cashFlowFields = { measures, amounts } as const;
/** Rows for guarantees that the form has. */
export const guaranteeRows = 4;

const row = z.strictObject({
  kind: z.string().max(40),
  owner: z.string().trim().max(200),
  value: z.string().trim().max(30),
  valuedOn: z.string().trim().max(20),
});

/** A month of mine and family, as it was found. What is left empty is not known; it is not nought. */
export const recordCashFlow = command("finding.record_cash_flow", {
  by: "file.find_out",
  input: z.strictObject({
    id: z.uuid(),
    /** What was typed, by the name of the figure. */
    typed: z.record(z.string().max(40), z.string().trim().max(120)),
    guarantees: z.array(row).max(guaranteeRows),
    note: z.string().trim().max(500, "text_too_long"),
  }),
  async run(scope, { id, typed, guarantees, note }) {
    const application = await openForFinding(scope, id, "cash_flow");
    const errors: FieldErrors = {};
    const said = (name: string) => typed[name] ?? "";
    const day = (text: string, at: string) => {
      const date = text === "" ? null : parseDate(text);
      if (text !== "" && !date) errors[at] = "date_invalid";
      if (date && date > scope.today) errors[at] = "date_in_future";
      return date;
    };
    const money = (text: string, at: string) => {
      const cents = text === "" ? null : parseMoney(text);
      if (text !== "" && cents === null) errors[at] = "money_invalid";
      return cents;
    };
    const { guarantees: listed } = await settingOf(scope, application.institutionId, "lists");
    const rows = guarantees.flatMap((one, at) => {
      if (Object.values(one).every((text) => text === "")) return [];
      if (!listed.some(({ code }) => code === one.kind)) errors[`guarantees.${at}.kind`] = "answer_required";
      return [
        {
          kind: one.kind,
          owner: one.owner,
          valueCents: money(one.value, `guarantees.${at}.value`),
          valuedOn: day(one.valuedOn, `guarantees.${at}.valuedOn`),
          at,
        },
      ];
    });
    const parsed = cashFlow.safeParse({
      ...Object.fromEntries(measures.map((name) => [name, said(name).replaceAll(",", "") || null])),
      ...Object.fromEntries(amounts.map((name) => [name, money(said(name), name)])),
      priceSource: said("priceSource"),
      pricedOn: day(said("pricedOn"), "pricedOn"),
      guarantees: rows.map(({ at: _at, ...kept }) => kept),
    });
    for (const { path, message } of parsed.error?.issues ?? []) {
      const [part, place, field] = path;
      const at = rows[Number(place)]?.at;
      const name =
        part === "guarantees" ? `guarantees.${at}.${field === "valueCents" ? "value" : String(field)}` : part;
      errors[String(name)] ??= /^[a-z]\w+$/.test(message) ? message : "answer_required";
    }
    const price = said("priceCentsPerGram");
    if (price !== "" && said("priceSource") === "") errors.priceSource = "source_required";
    if (price !== "" && said("pricedOn") === "") errors.pricedOn = "date_invalid";
    if (Object.keys(errors).length > 0 || !parsed.success) throw new Refusal("invalid_input", errors);
    if ([...measures, ...amounts].every((name) => said(name) === ""))
      throw new Refusal("invalid_input", { form: "nothing_answered" });
    return keepFinding(scope, application, { kind: "cash_flow", content: parsed.data, asOf: scope.today, note });
  },
});

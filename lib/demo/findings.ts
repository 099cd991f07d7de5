import type { Actor } from "@/domain/access";
import { limaDate } from "@/domain/calendar/lima";
import { addDays } from "@/domain/date";
import { formatDate } from "@/domain/format";
import { shippedEnvironmental } from "@/domain/settings/environment";
import { must } from "@/lib/demo/seed";
import { recordCashFlow } from "@/lib/findings/cash-flow";
import { recordEnvironmental } from "@/lib/findings/environmental";
import { recordRegister } from "@/lib/findings/registers";
import type { Caller } from "@/lib/gate";

/** What an analyst and an environmental specialist of the demo found out about a file before it was proposed. */
export async function findOut(analyst: Caller, specialist: Actor | undefined, id: string): Promise<void> {
  const asOf = formatDate(limaDate(analyst.now));
  const lookedUp = { id, asOf, file: null, note: "Consulta de muestra: datos inventados." };
  await must(recordRegister(analyst, { ...lookedUp, kind: "reinfo", said: { state: "active" } }));
  await must(recordRegister(analyst, { ...lookedUp, kind: "ruc", said: { state: "active", condition: "found" } }));
  await must(recordCashFlow(analyst, { id, typed: { ...month, pricedOn: asOf }, guarantees: [], note: "" }));
  if (!specialist) return;
  const answers = Object.fromEntries(
    shippedEnvironmental.blocks.flatMap(({ code, items }) =>
      items.map((item, at) => [
        `${code}.${item.code}`,
        { points: at === 0 ? "3" : "2", evidence: at === 0 ? "visit" : "paper", note: "" },
      ]),
    ),
  );
  const visitedOn = formatDate(addDays(limaDate(analyst.now), -1));
  await must(recordEnvironmental({ ...analyst, actor: specialist }, { id, answers, visitedOn, note: "" }));
}

const month = {
  tonnesPerMonth: "18",
  gradeGramsPerTonne: "12.5",
  recoveryPercent: "80",
  priceCentsPerGram: "250",
  priceSource: "Última liquidación de muestra",
  plantCentsPerTonne: "250",
  variableCostCents: "18,000",
  fixedCostCents: "9,000",
  familyIncomeCents: "0",
  familyCostCents: "3,500",
  debtCents: "0",
  openingCashCents: "8,000",
};

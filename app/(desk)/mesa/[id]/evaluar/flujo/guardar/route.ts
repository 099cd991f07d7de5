import { filePath } from "@/app/(desk)/case/paths";
import { formPost } from "@/app/bridge";
import { cashFlowFields, guaranteeRows, recordCashFlow } from "@/lib/findings/cash-flow";
import { afterFinding } from "../../open-finding";

const figures = [...cashFlowFields.measures, ...cashFlowFields.amounts, "priceSource", "pricedOn"];

/** Keeps a month's cash flow. */
export const POST = formPost(recordCashFlow, {
  input: ({ fields }, { id }) => {
    const typed = (name: string) => fields.get(name) ?? "";
    return {
      id,
      typed: Object.fromEntries(figures.map((name) => [name, typed(name)])),
      guarantees: Array.from({ length: guaranteeRows }, (_, at) => ({
        kind: typed(`guarantees.${at}.kind`),
        owner: typed(`guarantees.${at}.owner`),
        value: typed(`guarantees.${at}.value`),
        valuedOn: typed(`guarantees.${at}.valuedOn`),
      })),
      note: typed("note"),
    };
  },
  done: (_out, { id }) => afterFinding(id),
  back: ({ id }) => filePath(id, "/evaluar/flujo"),
});

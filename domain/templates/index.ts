import type { Localized } from "../localized";
import { type ProductConfig, type ProductDraft, productShape } from "../product";
import { cleanEquipment } from "./clean-equipment";
import { formalization } from "./formalization";
import { lease } from "./lease";
import { pallaquera } from "./pallaquera";
import { sharedPlant } from "./shared-plant";
import { solarWater } from "./solar-water";
import { workingCapital } from "./working-capital";

/**
 * Complete products to start from. Their amounts and terms follow products that lenders have made known for small miners;
 * every rate is an example to be changed, and a lender that starts from one answers for what it publishes.
 */
export const templateCodes = [
  "MAPE-CT",
  "MAPE-EQ",
  "MAPE-ASO",
  "MAPE-PALL",
  "MAPE-FOR",
  "MAPE-LEA",
  "MAPE-SOL",
] as const;
export type TemplateCode = (typeof templateCodes)[number];

const drafts: Record<TemplateCode, ProductDraft> = {
  "MAPE-CT": workingCapital,
  "MAPE-EQ": cleanEquipment,
  "MAPE-ASO": sharedPlant,
  "MAPE-PALL": pallaquera,
  "MAPE-FOR": formalization,
  "MAPE-LEA": lease,
  "MAPE-SOL": solarWater,
};

export type Template = { code: TemplateCode; name: Localized; draft: ProductConfig };

export const templates: readonly Template[] = templateCodes.map((code) => ({
  code,
  name: drafts[code].name,
  draft: productShape.parse(drafts[code]),
}));

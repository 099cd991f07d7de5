import { type ProductConfig, type ProductDraft, productShape } from "@/domain/product";
import { cleanEquipment } from "@/domain/templates/clean-equipment";
import { forMembers } from "@/domain/templates/membership";
import { pallaquera } from "@/domain/templates/pallaquera";
import { workingCapital } from "@/domain/templates/working-capital";
import type { LenderSlug } from "@/lib/demo/people";

/** Three example products, each made from a template as a lender would. Lenders and every figure are invented. */

type Example = { slug: string; lender: LenderSlug; draft: ProductDraft };

const examples: Example[] = [
  {
    slug: "equipo-sin-mercurio",
    lender: "caja-muestra-del-sur",
    draft: { ...cleanEquipment, grace: { kind: "none", instalments: 0 } },
  },
  {
    slug: "capital-de-trabajo",
    lender: "caja-ejemplo-altiplano",
    draft: { ...workingCapital, calendar: { kind: "every_n_days", days: 30 } },
  },
  { slug: "credito-pallaquera", lender: "cooperativa-modelo-quebrada", draft: forMembers(pallaquera) },
];

/** In the demo few applicants ask again and again, so nobody waits and nobody has too many. */
const unhurried = { waitingDays: 0, maxLiveApplications: null } satisfies Partial<ProductDraft>;

export const demoProducts: { slug: string; lender: LenderSlug; config: ProductConfig }[] = examples.map(
  ({ slug, lender, draft }) => ({ slug, lender, config: productShape.parse({ ...draft, ...unhurried }) }),
);

import { getTranslations } from "next-intl/server";
import { ProductCard } from "@/components/ui/product-card";
import type { StandingDrawingName } from "@/components/ui/standing-drawing";
import { limaDate } from "@/domain/calendar/lima";
import { quote, simulatedDisbursement } from "@/domain/loan-quote";
import { textIn } from "@/domain/localized";
import { formatPlainMoney } from "@/domain/money";
import type { ProductConfig } from "@/domain/product";
import { currentLanguage } from "@/lib/auth";
import type { PublicProduct } from "@/lib/products/queries";
import { rhythmOf } from "@/lib/rhythm";
import { shortSoles } from "./money-text";

const drawings: Record<ProductConfig["purpose"], StandingDrawingName> = {
  working_capital: "sack",
  green_asset: "table",
  formalization: "papers",
};

function drawingOf({ purpose, audience }: ProductConfig): StandingDrawingName {
  return audience.every((kind) => kind === "pallaquera") ? "pick" : drawings[purpose];
}

type Props = { product: PublicProduct; level: 2 | 3 | 4; href?: string; linkLabel?: string };

/** One credit of the catalogue with what its example would cost if it were paid out today. */
export async function CreditCard({ product, level, href, linkLabel }: Props) {
  const [t, language] = await Promise.all([getTranslations("public.card"), currentLanguage()]);
  const { config, institution } = product;
  const { minCents, maxCents, exampleCents } = config.amount;
  const example = quote(config, {
    amountCents: exampleCents,
    termMonths: config.term.exampleMonths,
    disbursedOn: simulatedDisbursement(config.calendar, limaDate(new Date())),
  });
  const after = rhythmOf(config.calendar, language).each;
  return (
    <ProductCard
      title={textIn(config.name, language)}
      level={level}
      summary={t("lender", { summary: textIn(config.summary, language), lender: institution.name })}
      drawing={drawingOf(config)}
      range={{
        label: t("amount"),
        value: t("range", { min: shortSoles(minCents), max: shortSoles(maxCents) }),
      }}
      example={{
        label: t("example", { amount: shortSoles(exampleCents), months: config.term.exampleMonths }),
        amount: formatPlainMoney(example.instalmentCents),
        after,
      }}
      link={{ label: linkLabel ?? t("see"), href: href ?? `/creditos/${product.slug}` }}
    />
  );
}

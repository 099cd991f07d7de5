import { getTranslations } from "next-intl/server";
import { namesOf } from "@/app/(public)/kinds";
import { phoneHref } from "@/app/shell";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Reason } from "@/components/ui/reason";
import { TextLink } from "@/components/ui/text-link";
import { ruleName } from "@/domain/eligibility";
import { textIn } from "@/domain/localized";
import { currentLanguage } from "@/lib/auth";
import type { PublicProduct } from "@/lib/products/queries";
import { ClosedNotice } from "../../product-notices";
import { StartForm } from "../pedir/start-form";
import type { PreCheck } from "./pre-check";

type Props = { product: PublicProduct; check: PreCheck; outcome: NonNullable<PreCheck["outcome"]> };

const looks = { meets: "success", unknown: "info", fails: "warning" } as const;

/** The three answers of the pre-check, each with its reasons and with what to do now. */
export async function Outcome({ product, check, outcome }: Props) {
  const t = await getTranslations("public.precheck");
  const law = await getTranslations("association.law");
  const verdict = outcome.kindServed ? outcome.verdict : "fails";
  return (
    <section id="resultado" tabIndex={-1} className="grid gap-6 pt-6 outline-none">
      <Notice look={looks[verdict]} title={t(verdict)} level={2} live>
        <p>{t(`${verdict}_text`, { lender: product.institution.name })}</p>
      </Notice>
      <Rules product={product} outcome={outcome} />
      {verdict === "fails" ? <NotYet product={product} /> : <Onward product={product} check={check} />}
      {verdict === "fails" ? (
        <p>
          <TextLink href="/formalizacion#ayuda">{law("referral")}</TextLink>
        </p>
      ) : null}
    </section>
  );
}

async function Rules({ product, outcome }: Omit<Props, "check">) {
  const [t, language] = await Promise.all([getTranslations("public.precheck"), currentLanguage()]);
  const of = (verdict: "fails" | "unknown") =>
    outcome.rules
      .filter((entry) => entry.verdict === verdict)
      .map(({ rule }) => ({
        title: textIn(verdict === "fails" ? rule.message : ruleName(rule), language),
        cure: textIn(rule.cure, language),
      }));
  const kinds = await namesOf(product.config.audience);
  const notServed = outcome.kindServed ? [] : [{ title: t("kind_message", { kinds }), cure: t("kind_cure") }];
  const groups = [
    { title: t("fails_rules"), rules: [...notServed, ...of("fails")] },
    { title: t("unknown_rules"), rules: of("unknown") },
  ].filter((group) => group.rules.length > 0);
  return groups.map((group) => (
    <div key={group.title} className="-mx-hang rounded-md border border-linea bg-superficie px-[15px] pt-4">
      <h3 className="text-h2">{group.title}</h3>
      {group.rules.map((rule, index) => (
        <Reason
          key={rule.title}
          number={index + 1}
          title={rule.title}
          level={4}
          cure={{ title: t("cure"), action: rule.cure }}
        >
          {null}
        </Reason>
      ))}
    </div>
  ));
}

async function Onward({ product, check }: Omit<Props, "outcome">) {
  const t = await getTranslations("public.precheck");
  return (
    <div className="grid gap-3">
      {product.isOpen ? (
        <>
          <StartForm slug={product.slug} answers={check.typed} label={t("apply")} />
          <p className="text-nota text-tinta-2">{t("carried")}</p>
        </>
      ) : (
        <ClosedNotice product={product} />
      )}
      <Button href={`/creditos/${product.slug}/calculadora`} look="secondary" icon="calculator">
        {t("calculate")}
      </Button>
      <p>
        <TextLink href={`/creditos/${product.slug}#papeles`} icon="papers">
          {t("next_papers")}
        </TextLink>
      </p>
    </div>
  );
}

async function NotYet({ product: { institution } }: { product: PublicProduct }) {
  const t = await getTranslations("public.precheck");
  return (
    <div className="grid gap-3">
      <Button href="/creditos">{t("others")}</Button>
      <Button href={phoneHref(institution.helpLine)} look="secondary" icon="phone">
        {t("call", { phone: institution.helpLine })}
      </Button>
    </div>
  );
}

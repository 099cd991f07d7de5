import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import { purposes } from "@/domain/product";
import { catalogue, type PublicProduct } from "@/lib/products/queries";
import { read } from "../bridge";
import { PublicShell } from "../shell";
import { CreditCard } from "./credit-card";
import { NoCredits } from "./no-credits";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("public.home");
  return { title: { absolute: `Veta · ${t("title")}` } };
}

export default async function HomePage() {
  const [t, products] = await Promise.all([getTranslations("public.home"), read(catalogue)]);
  const open = products.filter((product) => product.isOpen);
  return (
    <PublicShell>
      <h1>{t("heading")}</h1>
      {open.length > 0 ? <p className="pt-3">{t("lead", { minutes: minutesToFill(open) })}</p> : null}
      {open.length > 0 ? (
        <div className="grid gap-3 pt-6">
          <Button href="/creditos?para=califico">{t("qualify")}</Button>
          <Button href="/creditos?para=calculadora" look="secondary" icon="calculator">
            {t("calculate")}
          </Button>
        </div>
      ) : null}
      <Offer products={open} />
      <HowItIs products={open} />
      <p className="pt-4">
        <TextLink href="/solicitudes" icon="magnifier">
          {t("follow")}
        </TextLink>
      </p>
    </PublicShell>
  );
}

async function Offer({ products }: { products: readonly PublicProduct[] }) {
  const [t, purpose] = await Promise.all([getTranslations("public.home"), getTranslations("public.purpose")]);
  if (products.length === 0) {
    return (
      <div className="pt-8">
        <NoCredits />
      </div>
    );
  }
  const groups = purposes
    .map((code) => ({ code, products: products.filter((product) => product.config.purpose === code) }))
    .filter((group) => group.products.length > 0);
  return (
    <section className="pt-8">
      <h2>{t("products")}</h2>
      {groups.map((group) => (
        <div key={group.code} className="pt-4">
          <h3 className="pb-2 text-tinta-2">{purpose(group.code)}</h3>
          <div className="grid gap-3">
            {group.products.map((product) => (
              <CreditCard key={product.id} product={product} level={4} />
            ))}
          </div>
        </div>
      ))}
      <p className="pt-3 text-nota text-tinta-2">{t("examples")}</p>
    </section>
  );
}

// The rules beside the steps teach what they mean later: on your side, waiting for someone, with the lender.
const steps = [
  { rule: "rule-dashed", head: "step_fill", text: "step_fill_more" },
  { rule: "rule-dotted", head: "step_send", text: "step_send_more" },
  { rule: "rule-solid", head: "step_answer", text: "step_answer_more" },
] as const;

async function HowItIs({ products }: { products: readonly PublicProduct[] }) {
  const t = await getTranslations("public.home");
  if (products.length === 0) return null;
  return (
    <section className="pt-8">
      <h2 className="pb-3">{t("how")}</h2>
      <ol className="border-t border-linea">
        {steps.map((step, index) => (
          <li key={step.head} className={`rule ${step.rule} flex gap-4 border-b border-linea py-4`}>
            <span aria-hidden="true" className="w-6 flex-none text-[2.25rem] leading-10 font-light text-laguna-700">
              {index + 1}
            </span>
            <p>
              <strong>{t(step.head, { days: daysToAnswer(products) })}</strong> {t(step.text)}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function minutesToFill(products: readonly PublicProduct[]): number {
  const minutes = products.map(({ config }) => config.tasks.reduce((sum, task) => sum + task.minutes, 0));
  return Math.max(...minutes);
}

/** "17", or "8 a 17" where the lenders promise different times. */
function daysToAnswer(products: readonly PublicProduct[]): string {
  const days = products.map(({ config: { expectedDays } }) =>
    Object.values(expectedDays).reduce((sum, stage) => sum + stage, 0),
  );
  const [least, most] = [Math.min(...days), Math.max(...days)];
  return least === most ? String(most) : `${least}–${most}`;
}

import { getTranslations } from "next-intl/server";
import { Verdict } from "@/components/ui/verdict";
import { ruleName } from "@/domain/eligibility";
import { textIn } from "@/domain/localized";
import type { OwnApplication } from "@/lib/applications/own";
import { currentLanguage } from "@/lib/auth";

type Props = { application: OwnApplication };

/** Requirements of the product that the answers do not meet, each with its way out. */
export async function FailingRequirements({ application }: Props) {
  const [t, language] = await Promise.all([getTranslations("portal.review"), currentLanguage()]);
  const failing = application.eligibility.rules.filter(({ verdict }) => verdict === "fails");
  if (failing.length === 0) return null;
  return (
    <section id="requisitos" className="grid scroll-mt-4 gap-4">
      <h2>{t("requirements_fail", { count: failing.length })}</h2>
      <ul className="grid gap-4">
        {failing.map(({ rule }) => (
          <li key={rule.code} className="-mx-hang rounded-md border border-linea bg-superficie">
            <div className="px-[15px] py-3">
              <Verdict state="fails">{textIn(rule.message, language)}</Verdict>
            </div>
            <div className="rounded-b-md bg-laguna-100 px-[15px] py-3">
              <p className="font-semibold text-laguna-700">{t("cure")}</p>
              <p>{textIn(rule.cure, language)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Requirements nobody can tell yet: an answer is missing or was "No sé". They do not stand in the way. */
export async function UnknownRequirements({ application }: Props) {
  const [t, language] = await Promise.all([getTranslations("portal.review"), currentLanguage()]);
  const unknown = application.eligibility.rules.filter(({ verdict }) => verdict === "unknown");
  if (unknown.length === 0) return null;
  return (
    <section className="grid gap-2">
      <h2>{t("requirements_unknown")}</h2>
      <p className="text-tinta-2">{t("unknown", { lender: application.lender.name })}</p>
      <ul className="divide-y divide-linea border-y border-linea">
        {unknown.map(({ rule }) => (
          <li key={rule.code} className="py-3">
            <Verdict state="pending">{textIn(ruleName(rule), language)}</Verdict>
          </li>
        ))}
      </ul>
    </section>
  );
}

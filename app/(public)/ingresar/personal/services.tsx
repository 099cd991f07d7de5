import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { env } from "@/lib/env";
import { serviceOfEmail } from "@/lib/people/sign-in-service";

/** Why the sign-in service of an institution did not let someone in. */
export const serviceRefusals = [
  "oidc_failed",
  "account_unknown",
  "account_disabled",
  "email_unverified",
  "identity_other",
] as const;

type Props = { back: string; email: string };

/** The ways in with an institution's own account; the one that fits the e-mail that was typed stands alone. */
export async function Services({ back, email }: Props) {
  const t = await getTranslations("account.staff");
  const own = serviceOfEmail(email);
  const services = own ? [own] : env().signInServices;
  if (services.length === 0) return null;
  return (
    <section aria-label={t("services")} className="grid gap-3 border-b border-linea pt-6 pb-6">
      {services.map(({ institution, name }) => (
        <Button key={institution} look="secondary" href={signInHref(institution, back, own ? email : "")}>
          {t("with_service", { name })}
        </Button>
      ))}
      <p className="text-nota text-tinta-2">{t("services_hint")}</p>
    </section>
  );
}

function signInHref(institution: string, back: string, email: string): string {
  const query = new URLSearchParams({ ...(back ? { volver: back } : {}), ...(email ? { correo: email } : {}) });
  return `/ingresar/personal/con/${institution}${query.size > 0 ? `?${query}` : ""}`;
}

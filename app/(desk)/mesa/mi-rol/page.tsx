import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { homeOf, institutionRolesOf, staffMember } from "@/app/(desk)/guard";
import { ownLender } from "@/app/(desk)/lender";
import { Desk } from "@/app/(desk)/shell";
import { Button } from "@/components/ui/button";
import { SummaryList } from "@/components/ui/summary-list";
import { can } from "@/domain/access";
import { formatSoles } from "@/domain/money";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.account"))("title") };
}

/** Who one is here: roles and what each does. Roles whose screens come later land on this page. */
export default async function AccountPage() {
  const actor = await staffMember("/mesa/mi-rol");
  const [t, c, lender] = [await getTranslations("desk.account"), await getTranslations("common"), await ownLender()];
  const roles = institutionRolesOf(actor);
  const waits = homeOf(actor) === "/mesa/mi-rol";
  return (
    <Desk here="account">
      <div className="grid max-w-160 content-start gap-6 p-4 lg:p-6">
        <header className="grid gap-1">
          <h1>{actor.displayName}</h1>
          <p className="text-tinta-2">{lender?.name ?? t("no_lender")}</p>
        </header>
        <SummaryList
          rows={[
            ...roles.map((role) => ({ term: c(`role.${role}`), value: t(`does.${role}`) })),
            ...(can(actor, "file.decide") ? [{ term: t("limit"), value: formatSoles(actor.authorityCents) }] : []),
          ]}
        />
        {waits ? <p>{t("later")}</p> : null}
        <form method="post" action="/salir">
          <Button look="secondary" icon="sign-out">
            {c("sign_out")}
          </Button>
        </form>
      </div>
    </Desk>
  );
}

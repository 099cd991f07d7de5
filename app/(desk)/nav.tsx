import { getLocale, getTranslations } from "next-intl/server";
import { DeskNav, type DeskNavItem } from "@/components/ui/desk-nav";
import type { IconName } from "@/components/ui/icon";
import { Icon } from "@/components/ui/icon";
import { type Actor, can } from "@/domain/access";
import { languages, textIn } from "@/domain/localized";
import { queueCounts } from "@/lib/applications/queue";
import { currentLanguage } from "@/lib/auth";
import { careCount } from "@/lib/care/inbox";
import { ownProducts } from "@/lib/products/queries";
import { messagesIn } from "@/messages/catalogue";
import { read } from "../bridge";
import { type View, viewPath } from "./views";

const icons: Record<View, IconName> = {
  mine: "inbox",
  unassigned: "papers",
  to_decide: "balance",
  to_pay_out: "send",
  with_applicant: "message",
  decided: "check",
  all: "document",
};

/** The rail: views with their counts, then what the person's role opens, then their own account. */
export async function Rail({ actor, here, product }: { actor: Actor; here: string; product?: string }) {
  const t = await getTranslations("desk.nav");
  const counts = can(actor, "file.read") ? await read(queueCounts) : null;
  const care = can(actor, "care.read") ? await read(careCount) : null;
  const item = (view: View): DeskNavItem => ({
    href: viewPath(view),
    label: t(view),
    icon: icons[view],
    count: counts?.[view],
    current: here === view,
  });
  const mine: View[] = [
    ...(can(actor, "file.claim") ? (["mine"] as const) : []),
    ...(can(actor, "file.decide") ? (["to_decide"] as const) : []),
    ...(can(actor, "offer.send") ? (["to_pay_out"] as const) : []),
  ];
  const team = (["unassigned", "to_decide", "to_pay_out", "with_applicant", "decided", "all"] as const).filter(
    (view) => !mine.includes(view),
  );
  const place = (
    name:
      | "committee"
      | "care"
      | "products"
      | "settings"
      | "people"
      | "integrations"
      | "audit"
      | "institutions"
      | "figures"
      | "shared",
    href: string,
    icon: IconName,
  ): DeskNavItem => ({
    href,
    label: t(name),
    icon,
    current: here === name && !product,
  });
  const lender = [
    ...(can(actor, "committee.read") ? [place("committee", "/comite", "committee")] : []),
    ...(care === null ? [] : [{ ...place("care", "/atencion", "message"), count: care }]),
    ...(can(actor, "product.read") ? [place("products", "/productos", "products")] : []),
    ...(can(actor, "settings.read") ? [place("settings", "/ajustes", "settings")] : []),
    ...(can(actor, "people.read") ? [place("people", "/equipo", "people")] : []),
    ...(can(actor, "integration.manage") ? [place("integrations", "/integraciones", "send")] : []),
    ...(can(actor, "institution.oversee") ? [place("institutions", "/plataforma", "committee")] : []),
    ...(can(actor, "aggregates.read") ? [place("figures", "/federacion", "chart")] : []),
    ...(can(actor, "template.share") ? [place("shared", "/federacion/plantillas", "products")] : []),
    ...(can(actor, "audit.read") ? [place("audit", "/auditoria", "history")] : []),
  ];
  const account: DeskNavItem = {
    href: "/mesa/mi-rol",
    label: t("account"),
    icon: "person",
    current: here === "account",
  };
  return (
    <>
      <DeskNav
        label={t("label")}
        groups={[
          ...(product ? [await productGroup(product)] : []),
          ...(mine.length > 0 ? [{ title: t("my_work"), items: mine.map(item) }] : []),
          ...(counts ? [{ title: t("team"), items: team.map(item) }] : []),
          ...(lender.length > 0 ? [{ title: t(placeOf(actor)), items: lender }] : []),
          { items: [account] },
        ]}
      />
      <RailFoot />
    </>
  );
}

/** Whose the places of the rail are. */
function placeOf({ roles }: Actor): "platform" | "federation" | "institution" {
  if (roles.includes("platform_admin")) return "platform";
  return roles.includes("federation_viewer") ? "federation" : "institution";
}

/** The institution's products, each with the version in force and a way to what is being prepared. */
async function productGroup(current: string) {
  const [t, language, products] = await Promise.all([
    getTranslations("desk.nav"),
    currentLanguage(),
    read(ownProducts),
  ]);
  return {
    title: t("products"),
    items: products.map(
      ({ id, name, live }): DeskNavItem => ({
        href: `/productos/${id}`,
        label: textIn(name, language),
        icon: "products",
        count: live ? `v${live.number}` : undefined,
        current: id === current,
      }),
    ),
  };
}

const quiet =
  "flex min-h-8 cursor-pointer items-center gap-2 px-1 text-nota text-tinta-2 hover:text-tinta aria-[current]:font-bold aria-[current]:text-tinta";

/** Language and way out. Both change something, so both are forms. */
async function RailFoot() {
  const [t, c, current] = await Promise.all([getTranslations("desk.nav"), getTranslations("common"), getLocale()]);
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-3 border-t border-linea px-5 py-2">
      <form method="post" action="/idioma" aria-label={t("language")} className="flex gap-x-2">
        {languages.map((language) => (
          <button
            key={language}
            type="submit"
            name="language"
            value={language}
            lang={language}
            aria-current={language === current ? "true" : undefined}
            className={quiet}
          >
            {messagesIn(language).common.language_name}
          </button>
        ))}
      </form>
      <form method="post" action="/salir">
        <button type="submit" className={quiet}>
          <Icon name="sign-out" size={20} />
          {c("sign_out")}
        </button>
      </form>
    </div>
  );
}

import { getTranslations } from "next-intl/server";
import { ComplaintContacts } from "@/app/complaints";
import { phoneHref } from "@/app/shell";
import { Button } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import type { OwnApplication } from "@/lib/applications/own";

type Props = {
  outcome: "approve" | "approve_with_conditions" | "decline";
  lender: OwnApplication["lender"];
  slug: string;
};

/** What follows a decision, and whom to ask. */
export async function WhatNext({ outcome, lender, slug }: Props) {
  const t = await getTranslations("portal.decision");
  const words = { lender: lender.name };
  return (
    <section className="grid gap-4">
      <h2>{t(outcome === "decline" ? "disagree" : "next")}</h2>
      <p>{t(`then.${outcome}`, words)}</p>
      <div>
        <TextLink href={phoneHref(lender.helpLine)} icon="phone">
          {t("call", { phone: lender.helpLine })}
        </TextLink>
      </div>
      {outcome === "decline" ? (
        <>
          <Button href={`/creditos/${slug}`} look="secondary" icon="calculator">
            {t("calculate")}
          </Button>
          <section className="grid gap-2 border-t border-linea pt-4 text-nota">
            <h3 className="text-etiqueta">{t("complain")}</h3>
            <ComplaintContacts lender={lender} />
            <TextLink href="/libro-de-reclamaciones">{t("book")}</TextLink>
          </section>
        </>
      ) : (
        <p className="border-t border-linea pt-4 text-nota text-tinta-2">{t("estimate", words)}</p>
      )}
    </section>
  );
}

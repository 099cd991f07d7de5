import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { KeySwitch } from "@/app/(desk)/key-switch";
import { KeyCap } from "@/components/ui/key-cap";
import type { ProductTab } from "@/domain/product-tabs";

/** The keys of the editor along the foot. */
export async function KeyStrip({ tab, note }: { tab: ProductTab | null; note: string }) {
  const t = await getTranslations("product.keys");
  return (
    <>
      <Keys caps={["1–8"]}>{t("tab")}</Keys>
      {tab ? (
        <>
          <Keys caps={["J", "K"]}>{t("row")}</Keys>
          <Keys caps={["Enter"]}>{t("open")}</Keys>
          <Keys caps={["Alt+↑", "Alt+↓"]}>{t("move")}</Keys>
        </>
      ) : null}
      <KeySwitch />
      <span className="ml-auto">{note}</span>
    </>
  );
}

function Keys({ caps, children }: { caps: readonly string[]; children: ReactNode }) {
  return (
    <span className="flex items-center gap-2">
      {caps.map((cap) => (
        <KeyCap key={cap}>{cap}</KeyCap>
      ))}{" "}
      {children}
    </span>
  );
}

import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";

/** Said beside every figure of a day whose highest legal rate nobody has entered yet. */
export async function CapNotice({ missing, lender }: { missing: boolean; lender: string }) {
  if (!missing) return null;
  const t = await getTranslations("offer.cap");
  return (
    <Notice look="warning" title={t("title")} level={2}>
      <p>{t("text", { lender })}</p>
    </Notice>
  );
}

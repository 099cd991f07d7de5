import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";

type Props = { secret: string | null; what: "key" | "secret" };

/** A key or secret on the only page that shows it. */
export async function Once({ secret, what }: Props) {
  if (secret === null) return null;
  const t = await getTranslations("integration.admin");
  if (secret === "gone") return <Notice look="warning" title={t("once_gone")} />;
  return (
    <Notice look="warning" title={t("once_title")} live>
      <p>{t(`once_${what}`)}</p>
      <p className="pt-2">
        <code translate="no" className="block bg-superficie px-3 py-2 font-mono wrap-anywhere select-all">
          {secret}
        </code>
      </p>
    </Notice>
  );
}

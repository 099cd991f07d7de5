import { getTranslations } from "next-intl/server";
import { read } from "@/app/bridge";
import { Notice } from "@/components/ui/notice";
import { formatDateTime } from "@/domain/format";
import { withdrawnConsents } from "@/lib/consents/withdraw";

/** What a signatory of the file took back: the lender may not act on it any more. */
export async function CaseWithdrawn({ id }: { id: string }) {
  const [t, words, withdrawn] = await Promise.all([
    getTranslations("care.consents"),
    getTranslations("refusals"),
    read(withdrawnConsents, { id }),
  ]);
  const [last] = withdrawn;
  if (!last) return null;
  return (
    <Notice
      look="error"
      title={`${t(`purpose.${last.purpose}`)}. ${t("withdrawn", { at: formatDateTime(last.withdrawnAt) })}`}
    >
      <p>{words("consent_withdrawn")}</p>
    </Notice>
  );
}

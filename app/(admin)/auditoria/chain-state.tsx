import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { formatCount } from "@/domain/format";

type Chain = { sealed: number; open: number; firstBadSeq: number | null };

/** Whether the chain of the trail holds: how many rows are sealed, and the first that is not as it was. */
export async function ChainState({ trail }: { trail: { rows: readonly unknown[]; chain?: Chain } }) {
  const t = await getTranslations("admin.audit");
  if (!trail.chain) return null;
  const { sealed, open, firstBadSeq } = trail.chain;
  const counts = { sealed: formatCount(sealed), open: formatCount(open) };
  return firstBadSeq === null ? (
    <Notice look="success" title={t("chain_holds")}>
      <p>{t("chain_counts", counts)}</p>
    </Notice>
  ) : (
    <Notice look="error" title={t("chain_broken", { seq: formatCount(firstBadSeq) })}>
      <p>{t("chain_counts", counts)}</p>
    </Notice>
  );
}

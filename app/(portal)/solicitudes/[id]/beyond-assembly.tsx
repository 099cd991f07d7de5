import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { formatDate } from "@/domain/format";
import { formatSoles } from "@/domain/money";
import { allowedByAssembly } from "@/lib/assemblies/allowed";
import { currentCaller } from "@/lib/auth";

/** How the loan goes beyond what the assembly allowed, before anybody signs it. */
export async function BeyondAssembly({ id, signing }: { id: string; signing: boolean }) {
  const result = await allowedByAssembly(await currentCaller(), { id, signing });
  const allowed = result.ok ? result.value : null;
  if (!allowed || allowed.beyond.length === 0) return null;
  const t = await getTranslations("assembly.beyond");
  const date = formatDate(allowed.heldOn);
  return (
    <Notice look="warning" title={t("title")}>
      {allowed.beyond.includes("amount") ? (
        <p>{t("amount", { date, amount: formatSoles(allowed.maxAmountCents) })}</p>
      ) : null}
      {allowed.beyond.includes("term") ? <p>{t("term", { date, count: allowed.maxTermMonths })}</p> : null}
      {allowed.beyond.includes("signer") ? <p>{t("signer", { names: allowed.names.join(", ") })}</p> : null}
      <p>{t("cure")}</p>
    </Notice>
  );
}

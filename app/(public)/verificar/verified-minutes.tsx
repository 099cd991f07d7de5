import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { SummaryList } from "@/components/ui/summary-list";
import { formatDate } from "@/domain/format";
import type { VerifiedMinutes } from "@/lib/committees/read-minutes";

/** That a committee closed these minutes, with what to compare; nothing of what they say. */
export async function VerifiedMinutesCard({ minutes }: { minutes: VerifiedMinutes }) {
  const t = await getTranslations("committee.minutes");
  return (
    <div className="grid gap-4 pt-4">
      <Notice look="success" title={t("genuine")} level={2} live>
        <p>{t("genuine_text")}</p>
      </Notice>
      <SummaryList
        rows={[
          { term: t("institution"), value: minutes.institution },
          { term: t("number"), value: String(minutes.number) },
          { term: t("held_on"), value: formatDate(minutes.heldOn) },
          { term: t("hash"), value: <span className="wrap-anywhere">{minutes.hash}</span> },
        ]}
      />
    </div>
  );
}

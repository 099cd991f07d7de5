import { getTranslations } from "next-intl/server";
import { read } from "@/app/bridge";
import { formatDateTime } from "@/domain/format";
import { textIn } from "@/domain/localized";
import { currentLanguage } from "@/lib/auth";
import { fileNotices } from "@/lib/messages/file-notices";

/** What the lender told of this application, here and by message; nothing while it told nothing. */
export async function Told({ id }: { id: string }) {
  const [t, language, notices] = await Promise.all([
    getTranslations("portal.sent"),
    currentLanguage(),
    read(fileNotices, { id }),
  ]);
  if (notices.length === 0) return null;
  return (
    <section className="grid gap-2">
      <h2>{t("told")}</h2>
      <ul className="divide-y divide-linea border-y border-linea">
        {notices.toReversed().map((notice) => (
          <li key={notice.id} className="py-3">
            <p>{textIn(notice.text, language)}</p>
            <p className="text-nota text-tinta-2">
              <time dateTime={notice.at.toISOString()}>{formatDateTime(notice.at)}</time>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { getTranslations } from "next-intl/server";
import { first, type SearchParams } from "@/app/bridge";
import { Notice } from "@/components/ui/notice";
import { textIn } from "@/domain/localized";
import { questionsOf } from "@/domain/product";
import type { OwnApplication } from "@/lib/applications/own";
import { currentLanguage } from "@/lib/auth";

type Props = { application: OwnApplication; searchParams: SearchParams };

/** After taking over what a lender prepared: that it is theirs now, and which answers could not be brought along. */
export async function TakenNotice({ application, searchParams }: Props) {
  const query = await searchParams;
  if (!query.preparada) return null;
  const [t, language] = await Promise.all([getTranslations("integration.portal"), currentLanguage()]);
  const dropped = first(query.faltan).split(",");
  const missing = questionsOf(application.config).filter(({ code }) => dropped.includes(code));
  return (
    <Notice title={t("taken")} live>
      {missing.length > 0 ? (
        <>
          <p>{t("dropped")}</p>
          <ul className="list-disc pl-6">
            {missing.map(({ code, label }) => (
              <li key={code}>{textIn(label, language)}</li>
            ))}
          </ul>
        </>
      ) : null}
    </Notice>
  );
}

import { getTranslations } from "next-intl/server";
import { changesInWords } from "@/app/(portal)/changes";
import { pathOf } from "@/app/(portal)/own-application";
import { PostForm } from "@/app/(portal)/post-form";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { OwnApplication } from "@/lib/applications/queries";
import { currentLanguage } from "@/lib/auth";

/** What changed about the product since the draft was begun: it closed, or a newer version is published. */
export async function ProductNotices({ application }: { application: OwnApplication }) {
  const { product, newer, id } = application;
  const [t, language] = await Promise.all([getTranslations("portal.version"), currentLanguage()]);
  if (!product.isOpen) {
    return (
      <Notice look="warning" title={t("closed_title")} level={2}>
        <p>{t("closed", { lender: application.lender.name })}</p>
      </Notice>
    );
  }
  if (!newer) return null;
  const changes = await changesInWords(newer.differences, language);
  return (
    <Notice title={t("title")} level={2}>
      <p>{t("lead")}</p>
      <ul className="grid list-disc gap-1 pl-6">
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
      <p>{t("choice")}</p>
      <PostForm action={pathOf(id, "/version/mover")} once className="pt-2">
        <Button look="secondary">{t("move")}</Button>
      </PostForm>
    </Notice>
  );
}

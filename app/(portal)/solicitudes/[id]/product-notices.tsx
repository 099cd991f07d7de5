import { getTranslations } from "next-intl/server";
import { changesInWords } from "@/app/(portal)/changes";
import { effectInWords } from "@/app/(portal)/move-effect";
import { pathOf } from "@/app/(portal)/own-application";
import { PostForm } from "@/app/(portal)/post-form";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { OwnApplication } from "@/lib/applications/own";
import { currentLanguage } from "@/lib/auth";

/** What changed about the product since the draft was begun: it closed, or a newer version is published. */
export async function ProductNotices({ application }: { application: OwnApplication }) {
  const { product, newer, id, walk } = application;
  if (walk) return null;
  const t = await getTranslations("portal.version");
  if (!product.isOpen) {
    return (
      <Notice look="warning" title={t("closed_title")} level={2}>
        <p>{t("closed", { lender: application.lender.name })}</p>
      </Notice>
    );
  }
  if (!newer) return null;
  if (newer.move.kind === "harmless") {
    return (
      <Notice title={t("title")} level={2}>
        <p>{t("harmless")}</p>
      </Notice>
    );
  }
  const language = await currentLanguage();
  const [changes, effect] = await Promise.all([
    changesInWords(newer.changes, language),
    effectInWords(application, newer, language),
  ]);
  return (
    <Notice look={newer.move.kind === "breaking" ? "warning" : undefined} title={t("title")} level={2}>
      <p>{t("lead")}</p>
      <Sentences of={changes} />
      {newer.effect.mayAsk ? (
        <>
          <p>{t("effect_lead")}</p>
          <Sentences of={effect} />
          <p>{t("choice")}</p>
          <PostForm action={pathOf(id, "/version/mover")} hidden={{ to: newer.id }} once className="pt-2">
            <Button look="secondary">{t("move")}</Button>
          </PostForm>
        </>
      ) : (
        <p>{t("not_for_you")}</p>
      )}
    </Notice>
  );
}

function Sentences({ of }: { of: readonly string[] }) {
  return (
    <ul className="grid list-disc gap-1 pl-6">
      {of.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { type SettingKind, settings } from "@/domain/settings/kinds";
import type { MessageWords } from "@/domain/settings/messages";
import type { Reasons } from "@/domain/settings/reasons";
import { LetterPreview } from "./letter-preview";
import { MessagePreview } from "./message-preview";
import { ReasonEase } from "./reason-ease";

type Props = {
  kind: SettingKind;
  content: unknown;
  /** The part that is being edited. */
  at?: string;
  /** It is a working copy. */
  ofDraft?: boolean;
};

/** What a setting looks like to those who meet it; nothing for kinds that show no more than they say. */
export async function SettingPreview({ kind, content, at = "", ofDraft = false }: Props) {
  const t = await getTranslations("setting.preview");
  const shown = previewOf(kind, content, at, ofDraft);
  if (!shown) return null;
  return (
    <section aria-label={t("title")} className="grid gap-3">
      <h2>{t("title")}</h2>
      {shown}
    </section>
  );
}

function previewOf(kind: SettingKind, content: unknown, at: string, ofDraft: boolean): ReactNode {
  // A working copy may have gaps; what it shows then is what stands in it.
  switch (kind) {
    case "messages":
      return <MessagePreview content={content as MessageWords} at={at} />;
    case "letters":
      return <LetterPreview ofDraft={ofDraft} at={at} />;
    case "reasons":
      return settings.reasons.schema.safeParse(content).success ? <ReasonEase content={content as Reasons} /> : null;
    default:
      return null;
  }
}

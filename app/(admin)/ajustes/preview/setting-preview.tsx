import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Branding } from "@/domain/settings/branding";
import { type Setting, type SettingKind, settings } from "@/domain/settings/kinds";
import type { MessageWords } from "@/domain/settings/messages";
import { BrandingPreview } from "./branding-preview";
import { CalendarPreview } from "./calendar-preview";
import { LetterPreview } from "./letter-preview";
import { MessagePreview } from "./message-preview";
import { QuestionnairePreview } from "./questionnaire-preview";
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
      return parsedAs("reasons", content, (whole) => <ReasonEase content={whole} />);
    case "environmental":
      return parsedAs("environmental", content, (whole) => <QuestionnairePreview content={whole} at={at} />);
    case "calendar":
      return parsedAs("calendar", content, (whole) => <CalendarPreview content={whole} />);
    case "branding":
      return <BrandingPreview content={content as Branding} ofDraft={ofDraft} />;
    default:
      return null;
  }
}

/** Nothing while the working copy cannot be read as a whole. */
function parsedAs<K extends SettingKind>(kind: K, content: unknown, show: (whole: Setting<K>) => ReactNode): ReactNode {
  const parsed = settings[kind].schema.safeParse(content);
  return parsed.success ? show(parsed.data as Setting<K>) : null;
}

import { getTranslations } from "next-intl/server";
import { letterKinds } from "@/domain/settings/letters";
import { settingPath } from "../paths";
import { settingWords } from "../setting-words";

/** Each paper as a PDF with sample data; `ofDraft`: in the words of the working copy. */
export async function LetterPreview({ ofDraft, at }: { ofDraft: boolean; at: string }) {
  const [t, { reading }] = await Promise.all([getTranslations("setting.preview"), settingWords("letters")]);
  return (
    <div className="grid gap-1">
      <p className="text-nota text-tinta-2">{t("pdf_note")}</p>
      <ul>
        {letterKinds
          .filter((kind) => at === "" || at === kind)
          .map((kind) => (
            <li key={kind}>
              <a
                href={`${settingPath("letters", `/vista/${kind}.pdf`)}${ofDraft ? "?borrador=1" : ""}`}
                className="inline-flex min-h-8 items-center"
              >
                {t("pdf", { name: reading.words.label(kind) })}
              </a>
            </li>
          ))}
      </ul>
    </div>
  );
}

import { getTranslations } from "next-intl/server";
import { readingEase } from "@/domain/reading-ease";
import { reasonKinds } from "@/domain/reason";
import type { Reasons } from "@/domain/settings/reasons";

/** Below this a sentence asks for years of school. */
const leastScore = 50;
const mostShown = 5;

/** How easily the reasons read, and which read hardest. Source of the scale: Fernández-Huerta. */
export async function ReasonEase({ content }: { content: Reasons }) {
  const t = await getTranslations("setting.preview");
  const texts = reasonKinds.flatMap((kind) =>
    content[kind].flatMap(({ text, cure }) => [text.es, ...(cure ? [cure.es] : [])]),
  );
  const whole = readingEase(texts.map((text) => `${text}.`).join("\n"));
  if (!whole) return null;
  const hard = texts
    .flatMap((text) => readingEase(text)?.hardest ?? [])
    .filter(({ score, words }) => score < leastScore && words > 3)
    .sort((one, other) => one.score - other.score)
    .slice(0, mostShown);
  return (
    <div className="grid gap-1">
      <p>
        <strong>{t("ease", { score: whole.score })}</strong> <span className="text-tinta-2">{t("ease_hint")}</span>
      </p>
      {hard.map(({ sentence }) => (
        <p key={sentence} className="text-nota">
          {t("hard", { sentence })}
        </p>
      ))}
    </div>
  );
}

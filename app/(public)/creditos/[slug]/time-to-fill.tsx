import { getTranslations } from "next-intl/server";
import { textIn } from "@/domain/localized";
import type { ProductConfig } from "@/domain/product";
import { currentLanguage } from "@/lib/auth";

export function minutesOf(config: ProductConfig): number {
  return config.tasks.reduce((sum, task) => sum + task.minutes, 0);
}

/** The parts of the application and how long each takes. */
export async function TimeToFill({ config }: { config: ProductConfig }) {
  const [t, language] = await Promise.all([getTranslations("public.product"), currentLanguage()]);
  return (
    <section className="pt-8">
      <h2>{t("questions")}</h2>
      <p className="pt-1 pb-3 text-nota text-tinta-2">{t("questions_lead", { minutes: minutesOf(config) })}</p>
      <ol className="border-t border-linea">
        {config.tasks.map((task) => (
          <li
            key={task.code}
            className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-linea py-3"
          >
            <span>{textIn(task.title, language)}</span>
            <span className="text-nota text-tinta-2">
              {t("questions_count", { count: task.questions.length, minutes: task.minutes })}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

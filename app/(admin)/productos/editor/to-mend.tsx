import { placePath } from "@/app/(admin)/productos/paths";
import { trailIn } from "@/components/editor/summary";
import { Icon } from "@/components/ui/icon";
import type { Mistake } from "@/domain/mistakes/mistake";
import { productForm } from "@/domain/product-form";
import { tabOf } from "@/domain/product-tabs";
import type { DraftPage } from "./draft-page";
import type { ProductWords } from "./product-words";

const mostAdvice = 6;

/** Everything to mend in a draft, what blocks first, each with the way to its field. */
export function ToMend({ draft: { words, reading, state, version } }: { draft: DraftPage }) {
  return (
    <Mistakes
      mistakes={reading.mistakes}
      content={state.content}
      words={words}
      href={(path) => placePath(version.id, state.content, path)}
    />
  );
}

type Props = {
  mistakes: readonly Mistake[];
  content: unknown;
  words: ProductWords;
  /** The way to a field, where there is one yet. */
  href?(path: string): string;
};

/** What is to mend in a configuration, each with its place. */
export function Mistakes({ mistakes, ...shown }: Props) {
  const { t } = shown.words;
  const blocking = mistakes.filter(({ severity }) => severity === "blocks");
  const advice = mistakes.filter(({ severity }) => severity === "advice");
  const more = advice.slice(mostAdvice);
  return (
    <section aria-label={t("mend.title")} id="por-corregir" className="grid gap-2">
      <h2>
        {t("mend.title")} <span className="font-normal text-tinta-2">{mistakes.length}</span>
      </h2>
      {mistakes.length === 0 ? <p className="text-tinta-2">{t("mend.none")}</p> : null}
      <Lines mistakes={[...blocking, ...advice.slice(0, mostAdvice)]} {...shown} />
      {more.length > 0 ? (
        <details>
          <summary className="flex min-h-8 items-center text-nota font-semibold text-laguna-700">
            {t("mend.more", { count: more.length })}
          </summary>
          <Lines mistakes={more} {...shown} />
        </details>
      ) : null}
    </section>
  );
}

function Lines({ mistakes, content, words, href }: Props) {
  const { t, reading, sentence } = words;
  if (mistakes.length === 0) return null;
  return (
    <ul className="border-t border-linea">
      {mistakes.map((mistake) => {
        const blocks = mistake.severity === "blocks";
        const trail = trailIn(productForm, content, mistake.path, reading);
        const where = [t(`tab.${tabOf(mistake.path)}`), trail].filter(Boolean).join(", ");
        return (
          <li
            key={`${mistake.path} ${mistake.code}`}
            className="grid grid-cols-[1.25rem_minmax(0,1fr)_auto] gap-x-2 border-b border-linea py-2"
          >
            <Icon name={blocks ? "alert" : "info"} size={20} className={blocks ? "text-oro-700" : "text-tinta-2"} />
            <div className="min-w-0 text-nota wrap-anywhere">
              <p className="text-cuerpo">{sentence(mistake)}</p>
              <p className="text-tinta-2">{where}</p>
              <p className="text-tinta-2">{t(blocks ? "mend.blocks" : "mend.advice")}</p>
            </div>
            {href ? (
              <a
                href={href(mistake.path)}
                className="inline-flex min-h-6 min-w-6 items-start justify-end font-semibold"
              >
                {t("live.go")}
                <span className="sr-only">: {where}</span>
              </a>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

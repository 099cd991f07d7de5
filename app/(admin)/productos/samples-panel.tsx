import { TextLink } from "@/components/ui/text-link";
import { Verdict } from "@/components/ui/verdict";
import type { TriedSample } from "@/lib/products/run-samples";
import { adminWords } from "./admin-words";
import { gotWords, wrongWords } from "./outcome-words";
import { samplesPath } from "./paths";

type Props = { samples: readonly TriedSample[]; productId: string; versionId: string };

/** The samples of a product as this version answers them: expected against got where they differ. */
export async function SamplesPanel({ samples, productId, versionId }: Props) {
  const words = await adminWords();
  const { t } = words;
  const passing = samples.filter(({ wrong }) => wrong.length === 0).length;
  return (
    <section aria-label={t("samples.title")} className="grid gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2>{t("samples.title")}</h2>
        {samples.length > 0 ? (
          <p className="text-nota font-semibold">{t("samples.passing", { passing, total: samples.length })}</p>
        ) : null}
      </div>
      {samples.length === 0 ? <p className="text-tinta-2">{t("samples.none")}</p> : null}
      <ul className="grid divide-y divide-linea">
        {samples.map((sample) => (
          <li key={sample.id} className="py-2">
            <Verdict
              state={sample.wrong.length === 0 ? "passed" : "error"}
              note={sample.wrong.length === 0 ? gotWords(sample, words) : wrongWords(sample, words)}
            >
              {sample.name}
            </Verdict>
          </li>
        ))}
      </ul>
      <TextLink href={samplesPath(productId, `?version=${versionId}`)}>{t("samples.open")}</TextLink>
    </section>
  );
}

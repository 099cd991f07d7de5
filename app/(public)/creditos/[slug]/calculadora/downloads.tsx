import { getTranslations } from "next-intl/server";
import { TextLink } from "@/components/ui/text-link";

type Props = { slug: string; asked: { amount: string; term: string } };

const files = { pdf: "hoja.pdf", csv: "cronograma.csv", xlsx: "cronograma.xlsx" } as const;

/** What the simulator shows, to keep: the hoja resumen for people, the schedule for spreadsheets and programs. */
export async function Downloads({ slug, asked }: Props) {
  const t = await getTranslations("sheet.downloads");
  const query = new URLSearchParams({ monto: asked.amount, plazo: asked.term });
  return (
    <section aria-labelledby="descargas" className="grid gap-1">
      <h2 id="descargas">{t("title")}</h2>
      <ul className="grid justify-items-start">
        {(["pdf", "csv", "xlsx"] as const).map((kind) => (
          <li key={kind}>
            <TextLink href={`/creditos/${slug}/calculadora/${files[kind]}?${query}`} icon="document">
              {t(kind)}
            </TextLink>
          </li>
        ))}
      </ul>
      <p className="text-nota">
        <TextLink href="/verificar" strong={false}>
          {t("verify")}
        </TextLink>
      </p>
    </section>
  );
}

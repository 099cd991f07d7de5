import { getTranslations } from "next-intl/server";
import { TextLink } from "@/components/ui/text-link";

type Asked = { amount: string; term: string };
type Props = { slug: string; asked: Asked };

const files = { pdf: "hoja.pdf", csv: "cronograma.csv", xlsx: "cronograma.xlsx" } as const;

/** The address of what the simulator shows as a file. */
export function filePath(slug: string, asked: Asked, kind: keyof typeof files): string {
  const query = new URLSearchParams({ monto: asked.amount, plazo: asked.term });
  return `/creditos/${slug}/calculadora/${files[kind]}?${query}`;
}

/** What the simulator shows, to keep: the hoja resumen for people, the schedule for spreadsheets and programs. */
export async function Downloads({ slug, asked }: Props) {
  const t = await getTranslations("sheet.downloads");
  return (
    <section aria-labelledby="descargas" className="grid gap-1">
      <h2 id="descargas">{t("title")}</h2>
      <ul className="grid justify-items-start">
        {(["pdf", "csv", "xlsx"] as const).map((kind) => (
          <li key={kind}>
            <TextLink href={filePath(slug, asked, kind)} icon="document">
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

import { getTranslations } from "next-intl/server";
import { DownloadLinks } from "@/app/(public)/download-links";
import { type SheetKind, sheetAddresses } from "@/lib/sheets/file";

type Asked = { amount: string; term: string };
type Props = { slug: string; asked: Asked };

/** The address of what the simulator shows as a file. */
export function filePath(slug: string, asked: Asked, kind: SheetKind): string {
  const query = new URLSearchParams({ monto: asked.amount, plazo: asked.term });
  return `/creditos/${slug}/calculadora/${sheetAddresses[kind]}?${query}`;
}

/** What the simulator shows, to keep: the hoja resumen for people, the schedule for spreadsheets and programs. */
export async function Downloads({ slug, asked }: Props) {
  const t = await getTranslations("sheet.downloads");
  return (
    <section aria-labelledby="descargas" className="grid gap-1">
      <h2 id="descargas">{t("title")}</h2>
      <DownloadLinks href={(kind) => filePath(slug, asked, kind)} />
    </section>
  );
}

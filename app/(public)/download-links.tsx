import { getTranslations } from "next-intl/server";
import { TextLink } from "@/components/ui/text-link";
import { type SheetKind, sheetKinds } from "@/lib/sheets/file";

/** The files of one loan, and where anyone can check a printed one. */
export async function DownloadLinks({ href }: { href: (kind: SheetKind) => string }) {
  const t = await getTranslations("sheet.downloads");
  return (
    <>
      <ul className="grid justify-items-start">
        {sheetKinds.map((kind) => (
          <li key={kind}>
            <TextLink href={href(kind)} icon="document">
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
    </>
  );
}

import { getTranslations } from "next-intl/server";
import { pathOf } from "@/app/(portal)/own-application";
import { TextLink } from "@/components/ui/text-link";
import { YourTurn } from "@/components/ui/your-turn";
import type { Gap } from "@/domain/answers";
import { textIn } from "@/domain/localized";
import { questionsOf } from "@/domain/product";
import type { OwnApplication } from "@/lib/applications/own";
import { currentLanguage } from "@/lib/auth";

/** What is missing before the application may be sent, each with a link to its place. */
export async function Missing({ application }: { application: OwnApplication }) {
  const { gaps } = application;
  if (gaps.length === 0) return null;
  const [t, name] = await Promise.all([getTranslations("portal.review"), gapNames(application)]);
  return (
    <div id="falta">
      <YourTurn label={t("missing", { count: gaps.length })} icon="document">
        <ul>
          {gaps.map((gap) => (
            <li key={`${gap.kind} ${gap.code}`}>
              <TextLink href={gapPath(application, gap)}>{name(gap)}</TextLink>
            </li>
          ))}
        </ul>
      </YourTurn>
    </div>
  );
}

export async function gapNames({ config }: OwnApplication): Promise<(gap: Gap) => string> {
  const [t, language] = await Promise.all([getTranslations("portal.review"), currentLanguage()]);
  return ({ kind, code }) => {
    if (kind === "loan") return t("missing_loan");
    if (kind === "check")
      return textIn(config.checks.find((one) => one.code === code)?.message ?? { es: code, en: "" }, language);
    const named =
      kind === "document"
        ? config.documents.find((paper) => paper.code === code)?.name
        : questionsOf(config).find((asked) => asked.code === code)?.label;
    return named ? textIn(named, language) : code;
  };
}

export function gapPath({ id }: OwnApplication, { kind, task, code }: Gap): string {
  if (kind === "loan") return pathOf(id, "/monto?desde=revisar");
  if (kind === "check") return pathOf(id, `/${task === "loan" ? "monto" : `tarea/${task}`}?desde=revisar#comprobar`);
  return pathOf(id, kind === "document" ? `/documentos/${code}` : `/tarea/${task}?desde=revisar#${code}`);
}

import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { failingChecks } from "@/domain/answers";
import { textIn } from "@/domain/localized";
import { questionsOf } from "@/domain/product";
import type { OwnApplication } from "@/lib/applications/own";
import { currentLanguage } from "@/lib/auth";

type Props = {
  application: OwnApplication;
  /** Only what is mended in this task; without it, everything. */
  task?: string;
};

/** Answers that do not fit together, with what to do about it and the questions they stand in. */
export async function CheckNotices({ application, task }: Props) {
  const failing = failingChecks(application.config, application.facts).filter(
    (one) => task === undefined || one.task === task,
  );
  if (failing.length === 0) return null;
  const [t, language] = await Promise.all([getTranslations("portal.review"), currentLanguage()]);
  const labels = new Map(questionsOf(application.config).map(({ code, label }) => [code, textIn(label, language)]));
  return (
    <div id="comprobar" className="grid scroll-mt-4 gap-4">
      <input type="hidden" name="_checks" value={failing.map(({ check }) => check.code).join(" ")} />
      {failing.map(({ check, questions }) => (
        <Notice
          key={check.code}
          look={check.effect === "blocks" ? "error" : "warning"}
          title={textIn(check.message, language)}
          live
        >
          {check.effect === "advises" ? <p className="text-nota">{t("check_advice")}</p> : null}
          <p>
            {t("check_cure")}: {textIn(check.cure, language)}
          </p>
          {task === undefined ? null : (
            <ul>
              {questions.map((code) => (
                <li key={code}>
                  <TextLink href={`#${code}`}>{labels.get(code) ?? code}</TextLink>
                </li>
              ))}
            </ul>
          )}
        </Notice>
      ))}
    </div>
  );
}

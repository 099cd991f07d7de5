import { getTranslations } from "next-intl/server";
import { questionTexts } from "@/app/(portal)/question-texts";
import { QuestionField } from "@/components/questions/question-field";
import { LinkRow, LinkRows } from "@/components/ui/link-row";
import { textIn } from "@/domain/localized";
import type { Question } from "@/domain/question";

/** Inputs of the phone are told apart from those of the editor. */
const own = "vista-";

/** One question as it is asked. */
export async function QuestionPhone({ asked }: { asked: Question }) {
  const [texts, t] = await Promise.all([questionTexts(), getTranslations("product")]);
  return (
    <QuestionField
      asked={{ ...asked, code: `${own}${asked.code}` }}
      value={undefined}
      typed={null}
      texts={texts}
      computed={({ label }) => (
        <p>
          <span className="block text-etiqueta">{textIn(label, texts.language)}</span>
          <span className="text-tinta-2">{t("live.computed")}</span>
        </p>
      )}
      document={(_paper, { label }) => (
        <LinkRows>
          <LinkRow href="#por-corregir" icon="camera">
            {label}
          </LinkRow>
        </LinkRows>
      )}
    />
  );
}

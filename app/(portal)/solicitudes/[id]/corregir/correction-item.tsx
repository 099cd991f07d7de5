import { getTranslations } from "next-intl/server";
import { pathOf } from "@/app/(portal)/own-application";
import { PostForm } from "@/app/(portal)/post-form";
import { reasonWords } from "@/app/reasons";
import type { RefusedForm } from "@/app/refused";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { TextArea } from "@/components/ui/text-area";
import { type Language, textIn } from "@/domain/localized";
import type { OwnApplication } from "@/lib/applications/own";
import { currentLanguage } from "@/lib/auth";

type Item = OwnApplication["corrections"][number];
type Props = { application: OwnApplication; item: Item; number: number; refused: RefusedForm | null };

/** One observed thing: why, in the reviewer's words, where to correct it, and room to explain instead. */
export async function CorrectionItem({ application, item, number, refused }: Props) {
  const [t, language, reasons] = await Promise.all([
    getTranslations("portal.correct"),
    currentLanguage(),
    reasonWords(application.lender.id),
  ]);
  const { text, cure } = reasons.say("observation", item.reasonCode, item.askedAt);
  const isDone = item.state === "answered";
  const isDocument = item.targetKind === "document";
  return (
    <li
      id={`o-${item.id}`}
      className={`rule rule-edge rule-full ${isDone ? "rule-dashed" : "rule-dotted"} -mx-hang scroll-mt-4 rounded-r-md border border-l-0 border-linea bg-superficie px-4 py-4`}
    >
      <div className="grid gap-4">
        <div className="grid gap-1">
          <p className="flex items-center gap-2 text-nota text-tinta-2">
            {isDone ? <Icon name="check" size={20} className="text-laguna-700" /> : null}
            {isDone ? t("item_done", { number }) : t("item_open", { number })}
          </p>
          <h2>{targetName(application, item, language) ?? t("loan")}</h2>
          <p className="font-semibold">{text}</p>
        </div>
        <figure className="grid gap-1 border-l-4 border-linea pl-4">
          <figcaption className="text-nota text-tinta-2">{t("words", { lender: application.lender.name })}</figcaption>
          <blockquote className="whitespace-pre-line">{item.note}</blockquote>
        </figure>
        <div className="-mx-4 bg-laguna-100 px-4 py-3">
          <p className="font-semibold text-laguna-700">{t("cure")}</p>
          <p>{cure}</p>
        </div>
        <Button href={targetPath(item, application.id)} look="secondary" icon={isDocument ? "camera" : undefined}>
          {t(isDocument ? (isDone ? "add_photo" : "take_photo") : isDone ? "look_again" : "change_answers")}
        </Button>
        <Explanation item={item} action={pathOf(application.id, "/corregir/explicar")} refused={refused} />
      </div>
    </li>
  );
}

async function Explanation({ item, action, refused }: { item: Item; action: string; refused: RefusedForm | null }) {
  const t = await getTranslations("portal.correct");
  const cameBack = refused?.typed("itemId") === item.id ? refused : null;
  const isOpen = cameBack !== null || item.answer !== null || item.reasonCode === "explain";
  return (
    <details open={isOpen} className="group">
      <summary className="inline-flex min-h-12 list-none items-center gap-3 font-semibold text-laguna-700 [&::-webkit-details-marker]:hidden">
        <Icon name="right" className="group-open:rotate-90" />
        {t("explain")}
      </summary>
      <PostForm action={action} once hidden={{ itemId: item.id }} className="grid gap-4 pt-2">
        <TextArea
          name="answer"
          id={cameBack ? "answer" : `answer-${item.id}`}
          label={t("explain_label")}
          hint={t("explain_hint")}
          error={cameBack?.errors.answer}
          value={cameBack?.typed("answer") ?? item.answer ?? ""}
          rows={3}
          maxLength={1000}
        />
        <Button look="secondary">{t("save_explanation")}</Button>
      </PostForm>
    </details>
  );
}

function targetName({ config }: OwnApplication, { targetKind, targetCode }: Item, language: Language): string | null {
  const named =
    targetKind === "document"
      ? config.documents.find(({ code }) => code === targetCode)?.name
      : config.tasks.find(({ code }) => code === targetCode)?.title;
  return named ? textIn(named, language) : null;
}

function targetPath({ targetKind, targetCode }: Item, id: string): string {
  if (targetKind === "document") return pathOf(id, `/documentos/${targetCode}`);
  return pathOf(id, targetCode === "loan" ? "/monto" : `/tarea/${targetCode}`);
}

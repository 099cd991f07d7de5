import { getTranslations } from "next-intl/server";
import { pathOf } from "@/app/(portal)/own-application";
import { PostForm } from "@/app/(portal)/post-form";
import { read } from "@/app/bridge";
import type { RefusedForm } from "@/app/refused";
import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-area";
import { formatDate } from "@/domain/format";
import { ownExtension } from "@/lib/conversation/extension";

type Props = { id: string; lender: string; refused: RefusedForm | null };

/** Asking for more time to correct, and what was answered. */
export async function MoreTime({ id, lender, refused }: Props) {
  const [t, c, asked] = await Promise.all([
    getTranslations("care.time"),
    getTranslations("portal.questions"),
    read(ownExtension, { id }),
  ]);
  const cameBack = refused?.typed("_form") === "time" ? refused : null;
  const labels = { day: c("day"), month: c("month"), year: c("year") };
  const part = (name: string) => cameBack?.typed(`until-${name}`) ?? "";
  return (
    <section className="grid gap-4">
      {asked?.state === "open" ? (
        <Notice title={t("asked", { date: formatDate(asked.askedUntil) })}>
          <p>{t("asked_text", { lender })}</p>
        </Notice>
      ) : null}
      {asked?.state === "granted" && asked.until ? (
        <Notice look="success" title={t("granted", { date: formatDate(asked.until) })}>
          {asked.answer ? <p>{asked.answer}</p> : null}
        </Notice>
      ) : null}
      {asked?.state === "refused" ? (
        <Notice look="warning" title={t("refused")}>
          {asked.answer ? <p>{asked.answer}</p> : null}
        </Notice>
      ) : null}
      {asked?.state === "open" ? null : (
        <details open={cameBack !== null} className="group">
          <summary className="inline-flex min-h-12 list-none items-center gap-3 font-semibold text-laguna-700 [&::-webkit-details-marker]:hidden">
            <Icon name="right" className="group-open:rotate-90" />
            {t("title")}
          </summary>
          <PostForm action={pathOf(id, "/corregir/plazo")} once hidden={{ _form: "time" }} className="grid gap-4 pt-2">
            <p className="text-tinta-2">{t("lead", { lender })}</p>
            <DateField
              name="until"
              label={t("until")}
              labels={labels}
              value={{ day: part("day"), month: part("month"), year: part("year") }}
              error={cameBack?.errors.until}
            />
            <TextArea
              name="reason"
              label={t("reason")}
              error={cameBack?.errors.reason}
              value={cameBack?.typed("reason")}
              rows={2}
              maxLength={500}
            />
            <Button look="secondary">{t("send")}</Button>
          </PostForm>
        </details>
      )}
    </section>
  );
}

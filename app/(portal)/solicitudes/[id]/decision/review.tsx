import { getTranslations } from "next-intl/server";
import { pathOf } from "@/app/(portal)/own-application";
import { PostForm } from "@/app/(portal)/post-form";
import { read } from "@/app/bridge";
import { factsOf } from "@/app/lender-facts";
import type { RefusedForm } from "@/app/refused";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-area";
import { limaDate } from "@/domain/calendar/lima";
import { formatDate } from "@/domain/format";
import type { OwnApplication } from "@/lib/applications/own";
import { ownReconsideration } from "@/lib/conversation/reconsider";

type Props = { application: OwnApplication; refused: RefusedForm | null };

/** Asking that other people look at a refusal again, or what became of it. */
export async function Review({ application, refused }: Props) {
  const { id, lender, steps } = application;
  const [t, asked, { complaints }] = await Promise.all([
    getTranslations("care.again"),
    read(ownReconsideration, { id }),
    factsOf(lender.id),
  ]);
  const open = steps.includes("ask_reconsideration");
  return (
    <section id="revision" className="grid scroll-mt-4 gap-4">
      {asked ? <Asked asked={asked} /> : null}
      {open ? (
        <PostForm action={pathOf(id, "/decision/revisar")} once className="grid gap-4">
          <div className="grid gap-1">
            <h2>{t("title")}</h2>
            <p>{t("lead", { days: complaints.answerDays })}</p>
          </div>
          <TextArea
            name="text"
            label={t("text")}
            hint={t("text_hint")}
            error={refused?.errors.text}
            value={refused?.typed("text")}
            rows={4}
            maxLength={2000}
          />
          <Button look="secondary">{t("send")}</Button>
        </PostForm>
      ) : application.status === "declined" ? (
        <p className="text-nota text-tinta-2">{t("only_signs")}</p>
      ) : null}
    </section>
  );
}

type Reconsideration = NonNullable<Awaited<ReturnType<typeof readOne>>>;
const readOne = (id: string) => read(ownReconsideration, { id });

export async function Asked({ asked }: { asked: Reconsideration }) {
  const t = await getTranslations("care.again");
  if (!asked.outcome || !asked.resolvedAt)
    return (
      <Notice title={t("asked")}>
        <p>{t("asked_text", { date: formatDate(asked.dueOn) })}</p>
      </Notice>
    );
  return (
    <Notice look={asked.outcome === "reopened" ? "success" : "warning"} title={t(asked.outcome)} level={2}>
      <p className="whitespace-pre-line">{asked.message}</p>
      <p className="text-nota text-tinta-2">
        {t("answered_by", { name: asked.resolvedByName ?? "", date: formatDate(limaDate(asked.resolvedAt)) })}
      </p>
    </Notice>
  );
}

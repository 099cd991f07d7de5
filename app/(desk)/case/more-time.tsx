import { getTranslations } from "next-intl/server";
import { read } from "@/app/bridge";
import { Button } from "@/components/ui/button";
import { RadioField } from "@/components/ui/radio-field";
import { TextField } from "@/components/ui/text-field";
import { can } from "@/domain/access";
import { formatDate } from "@/domain/format";
import type { File } from "@/lib/applications/file";
import { currentActor } from "@/lib/auth";
import { extensionOf } from "@/lib/conversation/extension";
import { StaffForm } from "../staff-form";
import { filePath } from "./paths";
import { Section } from "./section";

/** More time that the association asks for to correct, and the answer. */
export async function CaseMoreTime({ file }: { file: File }) {
  const [t, actor, asked] = await Promise.all([
    getTranslations("care.time"),
    currentActor(),
    read(extensionOf, { id: file.id }),
  ]);
  if (!asked) return null;
  const isOpen = asked.state === "open";
  return (
    <Section id="plazo" title={t("desk_title")}>
      <p>{t("desk_text", { date: formatDate(asked.askedUntil), reason: asked.reason })}</p>
      {asked.state === "granted" && asked.until ? (
        <p>{t("desk_was_granted", { date: formatDate(asked.until) })}</p>
      ) : null}
      {asked.state === "refused" ? <p>{t("desk_was_refused")}</p> : null}
      {isOpen && can(actor, "file.assess") ? (
        <StaffForm action={filePath(file.id, "/plazo")} className="grid gap-3">
          <RadioField
            name="give"
            label={t("desk_give")}
            options={[
              { value: "granted", label: t("desk_granted") },
              { value: "refused", label: t("desk_refused") },
            ]}
          />
          <TextField name="until" label={t("desk_until")} hint={t("desk_until_hint")} type="date" width={12} />
          <TextField name="answer" label={t("desk_answer")} hint={t("desk_answer_hint")} maxLength={500} />
          <div>
            <Button look="secondary">{t("desk_send")}</Button>
          </div>
        </StaffForm>
      ) : null}
    </Section>
  );
}

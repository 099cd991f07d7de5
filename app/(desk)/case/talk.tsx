import { getTranslations } from "next-intl/server";
import { read } from "@/app/bridge";
import { Button } from "@/components/ui/button";
import { Conversation } from "@/components/ui/conversation";
import { TextArea } from "@/components/ui/text-area";
import { can } from "@/domain/access";
import { formatDateTime } from "@/domain/format";
import type { File } from "@/lib/applications/file";
import { currentActor } from "@/lib/auth";
import { conversationOf } from "@/lib/conversation/write";
import { StaffForm } from "../staff-form";
import { filePath } from "./paths";
import { Section } from "./section";

/** What the lender and the association write to each other. Notes between staff stand elsewhere. */
export async function CaseTalk({ file }: { file: File }) {
  const [t, actor, { messages, waits }] = await Promise.all([
    getTranslations("care.talk"),
    currentActor(),
    read(conversationOf, { id: file.id }),
  ]);
  return (
    <Section id="mensajes" title={t("desk")} note={waits ? <strong>{t("desk_waits")}</strong> : undefined}>
      {messages.length === 0 ? <p className="text-tinta-2">{t("desk_empty")}</p> : null}
      <Conversation
        own="lender"
        messages={messages.map(({ id, side, authorName, text, at }) => ({
          key: id,
          side,
          who: authorName,
          text,
          when: formatDateTime(at),
          dateTime: at.toISOString(),
        }))}
      />
      {can(actor, "file.write") ? (
        <StaffForm action={filePath(file.id, "/mensajes")} className="grid gap-2">
          <TextArea name="text" label={t("desk_label")} hint={t("desk_hint")} rows={2} maxLength={2000} />
          <div>
            <Button look="secondary">{t("desk_send")}</Button>
          </div>
        </StaffForm>
      ) : null}
      <p className="text-nota text-tinta-2">{t("desk_note")}</p>
    </Section>
  );
}

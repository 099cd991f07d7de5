import { getTranslations } from "next-intl/server";
import { StaffForm } from "@/app/(desk)/staff-form";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Stamp } from "@/components/ui/stamp";
import { formatCount, formatDateTime } from "@/domain/format";
import type { Message } from "@/lib/integrations/queries";
import { receiverPath } from "../../paths";

type Props = { endpointId: string; messages: readonly Message[] };

const tones = { delivered: "verde", pending: "azul", failed: "neutral" } as const;

/** What was sent to a receiver, newest first, with what it answered each time. */
export async function MessageLog({ endpointId, messages }: Props) {
  const t = await getTranslations("integration.admin.log");
  if (messages.length === 0) {
    return (
      <EmptyState icon="history" title={t("empty")}>
        <p>{t("empty_text")}</p>
      </EmptyState>
    );
  }
  return (
    <DataTable
      caption={t("title")}
      columns={[
        { label: t("message") },
        { label: t("about") },
        { label: t("state") },
        { label: t("tries") },
        { label: t("act") },
      ]}
      rows={messages.map((message) => ({
        key: message.id,
        cells: [
          <span key="message">
            <span className="font-semibold">{message.type}</span>
            <code translate="no" className="block font-mono text-nota wrap-anywhere text-tinta-2">
              {message.messageId}
            </code>
            <time dateTime={message.createdAt.toISOString()} className="block text-nota text-tinta-2">
              {formatDateTime(message.createdAt)}
            </time>
          </span>,
          message.number,
          <span key="state">
            <Stamp tone={tones[message.state]}>{t(message.state)}</Stamp>
            {message.state === "pending" && message.attempts.length > 0 ? (
              <span className="block text-nota text-tinta-2">
                {t("next_try", { date: formatDateTime(message.notBefore) })}
              </span>
            ) : null}
          </span>,
          <Tries key="tries" attempts={message.attempts} />,
          <StaffForm key="act" className="relative" action={receiverPath(endpointId, `/avisos/${message.id}/reenviar`)}>
            <Button look="secondary">
              {t("replay")}
              <span className="sr-only"> {t("replay_name", { id: message.messageId })}</span>
            </Button>
          </StaffForm>,
        ],
      }))}
    />
  );
}

async function Tries({ attempts }: Pick<Message, "attempts">) {
  const t = await getTranslations("integration.admin.log");
  if (attempts.length === 0) return null;
  return (
    <details>
      <summary className="cursor-pointer">{t("shown", { count: attempts.length })}</summary>
      <ol className="grid gap-2 pt-1">
        {attempts.map((attempt) => (
          <li key={attempt.id} className="text-nota">
            {[
              attempt.statusCode === null ? null : t("status", { status: String(attempt.statusCode) }),
              attempt.error ? t(`error.${attempt.error}`) : null,
            ]
              .filter(Boolean)
              .join(". ")}
            <span className="block text-tinta-2">
              {t("try", { date: formatDateTime(attempt.at), ms: formatCount(attempt.durationMs) })}
            </span>
            {attempt.answer ? (
              <span className="block wrap-anywhere text-tinta-2">{t("answer", { answer: attempt.answer })}</span>
            ) : null}
          </li>
        ))}
      </ol>
    </details>
  );
}

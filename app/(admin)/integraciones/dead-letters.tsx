import { getTranslations } from "next-intl/server";
import { StaffForm } from "@/app/(desk)/staff-form";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { formatDateTime } from "@/domain/format";
import type { DeadLetter } from "@/lib/messages/dead-letters";
import { integrationsPath } from "./paths";

const replayPath = (id: string) => `${integrationsPath}/mensajes/${id}/reenviar`;

/** Messages to people that could not be delivered, and the way to send them again. */
export async function DeadLetters({ letters }: { letters: readonly DeadLetter[] }) {
  const [t, m] = await Promise.all([getTranslations("care.dead"), getTranslations("account.messages.channel")]);
  if (letters.length === 0) {
    return (
      <EmptyState icon="check" title={t("empty")}>
        <p>{t("empty_text")}</p>
      </EmptyState>
    );
  }
  const why = (error: string | null) =>
    t(error === "NeverAccepted" || error === "expired" ? `error.${error}` : "error.other");
  return (
    <section className="grid gap-3">
      <p className="text-tinta-2">{t("lead")}</p>
      <DataTable
        caption={t("title")}
        columns={[
          { label: t("channel") },
          { label: t("to") },
          { label: t("text") },
          { label: t("when") },
          { label: t("act") },
        ]}
        rows={letters.map((letter) => ({
          key: letter.id,
          cells: [
            m(letter.channel),
            letter.to ?? "—",
            <span key="text" className="wrap-anywhere">
              {letter.text ?? "—"}
            </span>,
            <span key="when">
              {formatDateTime(letter.deadAt)}
              <span className="block text-nota text-tinta-2">
                {why(letter.error)} · {t("tries", { count: letter.attempts })}
              </span>
            </span>,
            <StaffForm key="act" className="relative" action={replayPath(letter.id)}>
              <Button look="secondary">
                {t("replay")}
                <span className="sr-only"> {letter.to}</span>
              </Button>
            </StaffForm>,
          ],
        }))}
      />
      <StaffForm action={replayPath("all")}>
        <Button look="secondary" icon="retry">
          {t("replay_all")}
        </Button>
      </StaffForm>
    </section>
  );
}

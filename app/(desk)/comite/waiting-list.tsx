import { StaffForm } from "@/app/(desk)/staff-form";
import { Button } from "@/components/ui/button";
import { formatDate } from "@/domain/format";
import { formatSoles } from "@/domain/money";
import type { waitingCases } from "@/lib/committees/list-case";
import { sessionPath } from "./paths";
import { committeeWords } from "./words";

type Cases = Extract<Awaited<ReturnType<typeof waitingCases>>, { ok: true }>["value"];

/** Files that wait for an agenda; with a session, each may be put on its own. */
export async function WaitingList({ cases, sessionId }: { cases: Cases; sessionId?: string }) {
  const { t } = await committeeWords();
  return (
    <section aria-label={t("waiting.title")} className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <h2>{t("waiting.title")}</h2>
      {cases.length === 0 ? <p className="text-tinta-2">{t("waiting.none")}</p> : null}
      <ul className={cases.length > 0 ? "border-t border-linea" : ""}>
        {cases.map(({ id, number, organization, amountCents, deferredUntil }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-linea py-2"
          >
            <span className="min-w-0">
              <a href={`/mesa/${id}`} className="font-semibold">
                {organization}
              </a>
              <span className="block text-nota text-tinta-2">
                {[
                  number,
                  amountCents === null ? "" : formatSoles(amountCents),
                  deferredUntil ? t("waiting.deferred", { date: formatDate(deferredUntil) }) : "",
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </span>
            {sessionId ? (
              <StaffForm action={`${sessionPath(sessionId)}/listar`} hidden={{ applicationId: id }}>
                <Button look="secondary">
                  {t("waiting.add")}
                  <span className="sr-only"> {organization}</span>
                </Button>
              </StaffForm>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

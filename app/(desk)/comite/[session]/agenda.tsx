import { StaffForm } from "@/app/(desk)/staff-form";
import { Button } from "@/components/ui/button";
import { formatSoles } from "@/domain/money";
import type { SessionPage } from "@/lib/committees/session-page";
import { casePath } from "../paths";
import { committeeWords } from "../words";

type Props = { items: SessionPage["items"]; canArrange: boolean };

/** The cases of a session in their order, each with how it stands. */
export async function Agenda({ items, canArrange }: Props) {
  const { t, c } = await committeeWords();
  return (
    <section id="agenda" aria-label={t("agenda.title")} className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <h2>{t("agenda.title")}</h2>
      {items.length === 0 ? <p className="text-tinta-2">{t("agenda.none")}</p> : null}
      <ol className={items.length > 0 ? "border-t border-linea" : ""}>
        {items.map((item, index) => (
          <li
            key={item.id}
            className={`grid gap-2 border-b border-linea py-3 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center ${
              item.state === "voting" ? "rule rule-edge rule-full rule-solid-violeta bg-violeta-100 px-4" : ""
            }`}
          >
            <p className="min-w-0">
              <span className="text-nota text-tinta-2">
                {[
                  `${index + 1} · ${item.number}`,
                  formatSoles(item.amountCents),
                  c("months", { count: item.termMonths }),
                  t("agenda.quorum", { count: item.quorum }),
                  item.isCounterOffer ? t("agenda.counter") : "",
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
              <a href={casePath(item.id)} className="block font-semibold">
                {item.applicantName}
              </a>
              <span className={`text-nota ${item.state === "voting" ? "font-semibold text-violeta-700" : ""}`}>
                {item.state === "settled" && item.outcome
                  ? t(`made.${item.outcome}`)
                  : item.state === "voting"
                    ? t("agenda.voting")
                    : t("agenda.listed")}
                {item.conflicts > 0 ? ` · ${t("agenda.conflicts", { count: item.conflicts })}` : ""}
              </span>
            </p>
            {canArrange && item.state === "listed" ? (
              <span className="flex flex-wrap gap-2 print:hidden">
                {(["up", "down"] as const).map((direction) => (
                  <StaffForm key={direction} action={`${casePath(item.id)}/mover`} hidden={{ direction }}>
                    <Button look="secondary">
                      <span aria-hidden="true">{direction === "up" ? "↑" : "↓"}</span>
                      <span className="sr-only">{t(`agenda.${direction}_which`, { number: item.number })}</span>
                    </Button>
                  </StaffForm>
                ))}
                <StaffForm action={`${casePath(item.id)}/quitar`}>
                  <Button look="quiet">
                    {t("agenda.drop")}
                    <span className="sr-only"> {item.number}</span>
                  </Button>
                </StaffForm>
              </span>
            ) : null}
          </li>
        ))}
      </ol>
      <p className="text-nota text-tinta-2 print:hidden">{t("agenda.print")}</p>
    </section>
  );
}

import { formatPlainMoney } from "@/domain/money";
import type { SessionPage } from "@/lib/committees/session-page";
import { casePath } from "../../paths";
import { committeeWords } from "../../words";

type Props = Pick<SessionPage, "items" | "roll"> & { quorum: number; here: string };

/** The agenda beside the case that is being read. */
export async function AgendaRail({ items, roll, quorum, here }: Props) {
  const { t } = await committeeWords();
  const present = roll.filter(({ isPresent }) => isPresent).length;
  return (
    <nav id="agenda" aria-label={t("agenda.title")}>
      <p className="border-b border-linea p-4 text-nota text-tinta-2">
        {t("roll.count", { present, total: roll.length })} · {t("agenda.quorum", { count: quorum })}
      </p>
      <ol>
        {items.map((item, index) => (
          <li key={item.id}>
            <a
              href={casePath(item.id)}
              aria-current={item.id === here ? "page" : undefined}
              className={`block border-b border-linea px-5 py-3 text-tinta no-underline -outline-offset-3 hover:bg-hundido ${
                item.id === here ? "rule rule-edge rule-full rule-solid-violeta bg-violeta-100" : ""
              }`}
            >
              <span className="flex justify-between gap-2">
                <span className="text-nota text-tinta-2">
                  {index + 1} · {item.number.replace(/^VT-/, "")}
                </span>
                <span className="text-etiqueta">{formatPlainMoney(item.amountCents)}</span>
              </span>
              <strong className="block">{item.applicantName.replace(/^Asociación /, "Asoc. ")}</strong>
              <span
                className={`text-nota ${item.state === "voting" ? "font-semibold text-violeta-700" : "text-tinta-2"}`}
              >
                {item.state === "settled" && item.outcome
                  ? t(`made.${item.outcome}`)
                  : item.state === "voting"
                    ? t("agenda.voting")
                    : t("agenda.listed")}
              </span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

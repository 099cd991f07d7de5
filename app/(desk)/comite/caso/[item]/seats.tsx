import type { CasePage } from "@/lib/committees/case-page";
import { committeeWords } from "../../words";

const looks = {
  voted: "seat-voted border-borde-campo text-tinta",
  pending: "border-borde-campo bg-superficie text-tinta",
  barred: "border-linea bg-hundido text-tinta-2 line-through",
  absent: "border-linea text-tinta-2",
} as const;

/** Every seat and whether it has voted. How, nobody can tell from it. */
export async function Seats({ page: { seats, waitingFor } }: { page: CasePage }) {
  const { t } = await committeeWords();
  return (
    <section id="votos" aria-label={t("vote.seats")} className="grid scroll-mt-16 gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2>{t("vote.seats")}</h2>
        <p className="text-nota text-tinta-2">{t("vote.waiting", { count: waitingFor })}</p>
      </div>
      <ul className="flex flex-wrap gap-2">
        {seats.map((seat) => (
          <li
            key={seat.seatId}
            className={`flex size-11 items-center justify-center rounded-md border text-etiqueta ${looks[seat.state]} ${
              seat.isOwn ? "border-2 border-dashed border-laguna-700" : ""
            }`}
          >
            <span aria-hidden="true">{initials(seat.name)}</span>
            <span className="sr-only">
              {[
                seat.name,
                t(`vote.seat_state.${seat.state}`),
                seat.isOwn ? t("vote.own") : "",
                seat.isChair ? t("members.chair") : "",
              ]
                .filter(Boolean)
                .join(", ")}
            </span>
          </li>
        ))}
      </ul>
      <p className="text-nota text-tinta-2">{t("vote.key")}</p>
    </section>
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return `${words[0]?.[0] ?? ""}${words[1]?.[0] ?? ""}`.toUpperCase();
}

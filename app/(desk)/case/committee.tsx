import { read } from "@/app/bridge";
import { Button } from "@/components/ui/button";
import { can } from "@/domain/access";
import { formatDate } from "@/domain/format";
import type { File } from "@/lib/applications/file";
import { agendasOf } from "@/lib/committees/place";
import { casePath, committeePath } from "../comite/paths";
import { committeeWords } from "../comite/words";
import { Section } from "./section";

/** The file's place in the committee: the agendas it stands or stood on. */
export async function CaseCommittee({ file }: { file: File }) {
  const { t, actor } = await committeeWords();
  if (!can(actor, "committee.read")) return null;
  const agendas = await read(agendasOf, { applicationId: file.id });
  if (agendas.length === 0 && file.status !== "in_committee") return null;
  const isWaiting = file.status === "in_committee" && !agendas.some(({ state }) => state !== "settled");
  return (
    <Section id="comite" title={t("title")}>
      <ul className={agendas.length > 0 ? "border-t border-linea" : ""}>
        {agendas.map(({ itemId, number, heldOn, state, outcome, deferredUntil }) => (
          <li key={itemId} className="border-b border-linea py-2">
            <a href={casePath(itemId)}>{t("session_on", { number, date: formatDate(heldOn) })}</a>
            <span className="block text-nota text-tinta-2">
              {outcome ? t(`made.${outcome}`) : t(state === "voting" ? "agenda.voting" : "agenda.listed")}
              {deferredUntil ? ` · ${t("waiting.deferred", { date: formatDate(deferredUntil) })}` : ""}
            </span>
          </li>
        ))}
      </ul>
      {isWaiting ? (
        <div className="flex flex-wrap items-center gap-3">
          <span className="text-tinta-2">{t("waiting.title")}</span>
          <Button look="secondary" href={committeePath}>
            {t("file.to_committee")}
          </Button>
        </div>
      ) : null}
    </Section>
  );
}

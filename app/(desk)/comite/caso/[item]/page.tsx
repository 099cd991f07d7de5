import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { staffWith } from "@/app/(desk)/guard";
import { formAgain, Problems, titled } from "@/app/(desk)/problems";
import { Desk } from "@/app/(desk)/shell";
import { first, read, type SearchParams } from "@/app/bridge";
import { Button } from "@/components/ui/button";
import { KeyCap } from "@/components/ui/key-cap";
import { Notice } from "@/components/ui/notice";
import { Pane } from "@/components/ui/pane";
import { Stamp } from "@/components/ui/stamp";
import { can } from "@/domain/access";
import { formatDate } from "@/domain/format";
import { textIn } from "@/domain/localized";
import { place } from "@/domain/register/ubigeo";
import { casePage } from "@/lib/committees/case-page";
import { sessionPage } from "@/lib/committees/session-page";
import { CommitteeHead } from "../../head";
import { casePath, sessionPath } from "../../paths";
import { committeeWords } from "../../words";
import { AgendaRail } from "./agenda-rail";
import { Conflicts } from "./conflicts";
import { CaseMemo } from "./memo";
import { Seats } from "./seats";
import { SettleForm } from "./settle-form";
import { VoteForm } from "./vote-form";
import { VoteKeys } from "./vote-keys";
import { Votes } from "./votes";

type Props = { params: Promise<{ item: string }>; searchParams: SearchParams };

const load = cache((itemId: string) => read(casePage, { itemId }));

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { item } = await params;
  await staffWith("committee.read", casePath(item));
  const { applicant, number } = await load(item);
  return titled(`${number} · ${applicant.name} · ${(await getTranslations("committee"))("title")}`, searchParams);
}

/** One case of a session: the agenda, the memo of one page, and the vote. */
export default async function CommitteeCasePage({ params, searchParams }: Props) {
  const { item: id } = await params;
  const actor = await staffWith("committee.read", casePath(id));
  const page = await load(id);
  const { session, item, applicant, reader } = page;
  const agenda = await read(sessionPage, { sessionId: session.id });
  const { t, c, language } = await committeeWords();
  const again = await formAgain(searchParams);
  const done = first((await searchParams).hecho);
  const where = place(applicant.district);
  const isVoting = item.state === "voting";
  const convenes = can(actor, "committee.convene");
  return (
    <Desk rail={false} here="committee" keys={reader === "votes" && isVoting ? <Keys /> : undefined}>
      <CommitteeHead
        title={applicant.name}
        above={[{ label: t("session", { number: session.number }), href: sessionPath(session.id) }]}
        here={page.number}
        marks={<Stamp tone="violeta">{t(`state.${session.state}`)}</Stamp>}
        summary={[
          `${page.number} · ${t("case.memo")}`,
          t("session_on", { number: session.number, date: formatDate(session.heldOn) }),
          where ? `${where.district}, ${where.department}` : "",
          c(`kind.${applicant.kind}`),
          `${textIn(page.productName, language)} v${page.versionNumber}`,
        ]
          .filter(Boolean)
          .join(" · ")}
        actions={
          <>
            {reader === "votes" && isVoting ? (
              <span className="lg:hidden">
                <Button href="#voto">{t("case.to_vote")}</Button>
              </span>
            ) : null}
            {reader === "recused" ? null : (
              <Button look="secondary" icon="document" href={`/mesa/${item.applicationId}`}>
                {t("case.file")}
              </Button>
            )}
          </>
        }
      />
      <div className="grid flex-1 grid-cols-[minmax(0,1fr)] divide-y divide-linea lg:grid-cols-[minmax(0,1fr)_minmax(20rem,27rem)] lg:divide-x lg:divide-y-0 xl:grid-cols-[16.25rem_minmax(0,1fr)_27rem]">
        <div className="min-w-0 max-xl:hidden print:hidden">
          <AgendaRail items={agenda.items} roll={agenda.roll} quorum={item.quorum} here={id} />
        </div>
        <Pane ground="superficie">
          <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
            <Problems refused={again?.refused ?? null} anchors={{ conflict: "conflict" }} labels={{}} />
            {again ? null : <Told done={done} />}
            {page.memo ? (
              <CaseMemo memo={page.memo} />
            ) : (
              <Notice look="warning" title={t("case.recused_title")}>
                <p>{t("case.recused_text")}</p>
              </Notice>
            )}
          </div>
        </Pane>
        <Pane>
          <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
            {reader === "votes" && isVoting ? <VoteForm page={page} again={again} /> : <Standing page={page} />}
            {convenes && session.state === "open" ? <SettleForm page={page} again={again} /> : null}
            {reader === "recused" ? null : (
              <>
                <Seats page={page} />
                <Votes page={page} />
              </>
            )}
            <Conflicts page={page} canDeclare={can(actor, "committee.vote")} again={again} />
          </div>
        </Pane>
      </div>
      {reader === "votes" && isVoting ? <VoteKeys form="voto" name="choice" /> : null}
    </Desk>
  );
}

const told = {
  voted: "vote.done",
  declared: "vote.declared",
  opened: "settle.opened",
  settled: "settle.done",
} as const;

async function Told({ done }: { done: string }) {
  const { t } = await committeeWords();
  const key = Object.entries(told).find(([name]) => name === done)?.[1];
  return key ? <Notice look="success" title={t(key)} live /> : null;
}

/** Why there is no form to vote, when there is none. */
async function Standing({ page: { reader, item, voided } }: { page: Awaited<ReturnType<typeof load>> }) {
  const { t } = await committeeWords();
  if (item.state === "settled" && item.outcome) {
    return (
      <Notice look="success" title={t(`made.${item.outcome}`)} level={2}>
        <p>{item.settledBy ? t(`settled_by.${item.settledBy}`) : null}</p>
        {item.deferredUntil ? <p>{t("waiting.deferred", { date: formatDate(item.deferredUntil) })}</p> : null}
        {item.conditions.length > 0 ? (
          <ol className="list-decimal pl-5">
            {item.conditions.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        ) : null}
      </Notice>
    );
  }
  if (reader === "votes") {
    return (
      <Notice title={t("vote.not_open")} level={2}>
        <p>{t("vote.not_open_text")}</p>
      </Notice>
    );
  }
  if (reader === "analysed" || reader === "reads") {
    return (
      <Notice title={t(`vote.${reader}`)} level={2}>
        <p>{t(`vote.${reader}_text`)}</p>
      </Notice>
    );
  }
  return voided.length > 0 && reader === "keeps_minutes" ? (
    <p className="text-nota">{t("vote.voided", { names: voided.map(({ personName }) => personName).join(", ") })}</p>
  ) : null;
}

async function Keys() {
  const { t } = await committeeWords();
  return (
    <>
      <span className="flex items-center gap-2">
        <KeyCap>1</KeyCap>
        <KeyCap>5</KeyCap> {t("keys.vote")}
      </span>
      <span className="flex items-center gap-2">
        <KeyCap>Ctrl+Enter</KeyCap> {t("keys.send")}
      </span>
      <span className="flex items-center gap-2 max-xl:hidden">
        <KeyCap>J</KeyCap>
        <KeyCap>K</KeyCap> {t("keys.next")}
      </span>
    </>
  );
}

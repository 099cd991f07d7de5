import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { staffWith } from "@/app/(desk)/guard";
import { formAgain, Problems, titled } from "@/app/(desk)/problems";
import { Desk } from "@/app/(desk)/shell";
import { StaffForm } from "@/app/(desk)/staff-form";
import { first, read, type SearchParams } from "@/app/bridge";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Pane, Panes } from "@/components/ui/pane";
import { Stamp } from "@/components/ui/stamp";
import { can } from "@/domain/access";
import { formatDate } from "@/domain/format";
import { waitingCases } from "@/lib/committees/list-case";
import { sessionPage } from "@/lib/committees/session-page";
import { CommitteeHead } from "../head";
import { sessionPath } from "../paths";
import { WaitingList } from "../waiting-list";
import { committeeWords } from "../words";
import { Agenda } from "./agenda";
import { Roll } from "./roll";

type Props = { params: Promise<{ session: string }>; searchParams: SearchParams };

const load = cache((sessionId: string) => read(sessionPage, { sessionId }));

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { session } = await params;
  await staffWith("committee.read", sessionPath(session));
  const { session: found } = await load(session);
  return titled((await getTranslations("committee"))("session", { number: found.number }), searchParams);
}

/** One session: its agenda in order, who is present, and its minutes once it is closed. */
export default async function SessionPage({ params, searchParams }: Props) {
  const { session: id } = await params;
  const actor = await staffWith("committee.read", sessionPath(id));
  const page = await load(id);
  const { session, items, roll } = page;
  const { t } = await committeeWords();
  const again = await formAgain(searchParams);
  const done = first((await searchParams).hecho);
  const convenes = can(actor, "committee.convene");
  const present = roll.filter(({ isPresent }) => isPresent).length;
  const title = t("session_on", { number: session.number, date: formatDate(session.heldOn) });
  return (
    <Desk here="committee">
      <CommitteeHead
        title={title}
        here={t("session", { number: session.number })}
        marks={
          <Stamp tone={session.state === "open" ? "violeta" : session.state === "planned" ? "laguna" : "neutral"}>
            {t(`state.${session.state}`)}
          </Stamp>
        }
        summary={[
          page.committee?.name ?? "",
          session.secretaryName,
          roll.length > 0 ? t("roll.count", { present, total: roll.length }) : "",
        ]
          .filter(Boolean)
          .join(" · ")}
        actions={
          session.state === "closed" ? (
            <Button look="secondary" icon="download" href={`${sessionPath(id)}/acta.pdf`}>
              {t("agenda.minutes")}
            </Button>
          ) : null
        }
      />
      <Panes layout="aside">
        <Pane ground="superficie">
          <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
            <Problems refused={again?.refused ?? null} anchors={{ present: "asistencia", form: "asistencia" }} />
            {again ? null : done === "planned" ? (
              <Notice look="success" title={t("sessions.planned")} live />
            ) : done === "opened" ? (
              <Notice look="success" title={t("roll.opened")} live />
            ) : done === "closed" ? (
              <Notice look="success" title={t("agenda.closed")} live />
            ) : null}
            <Agenda items={items} canArrange={convenes && session.state !== "closed"} />
            {convenes && session.state !== "closed" ? (
              <WaitingList cases={await read(waitingCases)} sessionId={id} />
            ) : null}
            {page.minutesHash ? (
              <p className="text-nota wrap-anywhere text-tinta-2">
                {t("agenda.minutes_hash")}: {page.minutesHash}
              </p>
            ) : null}
          </div>
        </Pane>
        <Pane>
          <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
            <Roll
              page={page}
              canMark={convenes}
              error={again?.refused?.errors.present ?? again?.refused?.errors.form}
            />
            {convenes && session.state === "open" ? (
              <StaffForm action={`${sessionPath(id)}/cerrar`} className="grid gap-2 print:hidden">
                <p className="text-nota text-tinta-2">{t("agenda.close_text")}</p>
                <Button look="danger" tall>
                  {t("agenda.close")}
                </Button>
              </StaffForm>
            ) : null}
          </div>
        </Pane>
      </Panes>
    </Desk>
  );
}

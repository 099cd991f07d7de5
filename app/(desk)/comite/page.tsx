import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { staffWith } from "@/app/(desk)/guard";
import { formAgain, Problems, titled } from "@/app/(desk)/problems";
import { Desk } from "@/app/(desk)/shell";
import { StaffForm } from "@/app/(desk)/staff-form";
import { read, type SearchParams } from "@/app/bridge";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pane, Panes } from "@/components/ui/pane";
import { Stamp } from "@/components/ui/stamp";
import { TextField } from "@/components/ui/text-field";
import { can } from "@/domain/access";
import { limaDate } from "@/domain/calendar/lima";
import { formatDate } from "@/domain/format";
import { sessions, waitingCases } from "@/lib/committees/list-case";
import { CommitteeHead } from "./head";
import { membersPath, sessionPath } from "./paths";
import { WaitingList } from "./waiting-list";
import { committeeWords } from "./words";

export async function generateMetadata({ searchParams }: { searchParams: SearchParams }): Promise<Metadata> {
  return titled((await getTranslations("committee"))("title"), searchParams);
}

/** The committee: its sessions, newest first, and the files that wait for an agenda. */
export default async function CommitteePage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await staffWith("committee.read", "/comite");
  const { t } = await committeeWords();
  const [list, waiting] = await Promise.all([read(sessions), read(waitingCases)]);
  const convenes = can(actor, "committee.convene");
  const again = await formAgain(searchParams);
  return (
    <Desk here="committee">
      <CommitteeHead
        title={t("title")}
        summary={t("sessions.lead")}
        actions={
          <Button look="secondary" href={membersPath}>
            {t("members.title")}
          </Button>
        }
      />
      <Panes layout="aside">
        <Pane ground="superficie">
          <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
            <Problems refused={again?.refused ?? null} />
            <h2>{t("sessions.title")}</h2>
            {list.length === 0 ? (
              <EmptyState icon="committee" title={t("sessions.none")} level={3}>
                <p>{convenes ? t("sessions.none_text") : t("sessions.none_reader")}</p>
              </EmptyState>
            ) : (
              <ul className="border-t border-linea">
                {list.map(({ id, number, heldOn, state, cases, settled, secretaryName }) => (
                  <li key={id} className="border-b border-linea">
                    <a
                      href={sessionPath(id)}
                      className="flex min-h-14 flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2 text-tinta no-underline hover:bg-hundido"
                    >
                      <span>
                        <strong className="block">{t("session_on", { number, date: formatDate(heldOn) })}</strong>
                        <span className="text-nota text-tinta-2">
                          {t("sessions.cases", { settled, count: cases })} · {secretaryName}
                        </span>
                      </span>
                      <Stamp tone={state === "open" ? "violeta" : state === "planned" ? "laguna" : "neutral"}>
                        {t(`state.${state}`)}
                      </Stamp>
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </div>
        </Pane>
        <Pane>
          <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
            {convenes ? (
              <StaffForm action="/comite/convocar" className="grid gap-4" label={t("sessions.plan")}>
                <h2>{t("sessions.plan")}</h2>
                <TextField
                  name="heldOn"
                  type="date"
                  width={12}
                  label={t("sessions.on")}
                  value={again?.typed("heldOn", limaDate(new Date())) ?? limaDate(new Date())}
                  error={again?.refused?.errors.heldOn}
                />
                <Button>{t("sessions.plan_send")}</Button>
              </StaffForm>
            ) : null}
            <WaitingList cases={waiting} />
          </div>
        </Pane>
      </Panes>
    </Desk>
  );
}

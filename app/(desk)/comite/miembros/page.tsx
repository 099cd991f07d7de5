import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { staffWith } from "@/app/(desk)/guard";
import { formAgain, Problems, titled } from "@/app/(desk)/problems";
import { Desk } from "@/app/(desk)/shell";
import { StaffForm } from "@/app/(desk)/staff-form";
import { first, read, type SearchParams } from "@/app/bridge";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Pane, Panes } from "@/components/ui/pane";
import { RadioField } from "@/components/ui/radio-field";
import { SummaryList } from "@/components/ui/summary-list";
import { TextField } from "@/components/ui/text-field";
import { can } from "@/domain/access";
import { tieRules } from "@/domain/committee";
import { roster } from "@/lib/committees/members";
import { CommitteeHead } from "../head";
import { committeeWords } from "../words";
import { AddMember } from "./add-member";
import { MemberRow } from "./member-row";

export async function generateMetadata({ searchParams }: { searchParams: SearchParams }): Promise<Metadata> {
  return titled((await getTranslations("committee.members"))("title"), searchParams);
}

const told = ["saved", "added", "ended_done"] as const;

/** Who sits in the committee, with every term there was, and by which rules it decides. */
export default async function MembersPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await staffWith("committee.read", "/comite/miembros");
  const { t } = await committeeWords();
  const { committee, members, eligible } = await read(roster);
  const seats = can(actor, "committee.seat");
  const again = await formAgain(searchParams);
  const query = await searchParams;
  const done = told.find((one) => one === first(query.hecho));
  const typed = again?.typed ?? ((_name: string, otherwise = "") => otherwise);
  const errors = again?.refused?.errors ?? {};
  return (
    <Desk here="committee">
      <CommitteeHead title={t("members.title")} here={t("members.title")} summary={t("members.lead")} />
      <Panes layout="aside">
        <Pane ground="superficie">
          <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
            <Problems refused={again?.refused ?? null} />
            {done && !again ? <Notice look="success" title={t(`members.${done}`)} live /> : null}
            {members.length === 0 ? <p className="text-tinta-2">{t("members.none")}</p> : null}
            <ul className={members.length > 0 ? "border-t border-linea" : ""}>
              {members.map((member) => (
                <MemberRow key={member.id} member={member} canEnd={seats} />
              ))}
            </ul>
            {seats && committee ? <AddMember members={members} eligible={eligible} again={again} /> : null}
          </div>
        </Pane>
        <Pane>
          <section aria-label={t("members.rules")} className="grid gap-4">
            <h2>{t("members.rules")}</h2>
            {seats ? (
              <StaffForm action="/comite/miembros/reglas" className="grid gap-4">
                <TextField
                  name="name"
                  label={t("members.name")}
                  value={typed("name", committee?.name ?? t("title"))}
                  maxLength={120}
                  error={errors.name}
                />
                <RadioField
                  name="tieRule"
                  label={t("members.tie")}
                  hint={t("members.tie_hint")}
                  value={typed("tieRule", committee?.tieRule ?? "")}
                  options={tieRules.map((value) => ({ value, label: t(`members.tie_rule.${value}`) }))}
                  error={errors.tieRule}
                />
                <Button look="secondary">{t("members.save")}</Button>
              </StaffForm>
            ) : (
              <SummaryList
                rows={[
                  { term: t("members.name"), value: committee?.name ?? "" },
                  { term: t("members.tie"), value: committee ? t(`members.tie_rule.${committee.tieRule}`) : "" },
                ]}
              />
            )}
          </section>
        </Pane>
      </Panes>
    </Desk>
  );
}

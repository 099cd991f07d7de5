import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type ApplicationParams, applicationOf, pathOf } from "@/app/(portal)/own-application";
import { PageHead } from "@/app/(portal)/page-head";
import { PostForm } from "@/app/(portal)/post-form";
import { Problems } from "@/app/(portal)/problems";
import { DemoMessages } from "@/app/(public)/ingresar/demo-people";
import { titled } from "@/app/(public)/page-title";
import { first, read, type SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { PublicShell } from "@/app/shell";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { textIn } from "@/domain/localized";
import { currentLanguage } from "@/lib/auth";
import { ownGroup } from "@/lib/groups/members";
import { AddMember } from "./add-member";
import { MemberLine } from "./member-line";

type Props = { params: ApplicationParams; searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props) {
  return titled((await getTranslations("group"))("title"), searchParams);
}

/** The group that answers for the loan: who is in it, who accepted, who is missing. */
export default async function GroupPage({ params, searchParams }: Props) {
  const application = await applicationOf(params, "/grupo");
  const { id, config, lender } = application;
  const [group, t, refused, query, language] = await Promise.all([
    read(ownGroup, { id }, pathOf(id, "/grupo")),
    getTranslations("group"),
    refusedForm(searchParams),
    searchParams,
    currentLanguage(),
  ]);
  if (!group) notFound();
  const { rules, members, accepted, hasLoan, isOpen } = group;
  const missing = Math.max(0, rules.minMembers - members.length);
  const toAsk = members.filter(({ state }) => state === "unasked" || state === "again").length;
  const adds = isOpen && members.length < rules.maxMembers;
  const canAsk = isOpen && missing === 0 && toAsk > 0;
  return (
    <PublicShell lender={lender} back={{ href: pathOf(id), label: t("back") }}>
      <div className="grid gap-8">
        <Problems refused={refused} />
        {first(query.hecho) === "pedido" && !refused ? <Notice look="success" title={t("asked")} live /> : null}
        <PageHead caption={textIn(config.name, language)} title={t("title")}>
          <p>{t(rules.optional ? "lead_optional" : "lead", { min: rules.minMembers, max: rules.maxMembers })}</p>
        </PageHead>
        {members.length > 0 ? (
          <section className="grid gap-4">
            <h2>{t("count", { accepted, count: members.length })}</h2>
            <ul className="border-t border-linea">
              {members.map((member) => (
                <MemberLine key={member.id} id={id} member={member} isOpen={isOpen} />
              ))}
            </ul>
          </section>
        ) : null}
        {canAsk ? (
          hasLoan ? (
            <PostForm action={pathOf(id, "/grupo/pedir")} id="pedir" once className="grid gap-2">
              <Button icon="send">{t("ask", { count: toAsk })}</Button>
              <p className="text-nota text-tinta-2">{t("ask_hint")}</p>
            </PostForm>
          ) : (
            <Notice look="warning" title={t("no_loan")}>
              <Button href={pathOf(id, "/monto")} look="secondary">
                {t("to_loan")}
              </Button>
            </Notice>
          )
        ) : null}
        {missing > 0 && members.length > 0 ? <p>{t("missing", { count: missing })}</p> : null}
        {adds ? <AddMember id={id} refused={refused} isFirst={members.length === 0 || missing > 0} /> : null}
        <DemoMessages />
      </div>
    </PublicShell>
  );
}

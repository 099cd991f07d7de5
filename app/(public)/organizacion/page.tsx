import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PostForm } from "@/app/(portal)/post-form";
import { first, read, type SearchParams, shownOnce } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { PublicShell } from "@/app/shell";
import { LinkRow, LinkRows } from "@/components/ui/link-row";
import { Notice } from "@/components/ui/notice";
import { SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import { can } from "@/domain/access";
import { kindRules } from "@/domain/applicant";
import { limaDate } from "@/domain/calendar/lima";
import { formatDate } from "@/domain/format";
import { currentActor } from "@/lib/auth";
import { env } from "@/lib/env";
import { ownOrganization } from "@/lib/organizations/queries";
import { titled } from "../page-title";
import { Problems } from "../problems";
import { InviteForm } from "./invite-form";
import { OpenPhoneChanges } from "./open-phone-changes";

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations("account.organization");
  return titled(t("title"), searchParams);
}

export default async function OrganizationPage({ searchParams }: Props) {
  const [organization, t, c, profile, assembly, query, refused, actor, code] = await Promise.all([
    read(ownOrganization, {}, "/organizacion"),
    getTranslations("account.organization"),
    getTranslations("common"),
    getTranslations("association"),
    getTranslations("assembly"),
    searchParams,
    refusedForm(searchParams),
    currentActor(),
    shownOnce(searchParams),
  ]);
  const { kind, place } = organization;
  const number = kindRules[kind].identifier === "dni" ? ("dni" as const) : ("ruc" as const);
  return (
    <PublicShell sample={organization.isSample} back={{ href: "/solicitudes", label: t("applications") }}>
      <Problems refused={refused} field="phone" />
      {first(query.hecho) === "invitacion" && !refused ? (
        <div className="pb-6">
          <Notice look="success" title={t("sent")} live>
            <p>{t("sent_text")}</p>
            {code && code !== "gone" ? (
              <>
                <p className="font-semibold">{t("code_is", { code: `${code.slice(0, 3)} ${code.slice(3)}` })}</p>
                <p>{t("code_text", { address: `${env().origin.replace(/^https?:\/\//, "")}/invitacion` })}</p>
              </>
            ) : null}
          </Notice>
        </div>
      ) : null}
      {first(query.hecho) === "retirada" && !refused ? (
        <div className="pb-6">
          <Notice look="success" title={profile("people.removed")} live />
        </div>
      ) : null}
      {(["celular", "anulado"] as const).map((done) =>
        first(query.hecho) === done && !refused ? (
          <div key={done} className="pb-6">
            <Notice look="success" title={profile(`fellow_phone.done_${done}`)} live />
          </div>
        ) : null,
      )}
      <OpenPhoneChanges />
      <p className="pb-1 text-nota text-tinta-2">{t("title")}</p>
      <h1>{organization.name}</h1>
      <div className="mt-4 border-y border-linea">
        <SummaryList
          rows={[
            { term: t("kind"), value: c(`kind.${kind}`) },
            { term: t(number), value: organization.taxId },
            { term: t("place"), value: place ? `${place.district}, ${place.province}, ${place.department}` : "" },
            { term: t("representative"), value: organization.representative },
          ]}
        />
      </div>
      <div className="pt-6">
        <LinkRows>
          <LinkRow href="/organizacion/ficha" icon="document">
            {profile("passport.title")}
          </LinkRow>
          <LinkRow href="/organizacion/firmas" icon="person">
            {profile("powers.title")}
          </LinkRow>
          {kindRules[kind].signatories.length > 1 ? (
            <LinkRow href="/organizacion/asambleas" icon="minutes">
              {assembly("title")}
            </LinkRow>
          ) : null}
        </LinkRows>
      </div>
      <People organization={organization} may={can(actor, "organization.invite")} />
      {can(actor, "organization.invite") ? (
        <InviteForm kind={kind} refused={refused} />
      ) : (
        <p className="pt-8 text-nota text-tinta-2">{t("only_signatories")}</p>
      )}
      <p className="pt-6">
        <TextLink href="/solicitudes">{t("applications")}</TextLink>
      </p>
    </PublicShell>
  );
}

type Organization = Extract<Awaited<ReturnType<typeof ownOrganization>>, { ok: true }>["value"];

async function People({ organization, may }: { organization: Organization; may: boolean }) {
  const [t, c] = await Promise.all([getTranslations("account.organization"), getTranslations("common.post")]);
  return (
    <>
      <h2 className="pt-8 pb-2">{t("people")}</h2>
      <ul className="border-t border-linea">
        {organization.members.map((member) => (
          <Row
            key={member.personId}
            name={member.name}
            post={c(member.post)}
            act={may || member.isMe ? (member.isMe ? "/organizacion/salir" : "/organizacion/retirar") : undefined}
            personId={member.personId}
            lostPhone={may && !member.isMe}
          >
            {member.role === "applicant_signatory" ? t("signs") : t("fills")}
          </Row>
        ))}
      </ul>
      {organization.invited.length > 0 ? (
        <>
          <h2 className="pt-8 pb-2">{t("invited")}</h2>
          <ul className="border-t border-linea">
            {organization.invited.map((guest) => (
              <Row key={guest.name + guest.expiresAt.toISOString()} name={guest.name} post={c(guest.post)} waiting>
                {t("expires", { date: formatDate(limaDate(guest.expiresAt)) })}
              </Row>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

type RowProps = {
  name: string;
  post: string;
  waiting?: boolean;
  /** Where the form that ends this person's access is sent. */
  act?: string;
  personId?: string;
  /** Whether one may say that this person has a new phone. */
  lostPhone?: boolean;
  children: string;
};

async function Row({ name, post, waiting, act, personId, lostPhone, children }: RowProps) {
  const t = await getTranslations("association.people");
  return (
    <li
      className={`flex flex-wrap items-baseline justify-between gap-x-4 border-b border-linea py-3 ${waiting ? "rule rule-dotted" : ""}`}
    >
      <span>
        <strong>{name}</strong>, {post}
      </span>
      <span className="text-nota text-tinta-2">{children}</span>
      {lostPhone && personId ? (
        <p className="w-full">
          <TextLink href={`/organizacion/celular/${personId}`}>
            {t("lost_phone")}
            <span className="sr-only">: {name}</span>
          </TextLink>
        </p>
      ) : null}
      {act && personId ? (
        <PostForm action={act} once hidden={{ personId }} className="w-full">
          <button
            type="submit"
            className="inline-flex min-h-12 cursor-pointer items-center text-laguna-700 underline decoration-1 underline-offset-4"
          >
            {t(act.endsWith("salir") ? "leave" : "remove")}
            <span className="sr-only">: {name}</span>
          </button>
        </PostForm>
      ) : null}
    </li>
  );
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { staffWith } from "@/app/(desk)/guard";
import { titled } from "@/app/(desk)/problems";
import { StaffForm } from "@/app/(desk)/staff-form";
import { first, read, type SearchParams, shownOnce } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { Button } from "@/components/ui/button";
import { SummaryList } from "@/components/ui/summary-list";
import { formatDateTime } from "@/domain/format";
import { eventKey } from "@/lib/api/partner-paths";
import { endpointLog } from "@/lib/integrations/queries";
import { AdminPage } from "../../../admin-page";
import { Once } from "../../once";
import { integrationsPath, receiverPath } from "../../paths";
import { ReceiverStamp } from "../../receiver-stamp";
import { MessageLog } from "./message-log";
import { ReceiverNotices } from "./receiver-notices";

type Props = { params: Promise<{ endpointId: string }>; searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return titled((await getTranslations("integration.admin.endpoint"))("title"), searchParams);
}

const doneWords = ["registered", "rotated", "paused", "resumed", "tested", "replayed"] as const;

/** One receiver: how it is, what one may do with it, and everything that was sent to it. */
export default async function ReceiverPage({ params, searchParams }: Props) {
  const [{ endpointId }, query] = await Promise.all([params, searchParams]);
  await staffWith("integration.manage", receiverPath(endpointId));
  const before = first(query.antes);
  const [t, e, receiver, refused, secret] = await Promise.all([
    getTranslations("integration.admin"),
    getTranslations("integration.events"),
    read(endpointLog, { endpointId, ...(/^\d{1,15}$/.test(before) ? { before } : {}) }),
    refusedForm(searchParams),
    shownOnce(searchParams),
  ]);
  const done = doneWords.find((word) => word === first(query.hecho));
  const path = (page = "") => receiverPath(endpointId, page);
  return (
    <AdminPage
      here="integrations"
      title={new URL(receiver.url).host}
      path={{
        label: t("title"),
        items: [{ label: t("title"), href: integrationsPath }, { label: t("endpoint.title") }],
      }}
      marks={<ReceiverStamp receiver={receiver} />}
      refused={refused}
      done={done ? t(`done.${done}`) : undefined}
    >
      <Once secret={secret} what="secret" />
      <ReceiverNotices receiver={receiver} now={new Date()} />
      <SummaryList
        rows={[
          { term: t("endpoints.url"), value: <span className="wrap-anywhere">{receiver.url}</span> },
          { term: t("endpoints.events"), value: receiver.events.map((type) => e(eventKey(type))).join(". ") },
          { term: t("endpoint.since"), value: formatDateTime(receiver.createdAt) },
        ]}
      />
      <div className="flex flex-wrap items-start gap-3">
        <StaffForm action={path("/probar")}>
          <Button>{t("endpoint.test")}</Button>
        </StaffForm>
        <StaffForm action={path("/clave")} hidden={{ seen: String(receiver.secretNumber) }}>
          <Button look="secondary">{t("endpoint.rotate")}</Button>
        </StaffForm>
        <StaffForm action={path(receiver.pausedAt ? "/activar" : "/pausar")}>
          <Button look="secondary">{t(receiver.pausedAt ? "endpoint.resume" : "endpoint.pause")}</Button>
        </StaffForm>
        <StaffForm action={path("/quitar")} className="ml-auto grid gap-1">
          <Button look="danger" describedBy="quitar-nota">
            {t("endpoint.remove")}
          </Button>
          <span id="quitar-nota" className="text-nota text-tinta-2">
            {t("endpoint.remove_hint")}
          </span>
        </StaffForm>
      </div>
      <MessageLog endpointId={endpointId} messages={receiver.messages} />
      {receiver.next ? <a href={`${path()}?antes=${receiver.next}`}>{t("log.older")}</a> : null}
    </AdminPage>
  );
}

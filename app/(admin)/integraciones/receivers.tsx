import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { formatCount } from "@/domain/format";
import { eventKey } from "@/lib/api/partner-paths";
import type { Receiver } from "@/lib/integrations/queries";
import { integrationsPath, receiverPath } from "./paths";
import { ReceiverStamp } from "./receiver-stamp";

/** Where the institution is told, how each receiver is and what waits for it. */
export async function Receivers({ receivers }: { receivers: readonly Receiver[] }) {
  const [t, e] = await Promise.all([
    getTranslations("integration.admin.endpoints"),
    getTranslations("integration.events"),
  ]);
  const register = (
    <Button href={`${integrationsPath}/receptores/nuevo`} look={receivers.length > 0 ? "secondary" : "primary"}>
      {t("new")}
    </Button>
  );
  if (receivers.length === 0) {
    return (
      <EmptyState icon="message" title={t("empty")} action={register}>
        <p>{t("empty_text")}</p>
      </EmptyState>
    );
  }
  return (
    <section className="grid gap-3">
      <DataTable
        caption={t("title")}
        columns={[
          { label: t("url") },
          { label: t("events") },
          { label: t("state") },
          { label: t("waiting"), numeric: true },
          { label: t("failed"), numeric: true },
        ]}
        rows={receivers.map((receiver) => ({
          key: receiver.id,
          cells: [
            <a key="url" href={receiverPath(receiver.id)} className="inline-flex min-h-6 items-center wrap-anywhere">
              {receiver.url}
            </a>,
            receiver.events.map((type) => e(eventKey(type))).join(". "),
            <ReceiverStamp key="state" receiver={receiver} />,
            formatCount(receiver.waiting),
            formatCount(receiver.failed),
          ],
        }))}
      />
      <p>{register}</p>
    </section>
  );
}

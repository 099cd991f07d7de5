import { getTranslations } from "next-intl/server";
import { StaffForm } from "@/app/(desk)/staff-form";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Stamp } from "@/components/ui/stamp";
import { limaDate } from "@/domain/calendar/lima";
import { formatDate, formatDateTime } from "@/domain/format";
import type { ownKeys } from "@/lib/integrations/queries";
import { integrationsPath } from "./paths";
import { scopeKey } from "./scope-key";

type Key = Extract<Awaited<ReturnType<typeof ownKeys>>, { ok: true }>["value"][number];

/** The keys of the institution's programs, those that ended included. */
export async function Keys({ keys }: { keys: readonly Key[] }) {
  const [t, s] = await Promise.all([getTranslations("integration.admin.keys"), getTranslations("integration.scopes")]);
  const create = (
    <Button href={`${integrationsPath}/llaves/nueva`} look={keys.length > 0 ? "secondary" : "primary"}>
      {t("new")}
    </Button>
  );
  if (keys.length === 0) {
    return (
      <EmptyState icon="send" title={t("empty")} action={create}>
        <p>{t("empty_text")}</p>
      </EmptyState>
    );
  }
  return (
    <section className="grid gap-3">
      <DataTable
        caption={t("title")}
        columns={[
          { label: t("name") },
          { label: t("scopes") },
          { label: t("until") },
          { label: t("used") },
          { label: t("state") },
          { label: t("act") },
        ]}
        rows={keys.map((key) => ({
          key: key.id,
          cells: [
            <span key="name">
              <span className="font-semibold">{key.name}</span>
              <code translate="no" className="block font-mono text-nota text-tinta-2">
                {key.prefix}…
              </code>
              <span className="block text-nota text-tinta-2">
                {t("by", { author: key.author, date: formatDate(limaDate(key.createdAt)) })}
              </span>
            </span>,
            <ul key="scopes">
              {key.scopes.map((scope) => (
                <li key={scope}>{s(scopeKey(scope))}</li>
              ))}
            </ul>,
            formatDate(limaDate(key.expiresAt)),
            key.lastUsedAt ? formatDateTime(key.lastUsedAt) : t("never"),
            <Stamp key="state" tone={key.state === "live" ? "verde" : "neutral"}>
              {t(key.state)}
            </Stamp>,
            key.state === "live" ? (
              <StaffForm key="act" className="relative" action={`${integrationsPath}/llaves/${key.id}/revocar`}>
                <Button look="secondary">
                  {t("revoke")}
                  <span className="sr-only"> {t("revoke_name", { name: key.name })}</span>
                </Button>
              </StaffForm>
            ) : null,
          ],
        }))}
      />
      <p>{create}</p>
    </section>
  );
}

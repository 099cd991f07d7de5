import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/data-table";
import { eventTypes, testEventType } from "@/domain/integration";
import { eventKey, partnerOperations } from "@/lib/api/partner-paths";
import { partnerSchemas } from "@/lib/api/partner-schemas";
import { currentLanguage } from "@/lib/auth";
import { FieldTable } from "./field-table";

/** What programs of an institution may ask with a key, and what they are told. */
export async function Partners() {
  const [t, language] = await Promise.all([getTranslations("integration.developers"), currentLanguage()]);
  const schemas = partnerSchemas(language);
  return (
    <>
      <section className="pt-8">
        <h2>{t("title")}</h2>
        <p className="py-3">{t("lead")}</p>
        <Operations />
      </section>
      <section className="pt-8">
        <FieldTable caption={t("draft")} schema={schemas.DraftRequest} showNeed />
      </section>
      <section className="pt-8">
        <FieldTable caption={t("file")} schema={schemas.FileStatus} />
      </section>
      <Webhooks />
      <section className="pt-8">
        <FieldTable caption={t("webhook_fields")} schema={schemas.Event} />
      </section>
    </>
  );
}

async function Operations() {
  const [t, o] = await Promise.all([
    getTranslations("integration.developers"),
    getTranslations("integration.operations"),
  ]);
  return (
    <DataTable
      caption={t("operations")}
      columns={[{ label: t("operation") }, { label: t("does") }]}
      rows={partnerOperations.map((operation) => ({
        key: operation.id,
        cells: [
          <Code key="operation">{`${operation.method.toUpperCase()} ${operation.path}`}</Code>,
          <span key="does">
            <strong>{o(`${operation.id}.title`)}.</strong> {o(`${operation.id}.more`)}
            {"scope" in operation ? (
              <span className="block text-nota text-tinta-2">
                {t.rich("needs", { scope: operation.scope, code: (words) => <code translate="no">{words}</code> })}
              </span>
            ) : null}
          </span>,
        ],
      }))}
    />
  );
}

const headers = ["id", "timestamp", "signature"] as const;

async function Webhooks() {
  const [t, i] = await Promise.all([getTranslations("integration.developers"), getTranslations("integration")]);
  return (
    <section className="grid gap-6 pt-8">
      <div>
        <h2>{t("webhooks")}</h2>
        <p className="pt-3">{i("webhook_more")}</p>
      </div>
      <DataTable
        caption={t("headers")}
        columns={[{ label: t("header") }, { label: t("meaning") }]}
        rows={headers.map((name) => ({
          key: name,
          cells: [<Code key="header">{`webhook-${name}`}</Code>, i(`webhook_headers.${name}`)],
        }))}
      />
      <DataTable
        caption={t("kinds")}
        columns={[{ label: t("kind") }, { label: t("meaning") }]}
        rows={[
          ...eventTypes.map((type) => ({ type, meaning: i(`events.${eventKey(type)}`) })),
          { type: testEventType, meaning: i("events.test") },
        ].map(({ type, meaning }) => ({ key: type, cells: [<Code key="kind">{type}</Code>, meaning] }))}
      />
    </section>
  );
}

function Code({ children }: { children: string }) {
  return (
    <code translate="no" className="block w-32 font-mono text-nota wrap-anywhere">
      {children}
    </code>
  );
}

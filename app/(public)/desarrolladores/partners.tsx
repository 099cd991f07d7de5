import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
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
    <Definitions
      title={t("operations")}
      rows={partnerOperations.map((operation) => ({
        term: `${operation.method.toUpperCase()} ${operation.path}`,
        meaning: (
          <>
            <strong>{o(`${operation.id}.title`)}.</strong> {o(`${operation.id}.more`)}
          </>
        ),
        note:
          "scope" in operation
            ? t.rich("needs", { scope: operation.scope, code: (words) => <code translate="no">{words}</code> })
            : null,
      }))}
    />
  );
}

const headers = ["id", "timestamp", "signature"] as const;

async function Webhooks() {
  const [t, i] = await Promise.all([getTranslations("integration.developers"), getTranslations("integration")]);
  const kinds = eventTypes.map((type) => ({ term: type as string, meaning: i(`events.${eventKey(type)}`) }));
  return (
    <section className="grid gap-6 pt-8">
      <div>
        <h2>{t("webhooks")}</h2>
        <p className="pt-3">{i("webhook_more")}</p>
      </div>
      <Definitions
        title={t("headers")}
        rows={headers.map((name) => ({ term: `webhook-${name}`, meaning: i(`webhook_headers.${name}`) }))}
      />
      <Definitions title={t("kinds")} rows={[...kinds, { term: testEventType, meaning: i("events.test") }]} />
    </section>
  );
}

type Definition = { term: string; meaning: ReactNode; note?: ReactNode };

/** Names of the interface with what they mean, one under the other so that a long name stays whole on a phone. */
function Definitions({ title, rows }: { title: string; rows: readonly Definition[] }) {
  return (
    <div>
      <h3 className="pb-2">{title}</h3>
      <dl className="divide-y divide-linea border-y border-linea">
        {rows.map(({ term, meaning, note }) => (
          <div key={term} className="py-3">
            <dt>
              <code translate="no" className="font-mono text-nota wrap-anywhere">
                {term}
              </code>
            </dt>
            <dd className="wrap-anywhere">
              {meaning}
              {note ? <span className="block text-nota text-tinta-2">{note}</span> : null}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

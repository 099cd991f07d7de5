import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PublicShell } from "@/app/shell";
import { DataTable } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import { apiSchemas, exampleAnswer, exampleRequests } from "@/lib/api/openapi";
import { problemCodes, problemStatus } from "@/lib/api/problems";
import { currentLanguage } from "@/lib/auth";
import { env } from "@/lib/env";
import { FieldTable } from "./field-table";
import { Partners } from "./partners";

const path = "/api/v1/simulations";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("api.page");
  return { title: t("title") };
}

/** The public interface for those who write programs: what it does, an order to try, its fields, its problems. */
export default async function DevelopersPage() {
  const [t, language] = await Promise.all([getTranslations("api.page"), currentLanguage()]);
  const schemas = apiSchemas(language);
  const answer = exampleAnswer("least");
  return (
    <PublicShell back={{ href: "/" }}>
      <h1>{t("title")}</h1>
      <p className="pt-3">{t("lead")}</p>
      <p className="pt-3">
        <TextLink href="/api/v1/openapi.json">{t("document")}</TextLink>
      </p>
      <section className="pt-8">
        <h2>{t("how")}</h2>
        <p className="pt-3">{t("how_more", { path: `POST ${path}` })}</p>
        <Order />
        <p className="pt-3">{t("result", { level: answer.levelInstalment, tcea: answer.tcea.annex1 })}</p>
        <p className="pt-3 text-nota text-tinta-2">{t("privacy")}</p>
      </section>
      <section className="pt-8">
        <p className="pb-3">{t("request_more")}</p>
        <FieldTable caption={t("request")} schema={schemas.SimulationRequest} showNeed />
      </section>
      <section className="pt-8">
        <FieldTable caption={t("answer")} schema={schemas.SimulationAnswer} />
      </section>
      <Partners />
      <Problems />
    </PublicShell>
  );
}

/** One example, whole, so that it can be copied: it wraps on a phone instead of scrolling. */
function Order() {
  const body = JSON.stringify(exampleRequests.least, null, 2);
  return (
    <pre
      translate="no"
      className="mt-3 border-l-3 border-linea bg-hundido px-4 py-3 font-mono text-nota whitespace-pre-wrap wrap-anywhere"
    >
      <code>{`curl ${env().origin}${path} \\\n  -H 'Content-Type: application/json' \\\n  -d '${body}'`}</code>
    </pre>
  );
}

async function Problems() {
  const [t, p] = await Promise.all([getTranslations("api.page"), getTranslations("api.problems")]);
  return (
    <section className="pt-8">
      <p className="pb-3">{t("problems_more")}</p>
      <DataTable
        caption={t("problems")}
        columns={[{ label: t("status") }, { label: t("problem") }]}
        rows={problemCodes.map((code) => ({
          key: code,
          cells: [
            String(problemStatus[code]),
            // The type of a problem leads here.
            <span key={code} id={code}>
              <strong>{p(`${code}.title`)}.</strong> {p(`${code}.detail`)}
            </span>,
          ],
        }))}
      />
    </section>
  );
}

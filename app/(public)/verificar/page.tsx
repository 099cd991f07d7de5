import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { first, type SearchParams } from "@/app/bridge";
import { PublicShell } from "@/app/shell";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { currentCaller } from "@/lib/auth";
import { type VerifiedMinutes, verifiedMinutes } from "@/lib/committees/read-minutes";
import type { Simulation } from "@/lib/sheets/simulation";
import { verifiedSimulation } from "@/lib/sheets/verification";
import { VerifiedMinutesCard } from "./verified-minutes";
import { VerifiedSheet } from "./verified-sheet";

type Props = { searchParams: SearchParams };
type Outcome =
  | { kind: "asked" }
  | { kind: "incomplete"; fields: readonly (typeof fields)[number][] }
  | { kind: "unknown" }
  | { kind: "genuine"; simulation: Simulation }
  | { kind: "minutes"; minutes: VerifiedMinutes };

const longest = 60;
const fields = ["referencia", "codigo"] as const;

async function load({ searchParams }: Props) {
  const query = await searchParams;
  const typed = { reference: first(query.referencia).slice(0, longest), code: first(query.codigo).slice(0, longest) };
  return { typed, outcome: await outcomeOf(typed) };
}

async function outcomeOf(typed: { reference: string; code: string }): Promise<Outcome> {
  if (typed.reference.trim() === "" && typed.code.trim() === "") return { kind: "asked" };
  const result = await verifiedSimulation(await currentCaller(), typed);
  if (result.ok) return { kind: "genuine", simulation: result.value };
  if (result.code !== "invalid_input") {
    const minutes = await verifiedMinutes(await currentCaller(), typed);
    return minutes.ok ? { kind: "minutes", minutes: minutes.value } : { kind: "unknown" };
  }
  // The gate refuses some texts before it looks at fields: then both are to be typed again.
  const named = fields.filter((field) => field in result.fields);
  return { kind: "incomplete", fields: named.length > 0 ? named : fields };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [t, { outcome }] = await Promise.all([getTranslations("sheet.page_verify"), load(props)]);
  const title = t("title");
  // The address holds the figures of someone's simulation: no search engine needs it.
  return { title: outcome.kind === "incomplete" ? `Error: ${title}` : title, robots: { index: false } };
}

/** Whoever holds a sheet learns here whether its figures are those we printed. Nothing is stored, nobody signs in. */
export default async function VerifyPage(props: Props) {
  const [t, r, { typed, outcome }] = await Promise.all([
    getTranslations("sheet.page_verify"),
    getTranslations("refusals"),
    load(props),
  ]);
  const wrong = outcome.kind === "incomplete" ? outcome.fields : [];
  const sentences = { referencia: t("reference_wrong"), codigo: t("code_wrong") };
  const errorOf = (field: (typeof fields)[number]) => (wrong.includes(field) ? sentences[field] : undefined);
  return (
    <PublicShell back={{ href: "/" }}>
      {wrong.length > 0 ? (
        <div className="pb-6">
          <ErrorSummary title={r("title")} errors={wrong.map((field) => ({ field, text: sentences[field] }))} />
        </div>
      ) : null}
      <h1>{t("title")}</h1>
      {outcome.kind === "unknown" ? (
        <div className="pt-4">
          <Notice look="error" title={t("unknown")} level={2} live>
            <p>{t("unknown_text")}</p>
          </Notice>
        </div>
      ) : null}
      {outcome.kind === "minutes" ? <VerifiedMinutesCard minutes={outcome.minutes} /> : null}
      {outcome.kind === "genuine" ? <VerifiedSheet simulation={outcome.simulation} /> : null}
      <p className="pt-6">{t("lead")}</p>
      <form method="get" action="/verificar" className="grid gap-6 pt-4">
        <TextField
          name="referencia"
          label={t("reference")}
          hint={t("reference_hint")}
          error={errorOf("referencia")}
          value={typed.reference}
          maxLength={longest}
          width={20}
        />
        <TextField
          name="codigo"
          label={t("code")}
          hint={t("code_hint")}
          error={errorOf("codigo")}
          value={typed.code}
          maxLength={longest}
          width={20}
        />
        <Button>{t("submit")}</Button>
      </form>
      <p className="pt-6 text-nota text-tinta-2">{t("private")}</p>
    </PublicShell>
  );
}

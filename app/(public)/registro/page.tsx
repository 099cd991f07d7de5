import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type SearchParams, safePath, signInPath } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { PublicShell } from "@/app/shell";
import { ErrorSummary } from "@/components/ui/error-summary";
import { currentActor } from "@/lib/auth";
import { titled } from "../page-title";
import { Problems } from "../problems";
import { DetailsStep } from "./details-step";
import { KindStep } from "./kind-step";
import { PlaceStep } from "./place-step";
import { type RegisterStep, registerPath, registerStep } from "./steps";

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [t, step] = await Promise.all([getTranslations("account.register"), registerStep(searchParams)]);
  return step.missing ? { title: `Error: ${t("title")}` } : titled(t("title"), searchParams);
}

export default async function RegisterPage({ searchParams }: Props) {
  const [t, actor, step, refused] = await Promise.all([
    getTranslations("account.register"),
    currentActor(),
    registerStep(searchParams),
    refusedForm(searchParams),
  ]);
  const { kind, place, back } = step;
  if (!actor.personId) redirect(signInPath(registerPath({ kind, district: place?.code, back })));
  if (actor.institutionId) redirect("/mesa");
  if (actor.organizationId) redirect(safePath(back, "/solicitudes"));
  const errors = await errorsOf(step.missing);
  const number = kind === null ? 1 : place === null ? 2 : 3;
  const before = [safePath(back, "/"), registerPath({ back }), registerPath({ kind, back })] as const;
  return (
    <PublicShell back={{ href: before[number - 1] ?? "/" }}>
      <Problems refused={refused} field="name" />
      <Missing errors={errors} />
      <p className="pb-1 text-nota text-tinta-2">{t("step", { step: number })}</p>
      {kind === null ? (
        <KindStep back={back} error={errors.tipo} />
      ) : place === null ? (
        <PlaceStep kind={kind} search={step.search} back={back} errors={errors} />
      ) : (
        <DetailsStep kind={kind} place={place} back={back} refused={refused} ownName={actor.displayName} />
      )}
    </PublicShell>
  );
}

type Errors = { tipo?: string; distrito?: string; lugar?: string };

async function errorsOf(missing: RegisterStep["missing"]): Promise<Errors> {
  const [t, r] = await Promise.all([getTranslations("account.register"), getTranslations("refusals.fields")]);
  if (missing === "kind") return { tipo: r("kind_required") };
  if (missing === "place") return { distrito: r("place_unknown") };
  return missing === "search" ? { lugar: t("place_none") } : {};
}

async function Missing({ errors }: { errors: Errors }) {
  const t = await getTranslations("refusals");
  const list = Object.entries(errors).map(([field, text]) => ({ field, text }));
  return list.length === 0 ? null : (
    <div className="pb-6">
      <ErrorSummary title={t("title")} errors={list} />
    </div>
  );
}

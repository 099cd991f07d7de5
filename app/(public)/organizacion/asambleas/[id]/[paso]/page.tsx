import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHead } from "@/app/(portal)/page-head";
import { PostForm } from "@/app/(portal)/post-form";
import { read, type SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { PublicShell } from "@/app/shell";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { assemblySteps } from "@/domain/assembly";
import { ownAssembly } from "@/lib/assemblies/read";
import { ownOrganization } from "@/lib/organizations/queries";
import { titled } from "../../../../page-title";
import { Problems } from "../../../../problems";
import { assembliesPath, assemblyPath, stepOf } from "../../steps";
import { StepFields } from "./step-fields";

type Props = { params: Promise<{ id: string; paso: string }>; searchParams: SearchParams };

async function stepHere(params: Props["params"]) {
  const { id, paso } = await params;
  const step = stepOf(paso);
  if (!step) notFound();
  return { id, step };
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ step }, t] = await Promise.all([stepHere(params), getTranslations("assembly")]);
  return titled(t(`steps.${step}.title`), searchParams);
}

/** One screen of the minutes. */
export default async function AssemblyStepPage({ params, searchParams }: Props) {
  const { id, step } = await stepHere(params);
  const here = assemblyPath(id, step);
  const [organization, assembly, t, refused] = await Promise.all([
    read(ownOrganization, {}, here),
    read(ownAssembly, { id }, here),
    getTranslations("assembly"),
    refusedForm(searchParams),
  ]);
  if (assembly.closedAt) redirect(assemblyPath(id));
  const at = assemblySteps.indexOf(step);
  const before = assemblySteps[at - 1];
  const { call, attendance } = assembly.content;
  const lead = {
    when: null,
    call: null,
    attendance: null,
    quorum: t(`steps.quorum.lead_${call?.call ?? "first"}`),
    votes: attendance ? t("steps.votes.lead", { count: attendance.present }) : null,
    majority: t("steps.majority.lead"),
    loan: null,
    representatives: t("steps.representatives.lead"),
  }[step];
  const nobody = step === "representatives" && assembly.powers.length === 0;
  return (
    <PublicShell
      sample={organization.isSample}
      back={
        before ? { href: assemblyPath(id, before), label: t("before") } : { href: assembliesPath, label: t("back") }
      }
    >
      <div className="grid gap-6">
        <Problems refused={refused} field={step === "representatives" ? "powers" : "asamblea"} />
        <PageHead caption={t("step_of", { at: at + 1, of: assemblySteps.length })} title={t(`steps.${step}.title`)}>
          {lead ? <p>{lead}</p> : null}
        </PageHead>
        {nobody ? (
          <Notice look="warning" title={t("steps.representatives.nobody")}>
            <p>{t("steps.representatives.nobody_text")}</p>
            <Button href="/organizacion/firmas" look="secondary">
              {t("steps.representatives.to_powers")}
            </Button>
          </Notice>
        ) : (
          <PostForm action={`${here}/guardar`} id="asamblea" once className="grid gap-6">
            <StepFields step={step} assembly={assembly} refused={refused} />
            <Button>{t("next")}</Button>
          </PostForm>
        )}
      </div>
    </PublicShell>
  );
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActEnd } from "@/app/(desk)/case/act-end";
import { ActPage } from "@/app/(desk)/case/act-page";
import { registerOptions } from "@/app/(desk)/case/finding-words";
import { CaseFindings } from "@/app/(desk)/case/findings";
import { filePath } from "@/app/(desk)/case/paths";
import { Problems, titled } from "@/app/(desk)/problems";
import { StaffForm } from "@/app/(desk)/staff-form";
import type { SearchParams } from "@/app/bridge";
import { FileField } from "@/components/ui/file-field";
import { RadioField } from "@/components/ui/radio-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { type RegisterKind, registerKinds } from "@/domain/findings/kinds";
import { formatDate } from "@/domain/format";
import { openFinding } from "../../open-finding";

type Props = { params: Promise<{ id: string; kind: string }>; searchParams: SearchParams };

async function kindOf(params: Props["params"]): Promise<RegisterKind> {
  const { kind } = await params;
  return registerKinds.find((one) => one === kind) ?? notFound();
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations("finding.register");
  return titled(t(`title.${await kindOf(params)}`), searchParams);
}

/** What a register says today, written down with its capture. */
export default async function RegisterPage(props: Props) {
  const kind = await kindOf(props.params);
  const { file, today, again, errors } = await openFinding(kind, `registro/${kind}`, props);
  const t = await getTranslations("finding.register");
  const typed = again?.typed ?? ((_name: string, otherwise = "") => otherwise);
  const choice = async (name: string, fact: Parameters<typeof registerOptions>[0], label: string) => (
    <RadioField
      name={name}
      label={label}
      value={typed(name)}
      options={await registerOptions(fact)}
      error={errors[name]}
    />
  );
  const day = (name: string, label: string, hint: string, otherwise: string) => (
    <TextField
      name={name}
      label={label}
      hint={hint}
      value={typed(name, otherwise)}
      error={errors[name]}
      inputMode="numeric"
      maxLength={10}
      width={8}
    />
  );
  return (
    <ActPage
      file={file}
      today={today}
      title={t(`title.${kind}`)}
      lead={t("lead")}
      problems={
        <Problems
          refused={again?.refused ?? null}
          labels={{
            state: kind === "credit" ? "" : t(`state.${kind}`),
            condition: t("condition"),
            class: t("class"),
            consentOn: t("consent"),
            asOf: t("as_of"),
          }}
        />
      }
      aside={<CaseFindings file={file} />}
    >
      <StaffForm action={filePath(file.id, `/evaluar/registro/${kind}/subir`)} upload className="grid gap-6">
        {kind === "reinfo" ? await choice("state", "reinfoState", t("state.reinfo")) : null}
        {kind === "ruc" ? await choice("state", "rucState", t("state.ruc")) : null}
        {kind === "ruc" ? await choice("condition", "rucCondition", t("condition")) : null}
        {kind === "credit" ? await choice("class", "creditClass", t("class")) : null}
        {kind === "credit" ? day("consentOn", t("consent"), t("consent_hint"), "") : null}
        {day("asOf", t("as_of"), t("as_of_hint"), formatDate(today))}
        <TextArea
          name="note"
          label={t("note")}
          hint={t("note_hint")}
          value={typed("note")}
          rows={3}
          maxLength={500}
          error={errors.note}
        />
        <FileField name="file" label={t("file")} fileLabel={t("pick")} error={errors.file} />
        <ActEnd file={file}>{t("send")}</ActEnd>
      </StaffForm>
    </ActPage>
  );
}

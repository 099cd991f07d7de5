import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActPage } from "@/app/(desk)/case/act-page";
import { CaseHistory } from "@/app/(desk)/case/history";
import { fileOf } from "@/app/(desk)/case/load";
import { filePath } from "@/app/(desk)/case/paths";
import { formAgain, Problems, titled } from "@/app/(desk)/problems";
import { StaffForm } from "@/app/(desk)/staff-form";
import { first, read, type SearchParams } from "@/app/bridge";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PhoneField } from "@/components/ui/phone-field";
import { RadioField } from "@/components/ui/radio-field";
import { TextField } from "@/components/ui/text-field";
import { TextLink } from "@/components/ui/text-link";
import { limaDate } from "@/domain/calendar/lima";
import { applicantPeople } from "@/lib/phones/by-staff";
import { ChangeLine } from "./change-line";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return titled((await getTranslations("desk.phone"))("title"), searchParams);
}

/** A person who lost their phone, present with their DNI: one of the staff proposes the new one, another confirms it. */
export default async function PhonePage({ params, searchParams }: Props) {
  const file = await fileOf(params);
  const [t, c, again, query, { members, changes }] = await Promise.all([
    getTranslations("desk.phone"),
    getTranslations("common.post"),
    formAgain(searchParams),
    searchParams,
    read(applicantPeople, { id: file.id }, filePath(file.id, "/celular")),
  ]);
  const done = (["propuesto", "confirmado"] as const).find((one) => first(query.hecho) === one);
  const refused = again?.refused ?? null;
  const confirming = refused?.typed("changeId") ?? "";
  const errors = confirming ? {} : (refused?.errors ?? {});
  return (
    <ActPage
      file={file}
      today={limaDate(new Date())}
      title={t("title")}
      lead={t("lead")}
      problems={
        <>
          <Problems refused={refused} anchors={confirming ? { dni: `dni-${confirming}` } : {}} />
          {done && !refused ? <Notice look="success" title={t(`done_${done}`)} live /> : null}
        </>
      }
      aside={<CaseHistory file={file} />}
    >
      {changes.length > 0 ? (
        <ul className="grid gap-4 border-y border-linea py-4">
          {changes.map((change) => (
            <ChangeLine
              key={change.id}
              fileId={file.id}
              change={change}
              error={confirming === change.id ? refused?.errors.dni : undefined}
            />
          ))}
        </ul>
      ) : null}
      {members.length > 0 ? (
        <StaffForm action={filePath(file.id, "/celular/proponer")} className="grid gap-6">
          <RadioField
            name="personId"
            label={t("who")}
            error={errors.personId}
            value={again?.typed("personId") ?? (members.length === 1 ? members[0]?.id : undefined)}
            options={members.map(({ id, name, post }) => ({ value: id, label: name, hint: c(post) }))}
          />
          <TextField
            name="dni"
            inputMode="numeric"
            label={t("dni")}
            hint={t("dni_hint")}
            error={errors.dni}
            maxLength={12}
            width={12}
          />
          <PhoneField
            name="phone"
            label={t("phone")}
            hint={t("phone_hint")}
            error={errors.phone}
            value={again?.typed("phone")}
          />
          <Button tall>{t("propose")}</Button>
        </StaffForm>
      ) : (
        <p>{t("nobody")}</p>
      )}
      <p>
        <TextLink href={filePath(file.id)}>{t("back")}</TextLink>
      </p>
    </ActPage>
  );
}

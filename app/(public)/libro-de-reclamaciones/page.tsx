import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PostForm } from "@/app/(portal)/post-form";
import { Problems } from "@/app/(portal)/problems";
import { first, read, type SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { PublicShell } from "@/app/shell";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PhoneField } from "@/components/ui/phone-field";
import { RadioField } from "@/components/ui/radio-field";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { limaDate } from "@/domain/calendar/lima";
import { dutyOn } from "@/domain/care";
import { currentCaller } from "@/lib/auth";
import { bookLenders } from "@/lib/care/claim";
import { titled } from "../page-title";

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return titled((await getTranslations("care.book"))("title"), searchParams);
}

/** The complaints book of every lender, for anybody: no account is asked for. */
export default async function BookPage({ searchParams }: Props) {
  const [t, lenders, refused, query, { now }] = await Promise.all([
    getTranslations("care.book"),
    read(bookLenders),
    refusedForm(searchParams),
    searchParams,
    currentCaller(),
  ]);
  const duty = dutyOn("claim", limaDate(now));
  const chosen =
    lenders.find(({ slug }) => slug === first(query.institucion))?.id ?? (lenders.length === 1 ? lenders[0]?.id : "");
  const field = (name: string) => ({
    name,
    error: refused?.errors[name],
    value: refused?.typed(name) ?? "",
  });
  const optional = (label: string) => `${label} ${t("optional")}`;
  return (
    <PublicShell back={{ href: "/ayuda" }}>
      <div className="grid gap-8">
        <Problems refused={refused} />
        <div className="grid gap-2">
          <h1>{t("title")}</h1>
          <p>{t("lead", { days: duty.workingDays })}</p>
          <p className="text-nota text-tinta-2">{t("norm", { norm: duty.source })}</p>
        </div>
        {lenders.length === 0 ? (
          <EmptyState title={t("none")} />
        ) : (
          <PostForm action="/libro-de-reclamaciones/enviar">
            <SelectField
              {...field("institutionId")}
              label={t("lender")}
              value={refused?.typed("institutionId") || chosen}
              blank={t("lender_blank")}
              options={lenders.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <RadioField
              {...field("kind")}
              label={t("kind")}
              options={(["claim", "grievance"] as const).map((kind) => ({
                value: kind,
                label: t(kind === "claim" ? "claim_name" : "grievance_name"),
                hint: t(`${kind}_hint`),
              }))}
            />
            <TextArea {...field("text")} label={t("text")} hint={t("text_hint")} rows={5} maxLength={3000} />
            <TextArea {...field("wanted")} label={t("wanted")} rows={3} maxLength={1000} />
            <TextField {...field("good")} label={t("good")} hint={t("good_hint")} maxLength={200} />
            <TextField {...field("name")} label={t("name")} autoComplete="name" maxLength={120} />
            <TextField {...field("document")} label={t("document")} maxLength={20} width={12} />
            <PhoneField {...field("phone")} label={t("phone")} hint={t("phone_hint")} autoComplete="tel-national" />
            <TextField
              {...field("address")}
              label={t("address")}
              hint={t("address_hint")}
              autoComplete="street-address"
              maxLength={200}
            />
            <TextField
              {...field("email")}
              label={t("email")}
              hint={t("email_hint")}
              type="email"
              inputMode="email"
              autoComplete="email"
              maxLength={254}
            />
            <TextField
              {...field("amount")}
              label={optional(t("amount"))}
              hint={t("amount_hint")}
              inputMode="decimal"
              prefix="S/"
              maxLength={20}
              width={12}
            />
            <TextField
              {...field("guardian")}
              label={optional(t("guardian"))}
              hint={t("guardian_hint")}
              maxLength={120}
            />
            <Button icon="send">{t("send")}</Button>
            <p className="text-nota text-tinta-2">{t("notice_text")}</p>
          </PostForm>
        )}
      </div>
    </PublicShell>
  );
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ActEnd } from "@/app/(desk)/case/act-end";
import { ActPage } from "@/app/(desk)/case/act-page";
import { filePath } from "@/app/(desk)/case/paths";
import { Problems, titled } from "@/app/(desk)/problems";
import { StaffForm } from "@/app/(desk)/staff-form";
import type { SearchParams } from "@/app/bridge";
import { ownLists } from "@/app/own-lists";
import { MoneyField } from "@/components/ui/money-field";
import { NumberField } from "@/components/ui/number-field";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { formatDate } from "@/domain/format";
import { textIn } from "@/domain/localized";
import { decimalFromCents } from "@/domain/money";
import { currentLanguage } from "@/lib/auth";
import { cashFlowFields, guaranteeRows } from "@/lib/findings/cash-flow";
import { openFinding } from "../open-finding";
import { CashFlowResult } from "./result";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return titled((await getTranslations("finding.cash"))("title"), searchParams);
}

/** A month of mine and family, with what it comes to beside it. It begins with what was recorded last. */
export default async function CashFlowPage(props: Props) {
  const { file, found, today, again, errors } = await openFinding("cash_flow", "flujo", props);
  const [t, lists, language] = await Promise.all([getTranslations("finding.cash"), ownLists(), currentLanguage()]);
  const before = found.newest.cash_flow?.content;
  const labels = {
    ...Object.fromEntries([...cashFlowFields.measures, ...cashFlowFields.amounts].map((name) => [name, t(name)])),
    priceSource: t("priceSource"),
    pricedOn: t("pricedOn"),
    ...Object.fromEntries(
      Array.from({ length: guaranteeRows }, (_, at) => at).flatMap((at) =>
        (["kind", "owner", "value", "valuedOn"] as const).map((part) => [
          `guarantees.${at}.${part}`,
          `${t("row", { number: at + 1 })}, ${t(`row_${part}`).toLowerCase()}`,
        ]),
      ),
    ),
  };
  const typed = again?.typed ?? ((_name: string, otherwise = "") => otherwise);
  const wrong = (name: string) => errors[name];
  const amount = (name: (typeof cashFlowFields.amounts)[number], hint?: string) => {
    const cents = before?.[name] ?? null;
    return (
      <MoneyField
        name={name}
        label={t(name)}
        hint={hint}
        value={typed(name, cents === null ? "" : decimalFromCents(cents))}
        error={wrong(name)}
      />
    );
  };
  const day = (name: string, label: string, otherwise: string) => (
    <TextField
      name={name}
      label={label}
      value={typed(name, otherwise)}
      error={wrong(name)}
      inputMode="numeric"
      maxLength={10}
      width={8}
    />
  );
  return (
    <ActPage
      file={file}
      today={today}
      title={t("title")}
      lead={t("lead")}
      problems={<Problems refused={again?.refused ?? null} labels={labels} />}
      aside={<CashFlowResult file={file} found={found} />}
    >
      <StaffForm action={filePath(file.id, "/evaluar/flujo/guardar")} className="grid gap-6">
        <Group title={t("mine")}>
          {cashFlowFields.measures.map((name) => (
            <NumberField
              key={name}
              name={name}
              label={t(name)}
              unit={t(`${name}_unit`)}
              decimals
              maxLength={15}
              value={typed(name, before?.[name] ?? "")}
              error={wrong(name)}
            />
          ))}
          {amount("priceCentsPerGram")}
          <TextField
            name="priceSource"
            label={t("priceSource")}
            hint={t("priceSource_hint")}
            maxLength={120}
            value={typed("priceSource", before?.priceSource ?? "")}
            error={wrong("priceSource")}
          />
          {day("pricedOn", t("pricedOn"), before?.pricedOn ? formatDate(before.pricedOn) : "")}
        </Group>
        <Group title={t("costs")}>
          {amount("plantCentsPerTonne")}
          {amount("variableCostCents", t("variableCostCents_hint"))}
          {amount("fixedCostCents", t("fixedCostCents_hint"))}
        </Group>
        <Group title={t("family")}>
          {amount("familyIncomeCents")}
          {amount("familyCostCents")}
          {amount("debtCents")}
          {amount("openingCashCents")}
        </Group>
        <fieldset className="grid gap-4">
          <legend className="pb-1 text-h2">{t("guarantees")}</legend>
          <p className="text-nota text-tinta-2">{t("guarantees_hint")}</p>
          {Array.from({ length: guaranteeRows }, (_, at) => {
            const row = before?.guarantees[at];
            const name = (part: string) => `guarantees.${at}.${part}`;
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name
              <fieldset key={at} className="grid gap-3 border-t border-linea pt-2 sm:grid-cols-2 lg:grid-cols-4">
                <legend className="sr-only">{t("row", { number: at + 1 })}</legend>
                <SelectField
                  name={name("kind")}
                  label={t("row_kind")}
                  blank={t("row_none")}
                  value={typed(name("kind"), row?.kind ?? "")}
                  options={lists.guarantees
                    .filter(({ isOffered, code }) => isOffered || code === row?.kind)
                    .map(({ code, name: called }) => ({ value: code, label: textIn(called, language) }))}
                  error={wrong(name("kind"))}
                />
                <TextField
                  name={name("owner")}
                  label={t("row_owner")}
                  maxLength={120}
                  value={typed(name("owner"), row?.owner ?? "")}
                  error={wrong(name("owner"))}
                />
                <MoneyField
                  name={name("value")}
                  label={t("row_value")}
                  value={typed(name("value"), row ? decimalFromCents(row.valueCents) : "")}
                  error={wrong(name("value"))}
                />
                {day(name("valuedOn"), t("row_valuedOn"), row ? formatDate(row.valuedOn) : "")}
              </fieldset>
            );
          })}
        </fieldset>
        <TextArea name="note" label={t("note")} value={typed("note")} rows={3} maxLength={500} error={wrong("note")} />
        <ActEnd file={file}>{t("send")}</ActEnd>
      </StaffForm>
    </ActPage>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="min-w-0">
      <legend className="pb-2 text-h2">{title}</legend>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 sm:grid-cols-2">{children}</div>
    </fieldset>
  );
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ReasonBoxes } from "@/app/(desk)/case/reason-boxes";
import { staffWith } from "@/app/(desk)/guard";
import { titled } from "@/app/(desk)/problems";
import { StaffForm } from "@/app/(desk)/staff-form";
import type { SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { scopes } from "@/domain/integration";
import { AdminPage } from "../../../admin-page";
import { integrationsPath } from "../../paths";
import { scopeKey } from "../../scope-key";

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return titled((await getTranslations("integration.admin.keys"))("new"), searchParams);
}

const terms = ["30", "90", "180", "365"] as const;

/** One key for one system: name, permissions, how long. */
export default async function NewKeyPage({ searchParams }: Props) {
  await staffWith("integration.manage", `${integrationsPath}/llaves/nueva`);
  const [t, s, c, refused] = await Promise.all([
    getTranslations("integration.admin"),
    getTranslations("integration.scopes"),
    getTranslations("common"),
    refusedForm(searchParams),
  ]);
  return (
    <AdminPage
      here="integrations"
      title={t("keys.new")}
      path={{ label: t("title"), items: [{ label: t("title"), href: integrationsPath }, { label: t("keys.new") }] }}
      refused={refused}
    >
      <StaffForm action={`${integrationsPath}/llaves/crear`} className="grid max-w-150 gap-6">
        <TextField
          name="name"
          label={t("keys.new_name")}
          hint={t("keys.new_name_hint")}
          value={refused?.typed("name")}
          error={refused?.errors.name}
          maxLength={80}
        />
        <ReasonBoxes
          name="scopes"
          label={t("keys.new_scopes")}
          error={refused?.errors.scopes}
          reasons={scopes.map((scope) => ({ code: scope, text: s(scopeKey(scope)) }))}
          chosen={refused?.typedAll("scopes") ?? []}
        />
        <SelectField
          name="days"
          label={t("keys.new_days")}
          value={refused?.typed("days", "90") ?? "90"}
          options={terms.map((value) => ({ value, label: t(`keys.days_${value}`) }))}
          error={refused?.errors.days}
        />
        <div className="flex flex-wrap gap-3">
          <Button tall>{t("keys.create")}</Button>
          <Button look="quiet" href={integrationsPath}>
            {c("cancel")}
          </Button>
        </div>
      </StaffForm>
    </AdminPage>
  );
}

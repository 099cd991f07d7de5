import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ReasonBoxes } from "@/app/(desk)/case/reason-boxes";
import { staffWith } from "@/app/(desk)/guard";
import { titled } from "@/app/(desk)/problems";
import { StaffForm } from "@/app/(desk)/staff-form";
import type { SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { eventTypes } from "@/domain/integration";
import { eventKey } from "@/lib/api/partner-paths";
import { AdminPage } from "../../../admin-page";
import { integrationsPath } from "../../paths";

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return titled((await getTranslations("integration.admin.endpoints"))("new"), searchParams);
}

/** One receiver: where to tell, and of what. */
export default async function NewReceiverPage({ searchParams }: Props) {
  await staffWith("integration.manage", `${integrationsPath}/receptores/nuevo`);
  const [t, e, c, refused] = await Promise.all([
    getTranslations("integration.admin"),
    getTranslations("integration.events"),
    getTranslations("common"),
    refusedForm(searchParams),
  ]);
  const title = t("endpoints.new");
  return (
    <AdminPage
      here="integrations"
      title={title}
      path={{ label: t("title"), items: [{ label: t("title"), href: integrationsPath }, { label: title }] }}
      refused={refused}
    >
      <StaffForm action={`${integrationsPath}/receptores/registrar`} className="grid max-w-150 gap-6">
        <TextField
          name="url"
          type="url"
          label={t("endpoints.new_url")}
          hint={t("endpoints.new_url_hint")}
          value={refused?.typed("url", "https://") ?? "https://"}
          error={refused?.errors.url}
          maxLength={500}
        />
        <ReasonBoxes
          name="events"
          label={t("endpoints.new_events")}
          error={refused?.errors.events}
          reasons={eventTypes.map((type) => ({ code: type, text: e(eventKey(type)) }))}
          chosen={refused ? (refused.typedAll("events") ?? []) : eventTypes}
        />
        <div className="flex flex-wrap gap-3">
          <Button tall>{t("endpoints.create")}</Button>
          <Button look="quiet" href={integrationsPath}>
            {c("cancel")}
          </Button>
        </div>
      </StaffForm>
    </AdminPage>
  );
}

import { StaffForm } from "@/app/(desk)/staff-form";
import type { RefusedForm } from "@/app/refused";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Pane, Panes } from "@/components/ui/pane";
import { TextArea } from "@/components/ui/text-area";
import { TextLink } from "@/components/ui/text-link";
import { adminWords } from "./admin-words";
import { ExampleCost } from "./example-cost";
import { productPath, versionPath } from "./paths";
import { VersionContent } from "./version-content";
import type { VersionData } from "./version-data";

type Props = { version: VersionData; publishes: boolean; refused: RefusedForm | null };

/** A version that no longer changes, or that this person may only read. */
export async function PublishedView({ version, publishes, refused }: Props) {
  const { t } = await adminWords();
  return (
    <Panes layout="aside">
      <Pane ground="superficie">
        <VersionContent config={version.config} />
      </Pane>
      <Pane label={t("version.aside")}>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          {version.status === "draft" ? null : (
            <Notice title={t("version.frozen")}>
              <p>{t("version.frozen_text")}</p>
              <TextLink href={productPath(version.productId)}>{t("version.all")}</TextLink>
            </Notice>
          )}
          {version.status === "scheduled" && publishes ? (
            <StaffForm action={versionPath(version.id, "/anular")} className="grid gap-3">
              <h2>{t("version.call_off")}</h2>
              <p className="text-nota text-tinta-2">{t("version.call_off_text")}</p>
              <TextArea
                name="note"
                rows={2}
                maxLength={500}
                label={t("review.note")}
                value={refused?.typed("note")}
                error={refused?.errors.note}
              />
              <Button look="danger">{t("version.call_off")}</Button>
            </StaffForm>
          ) : null}
          <TextLink href={versionPath(version.id, "/exportar")}>{t("version.export")}</TextLink>
          <ExampleCost config={version.config} />
        </div>
      </Pane>
    </Panes>
  );
}

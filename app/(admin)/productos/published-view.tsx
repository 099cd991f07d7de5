import { Notice } from "@/components/ui/notice";
import { Pane, Panes } from "@/components/ui/pane";
import { TextLink } from "@/components/ui/text-link";
import { adminWords } from "./admin-words";
import { ExampleCost } from "./example-cost";
import { productPath } from "./paths";
import { VersionContent } from "./version-content";
import type { VersionData } from "./version-data";

/** A version that no longer changes, or that this person may only read. */
export async function PublishedView({ version }: { version: VersionData }) {
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
          <ExampleCost config={version.config} />
        </div>
      </Pane>
    </Panes>
  );
}

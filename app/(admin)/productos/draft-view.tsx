import { Problems } from "@/app/(desk)/problems";
import { StaffForm } from "@/app/(desk)/staff-form";
import type { RefusedForm } from "@/app/refused";
import { Button } from "@/components/ui/button";
import { LockedAct } from "@/components/ui/locked-act";
import { Notice } from "@/components/ui/notice";
import { Pane, Panes } from "@/components/ui/pane";
import type { ProductConfig } from "@/domain/product";
import type { ReturnedForm } from "@/lib/returns";
import { adminWords } from "./admin-words";
import { Changes } from "./changes";
import { draftErrors } from "./draft-errors";
import { DraftForm } from "./draft-form";
import { ExampleCost } from "./example-cost";
import { versionPath } from "./paths";
import { plainFields } from "./plain-fields";
import type { VersionData } from "./version-data";

type Props = {
  version: VersionData;
  base: ProductConfig | null;
  refused: RefusedForm | null;
  kept: ReturnedForm | null;
};

/** A draft: the plain form, and beside it what has changed so far, what the example costs, and what to do with it. */
export async function DraftView({ version, base, refused, kept }: Props) {
  const words = await adminWords();
  const { t } = words;
  const errors = draftErrors(kept, refused, words);
  const labels = Object.fromEntries(plainFields.map(({ path }) => [path, t(`field.${path}`)]));
  const changed = version.differences.length > 0 || base === null;
  return (
    <Panes layout="aside">
      <Pane ground="superficie">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          <Problems refused={refused && { ...refused, errors }} labels={labels} />
          {version.isOwn ? null : (
            <Notice title={t("draft.others", { name: version.author })}>
              <p>{t("draft.others_text")}</p>
            </Notice>
          )}
          <DraftForm versionId={version.id} config={version.config} refused={refused} errors={errors} />
        </div>
      </Pane>
      <Pane label={t("draft.aside")}>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          {version.differences.length > 0 ? (
            <Changes differences={version.differences} configs={[version.config, ...(base ? [base] : [])]} />
          ) : (
            <section className="grid gap-1">
              <h2>{t("changes.words")}</h2>
              <p className="text-tinta-2">{t("draft.unchanged")}</p>
            </section>
          )}
          <ExampleCost config={version.config} base={base} />
          <section aria-label={t("draft.next")} className="grid gap-3">
            <h2>{t("draft.next")}</h2>
            {changed ? (
              <StaffForm action={versionPath(version.id, "/proponer")} className="grid gap-2">
                <Button look="secondary" tall>
                  {t("draft.propose")}
                </Button>
                <p className="text-nota text-tinta-2">{t("draft.propose_text")}</p>
              </StaffForm>
            ) : (
              <LockedAct id="proponer" reason={t("draft.propose_locked")}>
                {t("draft.propose")}
              </LockedAct>
            )}
            <details>
              <summary className="flex min-h-8 items-center text-nota font-semibold text-laguna-700">
                {t("draft.discard_open")}
              </summary>
              <StaffForm action={versionPath(version.id, "/descartar")} className="grid gap-2 pt-2">
                <p className="text-nota">{t("draft.discard_text")}</p>
                <Button look="danger" icon="trash">
                  {t("draft.discard")}
                </Button>
              </StaffForm>
            </details>
          </section>
        </div>
      </Pane>
    </Panes>
  );
}

import { StaffForm } from "@/app/(desk)/staff-form";
import { ChangeList } from "@/components/editor/change-list";
import { Button } from "@/components/ui/button";
import { Pane } from "@/components/ui/pane";
import { changesIn } from "@/domain/editor/changes";
import type { Shape } from "@/domain/editor/shape";
import type { SettingKind } from "@/domain/settings/kinds";
import type { SettingDraft } from "@/lib/settings/draft";
import { settingPath } from "./paths";
import { SettingPreview } from "./preview/setting-preview";
import type { SettingWords } from "./setting-words";

type Props = {
  kind: SettingKind;
  shape: Shape;
  /** What holds today. */
  before: unknown;
  draft: SettingDraft;
  /** The part on the page. */
  at: string;
  words: SettingWords;
};

/** Beside the editor: what the working copy changes so far, and how to be rid of it. */
export function EditAside({ kind, shape, before, draft, at, words: { t, reading } }: Props) {
  const isChanged = changesIn(shape, before, draft.content).length > 0;
  return (
    <Pane label={t("edit.so_far")}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        <section className="grid gap-2">
          <h2>{t("edit.so_far")}</h2>
          {isChanged ? (
            <ChangeList shape={shape} before={before} after={draft.content} reading={reading} />
          ) : (
            <p className="text-tinta-2">{t("edit.unchanged")}</p>
          )}
        </section>
        <SettingPreview kind={kind} content={draft.content} at={at} ofDraft />
        {draft.revision > 0 ? (
          <details>
            <summary className="flex min-h-8 cursor-pointer items-center text-nota font-semibold text-laguna-700">
              {t("edit.discard_open")}
            </summary>
            <StaffForm action={settingPath(kind, "/descartar-borrador")} className="grid gap-2 pt-2">
              <p className="text-nota">{t("edit.discard_text")}</p>
              <Button look="danger" icon="trash">
                {t("edit.discard")}
              </Button>
            </StaffForm>
          </details>
        ) : null}
      </div>
    </Pane>
  );
}

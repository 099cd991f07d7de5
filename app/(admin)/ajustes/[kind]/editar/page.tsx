import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdminPage } from "@/app/(admin)/admin-page";
import { EditAside } from "@/app/(admin)/ajustes/edit-aside";
import { editPath, kindIn, settingPath } from "@/app/(admin)/ajustes/paths";
import { settingWords } from "@/app/(admin)/ajustes/setting-words";
import { staffWith } from "@/app/(desk)/guard";
import { Problems, titled } from "@/app/(desk)/problems";
import { StaffForm } from "@/app/(desk)/staff-form";
import { first, read, returnedForm, type SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import type { Editing } from "@/components/editor/editing";
import { Editor, problemLines } from "@/components/editor/editor";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { Pane, Panes } from "@/components/ui/pane";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { shapeOf } from "@/domain/editor/shape";
import { presentShapeAt } from "@/domain/editor/shape-at";
import { typedOf } from "@/domain/editor/typed";
import { settings } from "@/domain/settings/kinds";
import { settingDraft } from "@/lib/settings/draft";
import { settingPage } from "@/lib/settings/queries";

type Props = { params: Promise<{ kind: string }>; searchParams: SearchParams };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const kind = kindIn((await params).kind) ?? notFound();
  const { t } = await settingWords(kind);
  return titled(t("edit.title", { name: t(`kind.${kind}`) }), searchParams);
}

/** The working copy of a setting: its fields, or one of its parts alone, and at its end the proposal. */
export default async function EditSettingPage({ params, searchParams }: Props) {
  const kind = kindIn((await params).kind) ?? notFound();
  await staffWith("settings.propose", editPath(kind));
  const [{ t, reading }, draft, { content }, refused, kept, query] = await Promise.all([
    settingWords(kind),
    read(settingDraft, { kind }),
    read(settingPage, { kind }),
    refusedForm(searchParams),
    returnedForm(searchParams),
    searchParams,
  ]);
  const shape = shapeOf(settings[kind].schema);
  const asked = first(query.en);
  const at = presentShapeAt(shape, draft.content, asked) ? asked : "";
  // What came back belongs to the copy as it is now, or to the one it was just saved over.
  const isFresh = kept !== null && draft.revision - Number(kept.typed._revision?.[0]) <= 1;
  const back = isFresh ? kept.typed : {};
  const editing: Editing = {
    ...reading,
    typed: { ...typedOf(shape, draft.content), ...back },
    errors: refused?.errors ?? {},
    href: (path) => editPath(kind, path),
  };
  const lines = problemLines(shape, draft.content, at, editing);
  const name = t(`kind.${kind}`);
  return (
    <AdminPage
      here="settings"
      title={t("edit.title", { name })}
      path={{
        label: t("page.path"),
        items: [
          { label: t("list.title"), href: "/ajustes" },
          { label: name, href: settingPath(kind) },
          { label: t("page.propose") },
        ],
      }}
      summary={t("edit.lead")}
      done={first(query.hecho) === "saved" && !refused ? t("edit.saved") : undefined}
      bare
    >
      <Panes layout="aside">
        <Pane ground="superficie">
          <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
            {lines.length > 0 ? (
              <ErrorSummary title={refused?.summary ?? ""} errors={lines} />
            ) : (
              <Problems refused={refused} />
            )}
            {draft.isBehind ? (
              <Notice look="warning" title={t("edit.behind")}>
                <p>{t("edit.behind_text")}</p>
              </Notice>
            ) : null}
            <StaffForm
              action={settingPath(kind, "/guardar")}
              hidden={{ _revision: String(draft.revision), _en: at }}
              className="grid grid-cols-[minmax(0,1fr)] gap-6"
            >
              <Editor shape={shape} value={draft.content} at={at} name={name} editing={editing} />
              {at === "" ? (
                <fieldset className="grid max-w-160 gap-4 border-t border-linea pt-3">
                  <legend className="float-left w-full pb-1 text-h2">{t("edit.send")}</legend>
                  <TextField
                    name="_from"
                    label={t("edit.from")}
                    hint={t("edit.from_hint")}
                    error={editing.errors._from}
                    value={back._from?.[0] ?? draft.effectiveFrom}
                    inputMode="numeric"
                    maxLength={10}
                    width={12}
                  />
                  <TextArea
                    name="_note"
                    label={t("edit.note")}
                    hint={t("edit.note_hint")}
                    error={editing.errors._note}
                    value={back._note?.[0] ?? draft.note}
                    rows={2}
                    maxLength={500}
                  />
                  <div className="grid gap-1">
                    <Button tall formAction={settingPath(kind, "/proponer")}>
                      {t("edit.propose")}
                    </Button>
                    {settings[kind].twoPeople ? (
                      <p className="text-nota text-tinta-2">{t("edit.propose_text")}</p>
                    ) : null}
                  </div>
                </fieldset>
              ) : null}
            </StaffForm>
          </div>
        </Pane>
        <EditAside kind={kind} shape={shape} before={content} draft={draft} at={at} words={{ t, reading }} />
      </Panes>
    </AdminPage>
  );
}

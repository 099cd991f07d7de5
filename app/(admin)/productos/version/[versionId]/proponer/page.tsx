import type { Metadata } from "next";
import { DraftFrame } from "@/app/(admin)/productos/editor/draft-frame";
import { draftPage } from "@/app/(admin)/productos/editor/draft-page";
import { DraftTrials } from "@/app/(admin)/productos/editor/draft-trials";
import { rowOf } from "@/app/(admin)/productos/editor/rows";
import { ToMend } from "@/app/(admin)/productos/editor/to-mend";
import { versionPath } from "@/app/(admin)/productos/paths";
import { Problems, titled } from "@/app/(desk)/problems";
import { StaffForm } from "@/app/(desk)/staff-form";
import { first, type SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { ChangeList } from "@/components/editor/change-list";
import { Button } from "@/components/ui/button";
import { LockedAct } from "@/components/ui/locked-act";
import { changesIn } from "@/domain/editor/changes";
import { productForm } from "@/domain/product-form";

type Props = { params: Promise<{ versionId: string }>; searchParams: SearchParams };

async function load({ params, searchParams }: Props) {
  const [{ versionId }, { aviso }] = await Promise.all([params, searchParams]);
  return draftPage(versionId, versionPath(versionId, "/proponer"), first(aviso));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { words } = await load(props);
  return titled(words.t("propose.title"), props.searchParams);
}

/** The end of editing: what the draft changes, what is to mend, and handing it to a second person. */
export default async function ProposePage(props: Props) {
  const [draft, refused] = await Promise.all([load(props), refusedForm(props.searchParams)]);
  const { version, state, words, actor } = draft;
  const { t, reading } = words;
  const base = version.base?.config ?? null;
  const blocking = draft.reading.mistakes.filter(({ severity }) => severity === "blocks").length;
  const isChanged = base === null || changesIn(productForm, base, state.content).length > 0;
  // Named fields stand on the tabs; the list beside leads to them.
  const said = refused && blocking > 0 ? { ...refused, errors: {} } : refused;
  return (
    <DraftFrame
      draft={draft}
      tab={null}
      refused={refused}
      problems={<Problems refused={said} />}
      aside={<ToMend draft={draft} />}
    >
      <section aria-label={t("propose.changes")} className="grid gap-3">
        <h2>{t("propose.changes")}</h2>
        {base === null ? <p>{t("propose.first")}</p> : null}
        {base !== null && isChanged ? (
          <ChangeList
            shape={productForm}
            before={base}
            after={state.content}
            reading={reading}
            row={(path, item) => rowOf(path, item, words, null)}
            isBrief
          />
        ) : null}
        {isChanged ? null : <p className="text-tinta-2">{t("propose.unchanged")}</p>}
      </section>
      <DraftTrials version={version} actor={actor} page={first((await props.searchParams).pagina)} />
      {version.isOwn ? (
        <section aria-label={t("propose.button")} className="grid justify-items-start gap-4 border-t border-linea pt-4">
          {blocking > 0 || !isChanged ? (
            <LockedAct
              id="proponer"
              reason={blocking > 0 ? t("propose.blocked", { count: blocking }) : t("propose.unchanged")}
            >
              {t("propose.button")}
            </LockedAct>
          ) : (
            <StaffForm action={versionPath(version.id, "/proponer/enviar")} className="grid gap-2">
              <Button tall>{t("propose.button")}</Button>
              <p className="text-nota text-tinta-2">{t("propose.text")}</p>
            </StaffForm>
          )}
          <details>
            <summary className="flex min-h-8 items-center text-nota font-semibold text-laguna-700">
              {t("edit.discard_open")}
            </summary>
            <StaffForm action={versionPath(version.id, "/descartar")} className="grid gap-2 pt-2">
              <p className="text-nota">{t("propose.discard_text")}</p>
              <Button look="danger" icon="trash">
                {t("propose.discard")}
              </Button>
            </StaffForm>
          </details>
        </section>
      ) : null}
    </DraftFrame>
  );
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AutoSave } from "@/app/(admin)/productos/editor/auto-save";
import { DraftFrame } from "@/app/(admin)/productos/editor/draft-frame";
import { type DraftPage, draftPage } from "@/app/(admin)/productos/editor/draft-page";
import { extraOf } from "@/app/(admin)/productos/editor/extra";
import { Ladder } from "@/app/(admin)/productos/editor/ladder";
import { LivePanel } from "@/app/(admin)/productos/editor/live-panel";
import { rowOf } from "@/app/(admin)/productos/editor/rows";
import { tabSentence } from "@/app/(admin)/productos/editor/says";
import { ScoreTry } from "@/app/(admin)/productos/editor/score";
import { ToMend } from "@/app/(admin)/productos/editor/to-mend";
import { tabAt, tabPath, versionPath } from "@/app/(admin)/productos/paths";
import { Problems, titled } from "@/app/(desk)/problems";
import { StaffForm } from "@/app/(desk)/staff-form";
import { first, returnedForm, type SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { Content } from "@/components/editor/content";
import type { Editing } from "@/components/editor/editing";
import { Editor, problemLines } from "@/components/editor/editor";
import { ErrorSummary } from "@/components/ui/error-summary";
import { isWithin, partsOf, valueAt } from "@/domain/editor/path";
import { presentShapeAt } from "@/domain/editor/shape-at";
import { typedOf } from "@/domain/editor/typed";
import { visibleFields } from "@/domain/editor/visible";
import { formatTime } from "@/domain/format";
import { type Localized, textIn } from "@/domain/localized";
import { productForm, productLeaves } from "@/domain/product-form";
import { shownBeside } from "@/domain/product-mend";
import { keysOn, mostVisible, type ProductTab, tabOf } from "@/domain/product-tabs";

type Props = { params: Promise<{ versionId: string; tab: string }>; searchParams: SearchParams };

const formId = "editor";

async function load({ params, searchParams }: Props) {
  const [{ versionId, tab: slug }, { aviso }] = await Promise.all([params, searchParams]);
  const tab = tabAt(slug) ?? notFound();
  return { tab, draft: await draftPage(versionId, versionPath(versionId, `/${slug}`), first(aviso)) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { tab, draft } = await load(props);
  const name = textIn(valueAt(draft.state.content, "name") as Localized, draft.words.language);
  return titled(`${draft.words.t(`tab.${tab}`)}, ${name}`, props.searchParams);
}

/** One of the eight tabs of a draft: what it says in a sentence, its fields, and beside it what the applicant sees. */
export default async function TabPage(props: Props) {
  const [{ tab, draft }, query, refused, kept] = await Promise.all([
    load(props),
    props.searchParams,
    refusedForm(props.searchParams),
    returnedForm(props.searchParams),
  ]);
  const { content, revision } = draft.state;
  const at = openIn(tab, first(query.en), content);
  const back = kept !== null && revision - Number(kept.typed._revision?.[0]) <= 1 ? kept.typed : {};
  const editing = editingOf(draft, {
    typed: { ...typedOf(productForm, content, productLeaves(content)), ...back },
    errors: {
      ...sentences(draft, first(query.ver) === "todo"),
      ...(refused?.errors ?? {}),
    },
  });
  const lines = refused ? problemLines(productForm, content, at, { ...editing, errors: refused.errors }) : [];
  const own = tabPath(draft.version.id, tab);
  const done = (["returned", "imported"] as const).find((word) => word === first(query.hecho));
  return (
    <DraftFrame
      draft={draft}
      tab={tab}
      refused={refused}
      problems={
        lines.length > 0 ? (
          <ErrorSummary title={refused?.summary ?? ""} errors={lines} />
        ) : (
          <Problems refused={refused} />
        )
      }
      done={done ? draft.words.t(`edit.${done}`) : undefined}
      aside={
        <>
          <LivePanel draft={draft} tab={tab} at={at} />
          <ToMend draft={draft} />
        </>
      }
    >
      {draft.version.isOwn ? (
        <StaffForm
          id={formId}
          action={versionPath(draft.version.id, "/guardar")}
          hidden={{ _revision: String(revision), _en: at, _ficha: (await props.params).tab }}
          className="grid grid-cols-[minmax(0,1fr)] gap-6"
        >
          <Editor
            shape={productForm}
            value={content}
            at={at}
            name={draft.words.t(`tab.${tab}`)}
            lead={tabSentence(tab, draft)}
            fields={keysOn(tab)}
            editing={editing}
          />
          <Foot draft={draft} />
        </StaffForm>
      ) : (
        <Content shape={tabShape(tab)} value={content} reading={draft.words.reading} />
      )}
      {tab === "approval" ? <Ladder draft={draft} action={own} asked={first(query.monto)} /> : null}
      {tab === "score" && at === "" ? (
        <ScoreTry draft={draft} action={own} typed={(name) => first(query[name])} />
      ) : null}
    </DraftFrame>
  );
}

function editingOf(draft: DraftPage, { typed, errors }: Pick<Editing, "typed" | "errors">): Editing {
  const { words, state, version } = draft;
  return {
    ...words.reading,
    typed,
    errors,
    href: (open) => tabPath(version.id, tabOf(open), { open }),
    row: (path, item) => rowOf(path, item, words, version.base?.config ?? null),
    extra: (path, item) => extraOf(path, item, state.content, words),
  };
}

/** What is wrong, beside its fields. */
function sentences({ reading, words }: DraftPage, withEmpty: boolean): Record<string, string> {
  return Object.fromEntries(
    shownBeside(reading.mistakes, withEmpty).map((mistake) => [mistake.path, words.sentence(mistake)]),
  );
}

/** The item that an address opens, when it stands on this tab. */
function openIn(tab: ProductTab, asked: string, content: unknown): string {
  return asked !== "" && tabOf(asked) === tab && isItem(asked, content) ? asked : "";
}

function isItem(path: string, content: unknown): boolean {
  return /^\d+$/.test(partsOf(path).at(-1) ?? "") && presentShapeAt(productForm, content, path) !== null;
}

function tabShape(tab: ProductTab): typeof productForm {
  if (productForm.kind !== "group") return productForm;
  const keys: readonly string[] = keysOn(tab);
  return { ...productForm, fields: productForm.fields.filter(({ name }) => keys.some((key) => isWithin(name, key))) };
}

function Foot({ draft: { words, state } }: { draft: DraftPage }) {
  const { t } = words;
  const saved = state.savedAt ? t("edit.saved", { time: formatTime(state.savedAt) }) : t("edit.not_saved");
  return (
    <div className="flex flex-wrap justify-between gap-x-6 border-t border-linea bg-papel py-2 text-nota text-tinta-2 lg:sticky lg:bottom-8">
      <AutoSave
        formId={formId}
        revision={state.revision}
        texts={{ saved, typing: t("edit.typing"), saving: t("edit.saving"), failed: t("edit.failed") }}
      />
      <p>{t("edit.count", { shown: visibleFields(productForm, state.content), most: mostVisible })}</p>
    </div>
  );
}

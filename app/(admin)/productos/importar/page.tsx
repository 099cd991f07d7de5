import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/app/(admin)/admin-page";
import { importPath } from "@/app/(admin)/productos/paths";
import { staffWith } from "@/app/(desk)/guard";
import { Problems, titled } from "@/app/(desk)/problems";
import { first, keptTyped, type SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { trailOf } from "@/components/editor/summary";
import { editorWords } from "@/components/editor/words";
import { Notice } from "@/components/ui/notice";
import { currentLanguage } from "@/lib/auth";
import { messagesIn } from "@/messages/catalogue";
import { ImportForm } from "./import-form";
import { ImportSeen } from "./import-seen";

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return titled((await getTranslations("admin.import"))("title"), searchParams);
}

/** Brings a product in from a file: first what it would change and what is wrong with it, then the draft. */
export default async function ImportPage({ searchParams }: Props) {
  await staffWith("product.draft", importPath);
  const [t, refused, query] = await Promise.all([getTranslations("admin"), refusedForm(searchParams), searchParams]);
  const seen = await keptTyped(first(query.revisado));
  return (
    <AdminPage
      here="products"
      title={t("import.title")}
      summary={t("import.lead")}
      path={{
        label: t("product.path"),
        items: [{ label: t("products.title"), href: "/productos" }, { label: t("import.title") }],
      }}
      refused={refused}
      problems={seen ? undefined : await problemsIn(refused)}
      bare={seen !== null}
    >
      {seen ? <ImportSeen seen={seen} refused={refused} /> : <ImportForm refused={refused} />}
    </AdminPage>
  );
}

/** Everything that keeps a file from being read, each by its place. */
async function problemsIn(refused: Awaited<ReturnType<typeof refusedForm>>) {
  if (refused?.code !== "exchange_invalid") return <Problems refused={refused} />;
  const [t, language] = await Promise.all([getTranslations("admin.import"), currentLanguage()]);
  const words = editorWords(messagesIn(language).product.field);
  const lines = Object.entries(refused.errors);
  return (
    <div id="problemas" tabIndex={-1}>
      <Notice look="error" title={t("wrong", { count: lines.length })} live>
        <p>{refused.summary}</p>
        <ul className="grid list-disc gap-1 pt-2 pl-5">
          {lines.slice(0, 40).map(([path, sentence]) => (
            <li key={path} className="wrap-anywhere">
              <strong>{trailOf(path, words) || path}</strong>: {sentence}
            </li>
          ))}
        </ul>
        {lines.length > 40 ? <p className="pt-2">{t("wrong_more", { count: lines.length - 40 })}</p> : null}
      </Notice>
    </div>
  );
}

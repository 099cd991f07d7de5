import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdminPage } from "@/app/(admin)/admin-page";
import { Concerns } from "@/app/(admin)/ajustes/concerns";
import { SettingHistory } from "@/app/(admin)/ajustes/history";
import { editPath, kindIn, settingPath } from "@/app/(admin)/ajustes/paths";
import { LogoForm } from "@/app/(admin)/ajustes/preview/logo-form";
import { SettingPreview } from "@/app/(admin)/ajustes/preview/setting-preview";
import { WaitingChange } from "@/app/(admin)/ajustes/proposal";
import { settingWords } from "@/app/(admin)/ajustes/setting-words";
import { staffWith } from "@/app/(desk)/guard";
import { titled } from "@/app/(desk)/problems";
import { first, read, type SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { Content } from "@/components/editor/content";
import { Button } from "@/components/ui/button";
import { can } from "@/domain/access";
import { shapeOf } from "@/domain/editor/shape";
import { type Setting, settings } from "@/domain/settings/kinds";
import { settingDraft } from "@/lib/settings/draft";
import { legalConcerns, settingPage } from "@/lib/settings/queries";

type Props = { params: Promise<{ kind: string }>; searchParams: SearchParams };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const kind = kindIn((await params).kind) ?? notFound();
  return titled((await settingWords(kind)).t(`kind.${kind}`), searchParams);
}

const doneWords = ["proposed", "confirmed", "dropped", "discarded"] as const;

/** One kind of setting: what waits for a second person, what holds today, and how it came to be. */
export default async function SettingPage({ params, searchParams }: Props) {
  const kind = kindIn((await params).kind) ?? notFound();
  const actor = await staffWith("settings.read", settingPath(kind));
  const proposes = can(actor, "settings.propose");
  const [{ t, reading }, page, concerns, draft, refused, query] = await Promise.all([
    settingWords(kind),
    read(settingPage, { kind }),
    kind === "regulation" ? read(legalConcerns) : [],
    proposes ? read(settingDraft, { kind }) : null,
    refusedForm(searchParams),
    searchParams,
  ]);
  const shape = shapeOf(settings[kind].schema);
  const done = doneWords.find((word) => word === first(query.hecho));
  return (
    <AdminPage
      here="settings"
      title={t(`kind.${kind}`)}
      path={{
        label: t("page.path"),
        items: [{ label: t("list.title"), href: "/ajustes" }, { label: t(`kind.${kind}`) }],
      }}
      summary={
        <>
          {t(`kind_lead.${kind}`)} <strong>{t(page.twoPeople ? "page.two_people" : "page.one_person")}</strong>
        </>
      }
      refused={refused}
      done={done ? t(`page.done.${done}`) : undefined}
      actions={
        proposes && !page.proposal ? (
          <Button href={editPath(kind)}>{t(draft?.revision ? "page.continue" : "page.propose")}</Button>
        ) : null
      }
    >
      <Concerns concerns={concerns} />
      {page.proposal ? (
        <WaitingChange
          proposal={page.proposal}
          content={page.content}
          shape={shape}
          kind={kind}
          actor={actor}
          words={{ t, reading }}
        />
      ) : null}
      <section aria-label={t("page.in_force")} className="grid gap-3">
        <h2 className="text-h1">{t("page.in_force")}</h2>
        <Content shape={shape} value={page.content} reading={reading} />
      </section>
      {kind === "branding" ? <LogoForm hasLogo={hasLogo(page.content)} mayChange={proposes} refused={refused} /> : null}
      <SettingPreview kind={kind} content={page.content} />
      <SettingHistory history={page.history} shipped={page.shipped} shape={shape} words={{ t, reading }} />
    </AdminPage>
  );
}

function hasLogo(content: unknown): boolean {
  return (content as Setting<"branding">).logo !== null;
}

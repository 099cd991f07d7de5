import { getTranslations } from "next-intl/server";
import { PageHead } from "@/app/(portal)/page-head";
import { first, read, type SearchParams } from "@/app/bridge";
import { PublicShell } from "@/app/shell";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { limaDate } from "@/domain/calendar/lima";
import { formatDate } from "@/domain/format";
import { currentCaller } from "@/lib/auth";
import { type OwnCase, ownCases } from "@/lib/care/ask";

type Props = { searchParams: SearchParams };

export async function generateMetadata() {
  return { title: (await getTranslations("care.requests"))("title") };
}

/** What somebody asked by right, with the day it is due and the answer. */
export default async function RequestsPage({ searchParams }: Props) {
  const cases = await read(ownCases, {}, "/mis-datos/pedidos");
  const [t, mine, query] = await Promise.all([
    getTranslations("care.requests"),
    getTranslations("care.mine"),
    searchParams,
  ]);
  const done = first(query.hecho);
  return (
    <PublicShell back={{ href: "/mis-datos", label: mine("back") }}>
      <div className="grid gap-8">
        {done ? <Notice look="success" title={t(done === "persona" ? "sent_person" : "sent")} live /> : null}
        <PageHead title={t("title")}>
          <p>{t("lead")}</p>
        </PageHead>
        {cases.length === 0 ? (
          <EmptyState
            icon="inbox"
            title={t("empty")}
            action={<Button href="/mis-datos/pedidos/nuevo">{t("new")}</Button>}
          />
        ) : (
          <>
            <ul className="grid gap-6">
              {cases.map((one) => (
                <Case key={one.id} one={one} />
              ))}
            </ul>
            <Button href="/mis-datos/pedidos/nuevo" look="secondary">
              {t("new")}
            </Button>
          </>
        )}
      </div>
    </PublicShell>
  );
}

async function Case({ one }: { one: OwnCase }) {
  const [t, c, { now }] = await Promise.all([
    getTranslations("care.requests"),
    getTranslations("care"),
    currentCaller(),
  ]);
  const late = one.answeredAt === null && one.dueOn < limaDate(now);
  return (
    <li className={`rule ${one.answeredAt ? "rule-solid" : "rule-dashed"} grid gap-2`}>
      <div>
        <p className="text-nota text-tinta-2">
          {one.number} · {one.lender}
        </p>
        <h2>{c(`kind.${one.kind}`)}</h2>
        <p className={late ? "font-semibold" : "text-tinta-2"}>
          {one.answeredAt
            ? t("answered", { date: formatDate(limaDate(one.answeredAt)) })
            : t(late ? "late" : "due", { date: formatDate(one.dueOn) })}
        </p>
        {late ? <p>{t("late_text")}</p> : null}
      </div>
      <figure className="border-l-4 border-linea pl-4">
        <figcaption className="text-nota text-tinta-2">{t("you_wrote")}</figcaption>
        <blockquote className="whitespace-pre-line wrap-anywhere">{one.content.text}</blockquote>
      </figure>
      {one.answer && one.outcome ? (
        <figure className="-mx-4 bg-laguna-100 px-4 py-3">
          <figcaption className="text-nota text-tinta-2">{t("they_wrote", { lender: one.lender })}</figcaption>
          <p className="font-semibold text-laguna-700">{c(`outcome.${one.outcome}`)}</p>
          <blockquote className="whitespace-pre-line wrap-anywhere">{one.answer}</blockquote>
        </figure>
      ) : null}
    </li>
  );
}

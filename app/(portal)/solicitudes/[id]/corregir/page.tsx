import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type ApplicationParams, applicationOf, openItems, pathOf } from "@/app/(portal)/own-application";
import { PageHead } from "@/app/(portal)/page-head";
import { PostForm } from "@/app/(portal)/post-form";
import { Problems } from "@/app/(portal)/problems";
import { titled } from "@/app/(public)/page-title";
import type { SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { PublicShell } from "@/app/shell";
import { Button } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import { formatDate } from "@/domain/format";
import { gapNames, gapPath } from "../revisar/missing";
import { CorrectionItem } from "./correction-item";
import { MoreTime } from "./more-time";

type Props = { params: ApplicationParams; searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props) {
  return titled((await getTranslations("portal.correct"))("title"), searchParams);
}

/** What the lender asked to correct, one thing after another, and the button that sends it all back. */
export default async function CorrectPage({ params, searchParams }: Props) {
  const application = await applicationOf(params, "/corregir");
  if (application.status !== "info_requested") redirect(pathOf(application.id));
  const [t, refused, name] = await Promise.all([
    getTranslations("portal.correct"),
    refusedForm(searchParams),
    gapNames(application),
  ]);
  const { id, gaps, lender, number } = application;
  const items = openItems(application);
  const open = items.filter(({ state }) => state === "open");
  const dueOn = items[0]?.dueOn;
  const first = open[0];
  // What an open item asks for is missing too; the item already says so.
  const others = gaps.filter(
    ({ code, task }) => !open.some(({ targetCode }) => targetCode === code || targetCode === task),
  );
  return (
    <PublicShell lender={lender} back={{ href: pathOf(id), label: t("back") }}>
      <div className="grid gap-8">
        <Problems refused={refused} />
        <PageHead caption={number} title={t("title")}>
          <p>{t("lead", { lender: lender.name, count: items.length })}</p>
          {dueOn ? <p>{t.rich("until", { date: formatDate(dueOn), b: (words) => <strong>{words}</strong> })}</p> : null}
        </PageHead>
        <ol className="grid gap-6">
          {items.map((item, index) => (
            <CorrectionItem key={item.id} application={application} item={item} number={index + 1} refused={refused} />
          ))}
        </ol>
        {others.length > 0 ? (
          <section id="falta" className="grid scroll-mt-4 gap-2">
            <h2>{t("also_missing")}</h2>
            <ul>
              {others.map((gap) => (
                <li key={`${gap.kind} ${gap.code}`}>
                  <TextLink href={gapPath(application, gap)}>{name(gap)}</TextLink>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        <MoreTime id={id} lender={lender.name} refused={refused} />
        <div data-bar className="sticky bottom-0 -mx-6 grid gap-2 border-t border-linea bg-papel px-6 py-3">
          <p className="text-nota">{t("progress", { done: items.length - open.length, total: items.length })}</p>
          {first || others.length > 0 ? (
            <Button href={first ? `#o-${first.id}` : "#falta"}>{t("to_open")}</Button>
          ) : (
            <PostForm action={pathOf(id, "/corregir/enviar")} once className="grid gap-1">
              <Button icon="send">{t("send")}</Button>
              <p className="text-nota text-tinta-2">{t("then", { lender: lender.name })}</p>
            </PostForm>
          )}
        </div>
      </div>
    </PublicShell>
  );
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { staffWith } from "@/app/(desk)/guard";
import { titled } from "@/app/(desk)/problems";
import { first, read, type SearchParams, shownOnce } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { TextLink } from "@/components/ui/text-link";
import { ownEndpoints, ownKeys } from "@/lib/integrations/queries";
import { deadLetters } from "@/lib/messages/dead-letters";
import { AdminPage } from "../admin-page";
import { DeadLetters } from "./dead-letters";
import { Keys } from "./keys";
import { Once } from "./once";
import { integrationsPath } from "./paths";
import { Receivers } from "./receivers";

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return titled((await getTranslations("integration.admin"))("title"), searchParams);
}

const doneWords = ["key", "revoked", "removed", "replayed"] as const;

/** What connects the institution's own systems with Veta: keys to ask with, receivers to be told. */
export default async function IntegrationsPage({ searchParams }: Props) {
  await staffWith("integration.manage", integrationsPath);
  const [t, keys, receivers, letters, refused, secret, query] = await Promise.all([
    getTranslations("integration.admin"),
    read(ownKeys),
    read(ownEndpoints),
    read(deadLetters),
    refusedForm(searchParams),
    shownOnce(searchParams),
    searchParams,
  ]);
  const done = doneWords.find((word) => word === first(query.hecho));
  return (
    <AdminPage
      here="integrations"
      title={t("title")}
      summary={t("lead")}
      actions={<TextLink href="/desarrolladores">{t("docs")}</TextLink>}
      refused={refused}
      done={done ? t(`done.${done}`) : undefined}
    >
      <Once secret={secret} what="key" />
      <Keys keys={keys} />
      <Receivers receivers={receivers} />
      <DeadLetters letters={letters} />
    </AdminPage>
  );
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { currentActor } from "@/lib/auth";
import { PublicShell } from "./shell";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("public.lost");
  return { title: t("title") };
}

/** What does not exist and what one may not see look the same. */
export default async function NotFoundPage() {
  const [t, shell, actor] = await Promise.all([
    getTranslations("public.lost"),
    getTranslations("public.shell"),
    currentActor(),
  ]);
  return (
    <PublicShell>
      <h1>{t("title")}</h1>
      <p className="pt-3">{t("text")}</p>
      <div className="grid gap-3 pt-6">
        <Button href="/">{t("home")}</Button>
        {actor.organizationId ? (
          <Button href="/solicitudes" look="secondary">
            {t("applications")}
          </Button>
        ) : null}
        {actor.institutionId ? (
          <Button href="/mesa" look="secondary">
            {shell("desk")}
          </Button>
        ) : null}
      </div>
    </PublicShell>
  );
}

import { getTranslations } from "next-intl/server";

type Step = { label: string; href?: string };

/** The way from the list of people to a page below it. */
export async function peoplePath(...steps: Step[]) {
  const t = await getTranslations("people");
  return { label: t("path"), items: [{ label: t("title"), href: "/equipo" }, ...steps] };
}

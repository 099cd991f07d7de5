import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";

/** No credit can be asked for: says when to look again and whom to call. */
export async function NoCredits() {
  const [t, shell] = await Promise.all([getTranslations("public.catalogue"), getTranslations("public.shell")]);
  return (
    <EmptyState title={t("empty")} action={<TextLink href="/ayuda">{shell("help_page")}</TextLink>}>
      {t("empty_more")}
    </EmptyState>
  );
}

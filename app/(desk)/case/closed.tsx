import { getTranslations } from "next-intl/server";
import { TextLink } from "@/components/ui/text-link";
import { zones } from "@/domain/file-zones";
import type { File } from "@/lib/applications/file";

/** Parts of a file that exist and are not this person's now. AML is not named to who may never see it. */
export async function CaseClosed({ file }: { file: File }) {
  const t = await getTranslations("desk.zones");
  const closed = zones.filter((zone) => zone !== "aml" && file.zones[zone] === "none");
  if (closed.length === 0) return null;
  return (
    <p className="text-nota text-tinta-2">
      {t("closed", { zones: closed.map((zone) => t(`zone.${zone}`)).join(", ") })}{" "}
      <TextLink href="/mesa/mi-rol">{t("why")}</TextLink>
    </p>
  );
}

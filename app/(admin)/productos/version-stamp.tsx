import { getTranslations } from "next-intl/server";
import { Stamp } from "@/components/ui/stamp";

export type VersionStatus = "draft" | "in_review" | "scheduled" | "published" | "retired" | "called_off";

const tones = {
  draft: "neutral",
  in_review: "azul",
  scheduled: "violeta",
  published: "verde",
  retired: "neutral",
  called_off: "neutral",
} as const;

export async function VersionStamp({ status }: { status: VersionStatus }) {
  const t = await getTranslations("admin.version");
  return <Stamp tone={tones[status]}>{t(`status.${status}`)}</Stamp>;
}

import { getTranslations } from "next-intl/server";
import { Stamp } from "@/components/ui/stamp";

export type VersionStatus = "draft" | "in_review" | "published" | "retired";

const tones = { draft: "neutral", in_review: "azul", published: "verde", retired: "neutral" } as const;

export async function VersionStamp({ status }: { status: VersionStatus }) {
  const t = await getTranslations("admin.version");
  return <Stamp tone={tones[status]}>{t(`status.${status}`)}</Stamp>;
}

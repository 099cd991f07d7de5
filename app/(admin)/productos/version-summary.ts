import { limaDate } from "@/domain/calendar/lima";
import { formatDate, formatDateTime } from "@/domain/format";
import type { AdminWords } from "./admin-words";
import type { VersionData } from "./version-data";

/** Who made a version, and how far it has come, in one line. */
export function summaryOf(version: VersionData, name: string, { t }: AdminWords): string {
  const made = t("version.made", { name: version.author, date: formatDate(limaDate(version.createdAt)) });
  switch (version.status) {
    case "draft":
      return version.baseNumber === null ? made : `${made} · ${t("version.based_on", { number: version.baseNumber })}`;
    case "in_review": {
      const at = version.proposedAt ? formatDateTime(version.proposedAt) : "";
      const against =
        version.baseNumber === null
          ? ""
          : ` · ${t("version.against", { draft: version.number, base: version.baseNumber })}`;
      return `${name}${against} · ${t("version.proposed", { name: version.author, date: at })}`;
    }
    default: {
      const since = version.publishedAt ? formatDate(limaDate(version.publishedAt)) : "";
      return `${made} · ${t("version.published", { name: version.publisher ?? "", date: since })}`;
    }
  }
}

import { and, desc, eq, lte } from "drizzle-orm";
import { settingVersions } from "@/db/schema/setting";
import { type Setting, type SettingKind, settings } from "@/domain/settings/kinds";
import type { Scope } from "@/lib/gate";

/** What an institution has set, as it holds on a day (today unless told): its last confirmed version, or what Veta ships with. */
export async function settingOf<K extends SettingKind>(
  { tx, today }: Scope,
  institutionId: string,
  kind: K,
  on: string = today,
): Promise<Setting<K>> {
  const [version] = await tx
    .select({ content: settingVersions.content })
    .from(settingVersions)
    .where(
      and(
        eq(settingVersions.institutionId, institutionId),
        eq(settingVersions.kind, kind),
        eq(settingVersions.status, "confirmed"),
        lte(settingVersions.effectiveFrom, on),
      ),
    )
    .orderBy(desc(settingVersions.number))
    .limit(1);
  return (version ? settings[kind].schema.parse(version.content) : settings[kind].shipped) as Setting<K>;
}

import { and, desc, eq, lte, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { settingVersions } from "@/db/schema/setting";
import { limaDate } from "@/domain/calendar/lima";
import { type Setting, type SettingKind, settings } from "@/domain/settings/kinds";
import type { Scope } from "@/lib/gate";

/** What an institution has set, as it holds on a day (today unless told): its last confirmed version, or what Veta ships with. */
export async function settingOf<K extends SettingKind>(
  { tx, today }: Scope,
  institutionId: string,
  kind: K,
  on: string = today,
): Promise<Setting<K>> {
  return (await newest(tx, institutionId, kind, lte(settingVersions.effectiveFrom, on))).content;
}

/** The same as it held at an instant of the past: what was confirmed since has no say. */
export async function settingAt<K extends SettingKind>(
  scope: Scope,
  institutionId: string,
  kind: K,
  at: Date,
): Promise<Setting<K>> {
  return (await versionAt(scope, institutionId, kind, at)).content;
}

/** The same with the number of its version, 0 for what Veta ships with. */
export async function versionAt<K extends SettingKind>({ tx }: Scope, institutionId: string, kind: K, at: Date) {
  const then = and(lte(settingVersions.effectiveFrom, limaDate(at)), lte(settingVersions.confirmedAt, at));
  return newest(tx, institutionId, kind, then);
}

/** One version by its number; null when there is none. 0 is what Veta ships with. */
export async function versionNumbered<K extends SettingKind>(
  tx: Tx,
  institutionId: string,
  kind: K,
  number: number,
): Promise<Setting<K> | null> {
  if (number === 0) return settings[kind].shipped as Setting<K>;
  const [version] = await tx
    .select({ content: settingVersions.content })
    .from(settingVersions)
    .where(
      and(
        eq(settingVersions.institutionId, institutionId),
        eq(settingVersions.kind, kind),
        eq(settingVersions.number, number),
      ),
    );
  return version ? (settings[kind].schema.parse(version.content) as Setting<K>) : null;
}

async function newest<K extends SettingKind>(tx: Tx, institutionId: string, kind: K, when: SQL | undefined) {
  const own = and(eq(settingVersions.institutionId, institutionId), eq(settingVersions.kind, kind));
  const [version] = await tx
    .select({ number: settingVersions.number, content: settingVersions.content })
    .from(settingVersions)
    .where(and(own, eq(settingVersions.status, "confirmed"), when))
    .orderBy(desc(settingVersions.number))
    .limit(1);
  const content = (version ? settings[kind].schema.parse(version.content) : settings[kind].shipped) as Setting<K>;
  return { number: version?.number ?? 0, content };
}

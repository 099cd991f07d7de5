import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import { settingVersions } from "@/db/schema/setting";
import { settings } from "@/domain/settings/kinds";
import { entriesOn, type ListBook, type ListEntry, type ListName, listBook } from "@/domain/settings/lists";
import { query, type Scope } from "@/lib/gate";
import { settingOf } from "@/lib/settings/in-force";

/** The lists of one's own institution, with every entry there ever was: what was chosen once keeps its name. */
export const ownListBook = query({
  by: "catalogue.read",
  input: z.strictObject({}),
  async run(scope): Promise<ListBook> {
    const { schema, shipped } = settings.lists;
    const institutionId = scope.actor.institutionId ?? "";
    if (!institutionId) return listBook([], shipped, scope.today);
    const versions = await scope.tx
      .select({ content: settingVersions.content })
      .from(settingVersions)
      .where(
        and(
          eq(settingVersions.institutionId, institutionId),
          eq(settingVersions.kind, "lists"),
          eq(settingVersions.status, "confirmed"),
        ),
      )
      .orderBy(desc(settingVersions.number));
    const own = versions.map(({ content }) => schema.parse(content));
    return listBook([...own, shipped], await settingOf(scope, institutionId, "lists"), scope.today);
  },
});

/** What one's own institution offers in a list today. */
export async function offeredIn(scope: Scope, list: ListName): Promise<ListEntry[]> {
  return entriesOn(await settingOf(scope, scope.actor.institutionId ?? "", "lists"), list, scope.today);
}

/** The codes that an institution offers on a day. */
export async function offeredOn(scope: Scope, institutionId: string, on: string): Promise<Record<ListName, string[]>> {
  const content = await settingOf(scope, institutionId, "lists", on);
  const codes = (list: ListName) => entriesOn(content, list, on).map(({ code }) => code);
  return { guarantees: codes("guarantees"), fundingSources: codes("fundingSources"), handOvers: codes("handOvers") };
}

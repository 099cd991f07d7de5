import type { getTranslations } from "next-intl/server";

type Words = Awaited<ReturnType<typeof getTranslations<"admin.audit">>>;
type Key = Parameters<Words>[0];

/** "application.claim" as a sentence. A refused try says so; an event without words keeps its name. */
export function eventWords(event: string, t: Words): string {
  const refused = event.endsWith(".refused");
  const key = `said.${event.replace(/\.refused$/, "").replaceAll(".", "_")}` as Key;
  const said = t.has(key) ? t(key) : event;
  return refused ? `${said} ${t("refused")}` : said;
}

/** What an event was about, when it was no application. */
export function entityWords(entity: string, id: string, t: Words): string {
  const key = `entity.${entity}` as Key;
  return `${t.has(key) ? t(key) : entity} ${id.slice(0, 8)}`;
}

/** Who did it. The names of the applicant's side stay with them; before signing in nobody has a name yet. */
export function actorWords(
  row: { actor: string | null; event: string; applicationId: string | null },
  t: Words,
): string {
  if (row.actor) return row.actor;
  if (row.applicationId) return t("applicant");
  return row.event.startsWith("people.sign_in") ? t("entering") : t("system");
}

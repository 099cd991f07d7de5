import { type SettingKind, settingKinds } from "@/domain/settings/kinds";

export function settingPath(kind: string | undefined, act = ""): string {
  return `/ajustes/${kind}${act}`;
}

/** The editor of a kind, on the page of one of its parts, at one of its fields. */
export function editPath(kind: string | undefined, part = "", { at = "", isSaved = false } = {}): string {
  const query = new URLSearchParams({
    ...(part ? { en: part } : {}),
    ...(isSaved ? { hecho: "saved" } : {}),
  }).toString();
  return `${settingPath(kind, "/editar")}${query ? `?${query}` : ""}${at ? `#${at}` : ""}`;
}

/** The kind an address names, or null. */
export function kindIn(address: string): SettingKind | null {
  return settingKinds.find((kind) => kind === address) ?? null;
}

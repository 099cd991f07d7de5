import type { ReceivedForm } from "@/lib/files/receive";

/** What the editor's form sent, as the verbs of a draft take it. */
export function postedDraft({ fields }: ReceivedForm, kind: string | undefined) {
  const own = ["_from", "_note"];
  const names = [...new Set(fields.keys())].filter((name) => !name.startsWith("_") || own.includes(name));
  const typed = Object.fromEntries(names.map((name) => [name, fields.getAll(name)]));
  return { kind, typed, revision: fields.get("_revision") };
}

/** The page of the editor that the form stood on. */
export function pageOfForm(form: ReceivedForm | null): string {
  return form?.fields.get("_en") ?? "";
}

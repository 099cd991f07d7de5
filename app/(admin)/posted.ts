import type { ReceivedForm } from "@/lib/files/receive";

/** What an editor's form typed, by the names of its fields; names that begin with "_" are the form's own, save these. */
export function typedFields({ fields }: ReceivedForm, own: readonly string[] = []): Record<string, string[]> {
  const names = [...new Set(fields.keys())].filter((name) => !name.startsWith("_") || own.includes(name));
  return Object.fromEntries(names.map((name) => [name, fields.getAll(name)]));
}

/** The item that was opened on the page of the form. */
export function openOnForm(form: ReceivedForm | null): string {
  return form?.fields.get("_en") ?? "";
}

import { formatDateTime } from "@/domain/format";
import { formatSoles } from "@/domain/money";
import { fill } from "@/lib/sentence";
import { messagesIn } from "@/messages/catalogue";

/** Data as a page that any browser opens without a line: every name in Spanish, nothing that runs, nothing that loads. */
export function htmlOf(data: Readonly<Record<string, unknown>>, now: Date): string {
  const t = messagesIn("es").care.export;
  const names: Record<string, string> = t.names;
  const title = t.title;
  const parts = Object.entries(data)
    .filter(([key, value]) => key !== "madeAt" && value !== null)
    .map(([key, value]) => `<section><h2>${escaped(names[key] ?? key)}</h2>${shown(value, names)}</section>`);
  return `<!doctype html>
<html lang="es-PE"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<style>body{font:18px/1.5 system-ui,sans-serif;max-width:44rem;margin:1.5rem auto;padding:0 1rem;color:#17211e;background:#faf8f3}dt{font-weight:600;padding-top:.5rem}dd{margin:0 0 0 1rem;overflow-wrap:anywhere}section{border-top:1px solid #d8d3c5}li{padding:.5rem 0}</style>
</head><body><h1>${title}</h1><p>${escaped(fill(t.made, { at: formatDateTime(now) }))}</p>${parts.join("\n")}</body></html>
`;
}

function shown(value: unknown, names: Readonly<Record<string, string>>, key = ""): string {
  if (value === null || value === undefined || value === "") return "—";
  if (value instanceof Date) return escaped(formatDateTime(value));
  if (typeof value === "number") return escaped(key.endsWith("Cents") ? formatSoles(value) : String(value));
  if (typeof value === "boolean") return value ? "Sí" : "No";
  if (Array.isArray(value))
    return value.length === 0 ? "—" : `<ul>${value.map((one) => `<li>${shown(one, names)}</li>`).join("")}</ul>`;
  if (typeof value !== "object") return escaped(String(value));
  const { questions, ...rest } = value as Record<string, unknown> & { questions?: Record<string, string> };
  // Answers are called by the questions they answer.
  const called = questions ? { ...names, ...questions } : names;
  const rows = Object.entries(rest).map(
    ([name, inner]) => `<dt>${escaped(called[name] ?? name)}</dt><dd>${shown(inner, called, name)}</dd>`,
  );
  return `<dl>${rows.join("")}</dl>`;
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? "");
}

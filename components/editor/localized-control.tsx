import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { join } from "@/domain/editor/path";
import type { Editing } from "./editing";
import { labelOf } from "./leaf-control";

type Props = { path: string; max: number | null; optional?: boolean; editing: Editing };

const longLine = 120;

/** A text in Spanish; its English opens below, and says in its closed line what it is. */
export function LocalizedControl({ path, max, optional, editing }: Props) {
  const { words, t, typed, errors } = editing;
  const label = words.label(path);
  const field = (language: "es" | "en") => {
    const name = join(path, language);
    const common = {
      name,
      label: language === "es" ? labelOf(path, optional, editing) : t("in_english", { label }),
      hint: language === "es" ? (words.hint(path) ?? undefined) : undefined,
      error: errors[name] ?? (language === "es" ? errors[path] : undefined),
      value: typed[name]?.[0] ?? "",
      maxLength: max ?? undefined,
    };
    return (max ?? 0) > longLine ? <TextArea {...common} rows={2} /> : <TextField {...common} />;
  };
  const english = typed[join(path, "en")]?.[0]?.trim();
  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-1">
      {field("es")}
      <details open={errors[join(path, "en")] !== undefined}>
        <summary className="flex min-h-6 items-baseline gap-1 text-nota text-tinta-2">
          <span className="flex-none underline decoration-1 underline-offset-4">{t("english")}</span>
          <span className="min-w-0 truncate">{english || t("english_none")}</span>
        </summary>
        <div className="pt-1">{field("en")}</div>
      </details>
    </div>
  );
}

import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { join } from "@/domain/editor/path";
import type { Editing } from "./editing";
import { labelOf } from "./leaf-control";

type Props = { path: string; max: number | null; optional?: boolean; editing: Editing };

const longLine = 120;

/** A text in Spanish, and beside it in English. */
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
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {field("es")}
      {field("en")}
    </div>
  );
}

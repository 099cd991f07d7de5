import { TextArea } from "@/components/ui/text-area";
import type { ControlProps } from "./editing";

/** A formula as text, with the figures that it may name. */
export function FormulaPart({ path, editing }: ControlProps) {
  const { words, t, typed, errors, facts } = editing;
  const figures = facts.filter(({ kind }) => kind === "number" || kind === "money");
  return (
    <div className="grid gap-2">
      <TextArea
        name={path}
        label={words.label(path)}
        hint={words.hint(path) ?? t("formula_hint")}
        error={errors[path]}
        value={typed[path]?.[0] ?? ""}
        rows={3}
        maxLength={2_000}
      />
      <details>
        <summary className="flex min-h-8 cursor-pointer items-center text-nota text-laguna-700">
          {t("formula_figures")}
        </summary>
        <ul className="grid gap-1 pl-4 text-nota">
          {figures.map(({ name, label }) => (
            <li key={name}>«{label}»</li>
          ))}
        </ul>
        <p className="pt-1 text-nota text-tinta-2">{t("formula_columns")}</p>
      </details>
    </div>
  );
}

"use client";

import { useFormData } from "./form-data";

export type DecideDraft = { outcome: string; reasons: readonly string[]; message: string; conditions: string };

type Props = {
  formId: string;
  draft: DecideDraft;
  /** The first line of the letter by outcome, and its reasons by code. */
  sentences: Record<string, string>;
  reasons: Record<string, { text: string; cure: string }>;
  /** What the product asks to be learnt before the money, whatever is decided. */
  learning: readonly string[];
  texts: { empty: string; because: string; conditions: string; noReason: string };
};

/** The letter's words as they are being chosen. */
export function DecidePreview({ formId, draft, sentences, reasons, learning, texts }: Props) {
  const data = useFormData(formId);
  const { outcome, reasons: chosen, message, conditions } = data ? draftOf(data) : draft;
  const sentence = sentences[outcome];
  if (!sentence) return <p className="text-tinta-2">{texts.empty}</p>;
  const decided = outcome === "approve_with_conditions" ? conditions.split("\n").filter((line) => line.trim()) : [];
  const lines =
    outcome === "decline" ? [] : [...decided, ...learning.filter((sentence) => !decided.includes(sentence))];
  return (
    <div className="grid gap-3 rounded-md border border-dashed border-borde-campo p-4">
      <p className="text-h2">{sentence}</p>
      {chosen.length === 0 ? <p className="text-tinta-2">{texts.noReason}</p> : null}
      {chosen.length > 0 ? (
        <div>
          <p>{texts.because}</p>
          <ul className="list-disc pl-5">
            {chosen.map((code) => (
              <li key={code}>
                {reasons[code]?.text}
                {reasons[code]?.cure ? (
                  <span className="block text-nota text-tinta-2">{reasons[code].cure}</span>
                ) : null}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {lines.length > 0 ? (
        <div>
          <p>{texts.conditions}</p>
          <ol className="list-decimal pl-5">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </div>
      ) : null}
      {message.trim() ? <p className="whitespace-pre-line">{message}</p> : null}
    </div>
  );
}

function draftOf(data: FormData): DecideDraft {
  const text = (name: string) => String(data.get(name) ?? "");
  const outcome = text("outcome");
  const reasons = data.getAll(outcome === "decline" ? "reasons_decline" : "reasons_approval").map(String);
  return { outcome, reasons, message: text("message"), conditions: text("conditions") };
}

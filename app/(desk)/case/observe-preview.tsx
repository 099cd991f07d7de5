"use client";

import { useFormData } from "./form-data";

export type ObserveDraft = {
  targets: readonly string[];
  reasons: Record<string, string>;
  notes: Record<string, string>;
  days: string;
};

type Props = {
  formId: string;
  /** What was typed before, for a browser without script. */
  draft: ObserveDraft;
  labels: Record<string, string>;
  reasons: Record<string, { text: string; cure: string }>;
  texts: { empty: string; lead: string; noReason: string; noNote: string };
};

/** What the applicant will read, as it is being written. */
export function ObservePreview({ formId, draft, labels, reasons, texts }: Props) {
  const data = useFormData(formId);
  const { targets, reasons: chosen, notes, days } = data ? draftOf(data) : draft;
  if (targets.length === 0) return <p className="text-tinta-2">{texts.empty}</p>;
  return (
    <div className="grid gap-3 rounded-md border border-dashed border-borde-campo p-4">
      <p>{texts.lead.replace("{days}", days || "…")}</p>
      <ol className="grid list-decimal gap-3 pl-5">
        {targets.map((target) => {
          const reason = reasons[chosen[target] ?? ""];
          return (
            <li key={target}>
              <strong>{labels[target]}</strong>: {reason?.text ?? texts.noReason}
              <span className="block">
                {notes[target]?.trim() || <span className="text-tinta-2">{texts.noNote}</span>}
              </span>
              {reason?.cure ? <span className="block text-nota text-tinta-2">{reason.cure}</span> : null}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function draftOf(data: FormData): ObserveDraft {
  const targets = data.getAll("target").map(String);
  const each = (prefix: string) =>
    Object.fromEntries(targets.map((target) => [target, String(data.get(`${prefix}_${target}`) ?? "")]));
  return { targets, reasons: each("reason"), notes: each("note"), days: String(data.get("dueDays") ?? "") };
}

import type { ReactNode } from "react";

const rules = { sent: "rule-solid", saved: "rule-dashed", waiting: "rule-dotted" } as const;

type Props = { state: keyof typeof rules; note?: ReactNode; children: ReactNode };

/** One record and its state: a photo in the queue, the line "Guardado en este teléfono". */
export function RuleRow({ state, note, children }: Props) {
  return (
    <div
      className={`rule rule-short flex flex-wrap items-baseline justify-between gap-x-4 border-b border-linea py-3 desk:px-3 desk:py-2 ${rules[state]}`}
    >
      <span className="min-w-0">{children}</span>
      {note ? <span className="text-nota text-tinta-2">{note}</span> : null}
    </div>
  );
}

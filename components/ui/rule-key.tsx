const rules = { sent: "rule-solid", saved: "rule-dashed", waiting: "rule-dotted" } as const;

type Props = { rows: readonly { state: keyof typeof rules; term: string; text: string }[] };

/** Teaches the margin rule: "Entera: la caja ya lo tiene." */
export function RuleKey({ rows }: Props) {
  return (
    <ul className="text-nota desk:flex desk:flex-wrap desk:gap-4">
      {rows.map((row) => (
        <li key={row.state} className={`rule rule-short py-1.5 text-tinta-2 desk:py-1 desk:pl-3 ${rules[row.state]}`}>
          <strong className="text-tinta">{row.term}</strong> {row.text}
        </li>
      ))}
    </ul>
  );
}

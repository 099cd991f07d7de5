import type { ReactNode } from "react";

export type SummaryRow = {
  term: string;
  value: ReactNode;
  note?: ReactNode;
  /** Where it can be changed. */
  href?: string;
};

const rules = {
  sent: "rule rule-full rule-solid",
  saved: "rule rule-full rule-dashed",
  waiting: "rule rule-full rule-dotted",
} as const;

type Props = {
  rows: readonly SummaryRow[];
  /** "Cambiar" */
  change?: string;
  /** Draws one unbroken margin rule along the list and what is given as its head. */
  state?: keyof typeof rules;
  head?: ReactNode;
};

export function SummaryList({ rows, change, state, head }: Props) {
  return (
    <div className={state ? `${rules[state]} desk:pl-4` : ""}>
      {head ? <div className="pb-2">{head}</div> : null}
      <dl className="divide-y divide-linea border-linea desk:border-t">
        {rows.map((row) => (
          <div
            key={row.term}
            className={`py-2.5 desk:grid desk:grid-cols-[minmax(8rem,1fr)_2fr_auto] desk:gap-x-4 desk:py-1.5 desk:max-sm:grid-cols-1 ${row.href ? "relative pr-22 desk:pr-0" : ""}`}
          >
            <dt className="text-nota text-tinta-2 desk:pt-0.5">{row.term}</dt>
            <dd className="min-w-0">
              <div>{row.value}</div>
              {row.note ? <div className="text-nota text-tinta-2">{row.note}</div> : null}
            </dd>
            {row.href && change ? (
              <dd className="absolute top-0 right-0 desk:static">
                <a
                  href={row.href}
                  className="inline-flex min-h-control min-w-12 items-center justify-end text-nota desk:min-h-6"
                >
                  {change}
                  <span className="sr-only">: {row.term}</span>
                </a>
              </dd>
            ) : null}
          </div>
        ))}
      </dl>
    </div>
  );
}

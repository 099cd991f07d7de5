import { Amount } from "./amount";

type Props = {
  label: string;
  amount: string;
  currency?: string;
  rows: readonly { label: string; value: string; strong?: boolean }[];
};

/** The cost box on one hand, for the review screen and the offer's head. */
export function CostSummary({ label, amount, currency = "S/", rows }: Props) {
  return (
    <dl className="-mx-hang divide-y divide-linea rounded-md border border-borde-campo bg-superficie px-[15px] py-2">
      <div className="grid gap-1 py-2">
        <dt className="text-etiqueta">{label}</dt>
        <dd>
          <Amount value={amount} size="cifra" currency={currency} />
        </dd>
      </div>
      {rows.map((row) => (
        <div key={row.label} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 py-2">
          <dt>{row.label}</dt>
          <dd className={`whitespace-nowrap ${row.strong ? "font-bold" : ""}`}>{row.value}</dd>
        </div>
      ))}
    </dl>
  );
}

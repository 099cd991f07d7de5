import type { ReactNode } from "react";
import { Amount } from "./amount";
import { Heading, type HeadingLevel } from "./heading";
import { Icon } from "./icon";
import { type LedgerRow, LedgerTable } from "./ledger-table";

type Figure = { label: string; amount: string; note?: ReactNode };

type Props = {
  /** "Lo que va a pagar" */
  title: string;
  level?: HeadingLevel;
  listen?: ReactNode;
  instalment: Figure;
  total: Figure;
  tcea: { label: string; rate: string; note?: ReactNode };
  ledger: { title: string; rows: readonly LedgerRow[]; total: LedgerRow };
  late: ReactNode;
  early: ReactNode;
  /** Ver cronograma, Descargar PDF: two secondary buttons. */
  actions?: ReactNode;
  currency?: string;
};

/** In the order people decide: the instalment, what is paid back in all, then the rate that compares. */
export function CostBox({
  title,
  level = 2,
  listen,
  instalment,
  total,
  tcea,
  ledger,
  late,
  early,
  actions,
  currency = "S/",
}: Props) {
  return (
    <section className="-mx-hang break-inside-avoid rounded-md border border-borde-campo bg-superficie">
      <div className="flex min-h-18 flex-wrap items-center justify-between gap-x-4 border-b border-linea px-[15px] py-2 desk:min-h-12">
        <Heading level={level} look="h2">
          {title}
        </Heading>
        {listen}
      </div>
      <div className="px-[15px]">
        <dl className="divide-y divide-linea">
          <div className="grid gap-1 py-4">
            <dt className="text-etiqueta">{instalment.label}</dt>
            <dd>
              <Amount value={instalment.amount} size="cifra" currency={currency} />
            </dd>
            {instalment.note ? <dd className="mt-1 text-nota text-tinta-2">{instalment.note}</dd> : null}
          </div>
          <div className="grid gap-1 py-4">
            <dt className="text-etiqueta">{total.label}</dt>
            <dd>
              <Amount value={total.amount} currency={currency} />
            </dd>
            {total.note ? <dd className="text-nota text-tinta-2">{total.note}</dd> : null}
          </div>
          <div className="grid gap-1 pt-4 pb-6">
            <dt className="text-etiqueta">{tcea.label}</dt>
            <dd className="text-monto">{tcea.rate}</dd>
            {tcea.note ? <dd className="text-nota text-tinta-2">{tcea.note}</dd> : null}
          </div>
        </dl>
        <LedgerTable caption={ledger.title} rows={ledger.rows} total={ledger.total} />
        <ul className="mt-2 divide-y divide-linea">
          <li className="flex gap-3 py-4">
            <Icon name="clock" className="text-laguna-900" />
            <div className="min-w-0">{late}</div>
          </li>
          <li className="flex gap-3 py-4">
            <Icon name="balance" className="text-laguna-900" />
            <div className="min-w-0">{early}</div>
          </li>
        </ul>
        {actions ? <div className="grid gap-3 pt-2 pb-4 desk:flex desk:flex-wrap print:hidden">{actions}</div> : null}
      </div>
    </section>
  );
}

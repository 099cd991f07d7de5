import type { ReactNode } from "react";

export type LedgerRow = { label: ReactNode; amount: string };

type Props = { caption: string; hideCaption?: boolean; rows: readonly LedgerRow[]; total?: LedgerRow };

/** A sum ruled off as in accounts: the double line belongs to totals only. Amounts in soles without the sign. */
export function LedgerTable({ caption, hideCaption, rows, total }: Props) {
  return (
    <table className="w-full border-collapse">
      <caption className={hideCaption ? "sr-only" : "pb-1.5 text-left text-etiqueta"}>{caption}</caption>
      <tbody>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines of an account may look alike
          <tr key={index} className="border-t border-linea">
            <th scope="row" className="py-2 pr-4 text-left leading-6 font-normal desk:py-1">
              {row.label}
            </th>
            <td className="py-2 text-right align-top leading-6 whitespace-nowrap desk:py-1">{row.amount}</td>
          </tr>
        ))}
      </tbody>
      {total ? (
        <tfoot>
          <tr className="border-t border-b-3 border-t-tinta border-b-tinta [border-bottom-style:double]">
            <th scope="row" className="py-2 pr-4 text-left leading-6 font-bold desk:py-1">
              {total.label}
            </th>
            <td className="py-2 text-right leading-6 font-bold whitespace-nowrap desk:py-1">{total.amount}</td>
          </tr>
        </tfoot>
      ) : null}
    </table>
  );
}

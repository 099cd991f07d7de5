import type { ReactNode } from "react";

type Props = {
  caption: string;
  hideCaption?: boolean;
  columns: readonly { label: string; numeric?: boolean }[];
  /** The first cell heads its row. */
  rows: readonly { key: string; cells: readonly ReactNode[]; selected?: boolean }[];
  total?: readonly ReactNode[];
  /** Many narrow columns. */
  dense?: boolean;
};

export function DataTable({ caption, hideCaption, columns, rows, total, dense }: Props) {
  const gap = dense ? "pr-2" : "pr-4";
  const side = (index: number) => (columns[index]?.numeric ? "text-right whitespace-nowrap" : "text-left");
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be wrong and a section cannot scroll by keyboard
    <div
      role="region"
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className="relative overflow-x-auto"
    >
      <table className="w-full border-collapse">
        <caption className={hideCaption ? "sr-only" : "pb-2 text-left text-h2"}>{caption}</caption>
        <thead>
          <tr className="border-b border-borde-campo">
            {columns.map((column, index) => (
              <th
                key={column.label}
                scope="col"
                className={`py-2 ${gap} align-bottom text-nota font-normal text-tinta-2 last:pr-0 ${side(index)}`}
              >
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className={`border-b border-linea ${row.selected ? "bg-laguna-100" : ""}`}>
              {row.cells.map((cell, index) => {
                const className = `py-2 ${gap} align-top last:pr-0 desk:py-1 ${side(index)}`;
                const key = columns[index]?.label ?? index;
                return index === 0 ? (
                  <th key={key} scope="row" className={`font-normal ${className}`}>
                    {cell}
                  </th>
                ) : (
                  <td key={key} className={className}>
                    {cell}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        {total ? (
          <tfoot>
            <tr className="border-t border-b-3 border-t-tinta border-b-tinta font-bold [border-bottom-style:double]">
              {total.map((cell, index) => (
                <td key={columns[index]?.label ?? index} className={`py-2 ${gap} last:pr-0 desk:py-1 ${side(index)}`}>
                  {cell}
                </td>
              ))}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </div>
  );
}

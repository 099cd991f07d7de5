import type { ReactNode } from "react";

type Props = { figures: readonly { label: string; value: ReactNode; limit?: string; note?: ReactNode }[] };

export function FigureStrip({ figures }: Props) {
  return (
    <div className="@container border-y border-linea py-3">
      <dl className="grid grid-cols-2 gap-y-3 @md:grid-cols-3 @2xl:flex @2xl:flex-wrap">
        {figures.map((figure) => (
          <div
            key={figure.label}
            className="min-w-0 border-linea pr-4 @2xl:flex-auto @2xl:border-l @2xl:pl-4 @2xl:first:border-l-0 @2xl:first:pl-0"
          >
            <dt className="text-nota text-tinta-2">{figure.label}</dt>
            <dd>
              <span className="text-h2 font-bold @md:text-cifra">{figure.value}</span>
              {figure.limit ? <span className="text-nota text-tinta-2"> {figure.limit}</span> : null}
            </dd>
            {figure.note ? <dd className="text-nota text-tinta-2">{figure.note}</dd> : null}
          </div>
        ))}
      </dl>
    </div>
  );
}

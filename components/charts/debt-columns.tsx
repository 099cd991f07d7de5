import { ChartFigure, type ChartTexts } from "./chart-figure";

type End = { name: string; cost: string; principal: string };

type Props = ChartTexts & {
  /** One per instalment, up to 36, in any one unit. */
  columns: readonly { principal: number; cost: number }[];
  /** Labels of the first and the last instalment: "Cuota 1", "S/ 565.13", "S/ 1,009.35". */
  first: End;
  last: End;
  costLabel: string;
  principalLabel: string;
};

const height = 168;

function Swatch({ colour }: { colour: string }) {
  return <span aria-hidden="true" className={`chart prints size-3 flex-none ${colour}`} />;
}

export function DebtColumns({ columns, first, last, costLabel, principalLabel, ...texts }: Props) {
  const width = 312;
  const pitch = width / Math.max(1, columns.length);
  const top = Math.max(1, ...columns.map((column) => column.principal + column.cost));
  const scale = (height - 2) / top;
  const row = (side: "first" | "last", amount: string, colour: string, label: string, name?: string) => (
    <p className={`min-w-0 ${side === "last" ? "text-right" : ""}`}>
      {name ? <span className="block">{name}</span> : null}
      <strong className="block font-bold">{amount}</strong>
      <span className={`flex items-center gap-2 text-tinta-2 ${side === "last" ? "flex-row-reverse" : ""}`}>
        <Swatch colour={colour} />
        {label}
      </span>
    </p>
  );
  return (
    <ChartFigure {...texts}>
      <div className="flex justify-between gap-4 text-nota">
        {row("first", first.cost, "bg-interes", costLabel)}
        {row("last", last.cost, "bg-interes", costLabel)}
      </div>
      <svg
        aria-hidden="true"
        focusable="false"
        viewBox={`0 0 ${width} ${height + 1}`}
        preserveAspectRatio="none"
        className="chart prints my-2 block h-42 w-full"
      >
        {columns.map((column, index) => {
          const x = index * pitch;
          const principal = column.principal * scale;
          const cost = column.cost * scale;
          return (
            <g key={x}>
              <rect x={x} y={height - principal - cost - 2} width={pitch - 2} height={cost} fill="#B5730A" />
              <rect x={x} y={height - principal} width={pitch - 2} height={principal} fill="#0B5753" />
            </g>
          );
        })}
        <path d={`M0 ${height + 0.5}H${width}`} stroke="#17211E" />
      </svg>
      <div className="flex justify-between gap-4 text-nota">
        {row("first", first.principal, "bg-capital", principalLabel, first.name)}
        {row("last", last.principal, "bg-capital", principalLabel, last.name)}
      </div>
    </ChartFigure>
  );
}

import { ChartFigure, type ChartTexts } from "./chart-figure";

type Kind = "credit" | "interest" | "insurance" | "fee";

/** Different in drawing, not only in colour, so that they can be told apart in grey. */
function Coin({ kind, x, y }: { kind: Kind; x: number; y: number }) {
  if (kind === "credit") {
    return (
      <>
        <circle cx={x} cy={y} r="12" fill="#0B5753" />
        <circle cx={x} cy={y} r="8.5" fill="none" stroke="#9CC9C1" />
      </>
    );
  }
  if (kind === "interest") {
    return (
      <>
        <circle cx={x} cy={y} r="12" fill="#B5730A" />
        <path d={`M${x - 7} ${y}h14`} stroke="#fff" strokeWidth="3" />
      </>
    );
  }
  if (kind === "insurance") {
    return (
      <>
        <circle cx={x} cy={y} r="10.75" fill="#fff" stroke="#6F6A5B" strokeWidth="2.5" />
        <circle cx={x} cy={y} r="3" fill="#6F6A5B" />
      </>
    );
  }
  return (
    <>
      <circle cx={x} cy={y} r="12" fill="#5B3A86" />
      <path d={`M${x - 4} ${y - 4}l8 8m0-8l-8 8`} stroke="#fff" strokeWidth="2.5" />
    </>
  );
}

type Part = { kind: Kind; coins: number; amount: string; label: string };
type Props = ChartTexts & { /** Whole coins that add up to 100; the credit first. */ parts: readonly Part[] };

function Label({ part }: { part: Part }) {
  return (
    <span className="flex items-center gap-2.5 text-nota">
      <svg aria-hidden="true" focusable="false" width="18" height="18" viewBox="0 0 28 28" className="chart flex-none">
        <Coin kind={part.kind} x={14} y={14} />
      </svg>
      <span>
        <strong className="font-bold">{part.amount}</strong> {part.label}
      </span>
    </span>
  );
}

export function CoinGrid({ parts, ...texts }: Props) {
  const coins = parts.flatMap((part) => Array.from({ length: part.coins }, () => part.kind));
  const [first, ...others] = parts;
  return (
    <ChartFigure {...texts}>
      {first ? <Label part={first} /> : null}
      <svg
        aria-hidden="true"
        focusable="false"
        viewBox="0 0 280 280"
        className="chart prints my-3 block w-full max-w-100"
      >
        {coins.map((kind, index) => {
          const x = 14 + (index % 10) * 28;
          const y = 14 + Math.floor(index / 10) * 28;
          return <Coin key={`${x} ${y}`} kind={kind} x={x} y={y} />;
        })}
      </svg>
      <div className="flex max-w-100 flex-wrap justify-between gap-x-4 gap-y-1">
        {others.map((part) => (
          <Label key={part.kind} part={part} />
        ))}
      </div>
    </ChartFigure>
  );
}

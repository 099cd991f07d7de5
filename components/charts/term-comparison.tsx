import { ChartFigure, type ChartTexts } from "./chart-figure";

type Bar = { label: string; total: number; totalLabel: string; note: string };

type Props = ChartTexts & {
  /** The shorter term first. */
  bars: readonly [Bar, Bar];
  /** "+ 3,992.60" */
  extra: string;
};

/** Two totals on one scale. The extra is an outline: money that is not yet spent. */
export function TermComparison({ bars, extra, ...texts }: Props) {
  const [less, more] = bars;
  const top = Math.max(less.total, more.total, 1);
  const percent = (value: number) => `${((value / top) * 100).toFixed(2)}%`;
  const gap = Math.max(0, more.total - less.total);
  return (
    <ChartFigure {...texts}>
      {bars.map((bar) => (
        <div key={bar.label} className="border-t border-linea py-2 text-nota">
          <p className="flex flex-wrap justify-between gap-x-4">
            <span className="font-semibold">{bar.label}</span>
            <span>{bar.totalLabel}</span>
          </p>
          <svg aria-hidden="true" focusable="false" width="100%" height="28" className="chart prints my-1 block">
            <rect width={percent(Math.min(bar.total, less.total))} height="28" fill="#0B5753" />
            {bar === more && gap > 0 ? (
              <svg x={percent(less.total)} width={percent(gap)} height="28" aria-hidden="true">
                <path d="M1 0v28" stroke="#0B5753" strokeWidth="2" strokeDasharray="4 4" />
                <rect width="100%" height="2" fill="#0B5753" />
                <rect width="100%" height="2" y="26" fill="#0B5753" />
                <rect width="2" height="28" x="100%" transform="translate(-2 0)" fill="#0B5753" />
              </svg>
            ) : null}
          </svg>
          <p className="flex flex-wrap justify-between gap-x-4">
            <span className="text-tinta-2">{bar.note}</span>
            {bar === more && gap > 0 ? <strong className="font-bold">{extra}</strong> : null}
          </p>
        </div>
      ))}
    </ChartFigure>
  );
}

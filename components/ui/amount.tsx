const sizes = {
  cifra: { number: "text-cifra", symbol: "text-h2 font-normal" },
  monto: { number: "text-monto", symbol: "text-h2 font-normal" },
} as const;

type Props = { value: string; size?: keyof typeof sizes; currency?: string; after?: string };

/** "1,574.48" as a big figure. The symbol stays small and never leaves its number. */
export function Amount({ value, size = "monto", currency = "S/", after }: Props) {
  const { number, symbol } = sizes[size];
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-1.5">
      <span className={`whitespace-nowrap ${number}`}>
        {currency ? (
          <span className={`tracking-normal text-tinta-2 ${symbol} desk:text-[1em] desk:font-bold desk:text-tinta`}>
            {currency}
            {"\u00a0"}
          </span>
        ) : null}
        {value}
      </span>
      {after ? <span>{after}</span> : null}
    </span>
  );
}

type Props = {
  /** 48 of a scale that ends at 60. */
  value: number;
  max: number;
  scale: number;
  /** "48%" */
  valueLabel: string;
  /** "Máximo 40%" */
  maxLabel: string;
};

type LabelProps = { at: number; strong?: boolean; children: string };

/** Ends at its mark in the right half of the bar and begins there in the left half, so it never leaves the column. */
function Label({ at, strong, children }: LabelProps) {
  const ends = at > 50;
  return (
    <svg aria-hidden="true" focusable="false" width="100%" className="block h-6 overflow-visible">
      <foreignObject x={ends ? 0 : `${at}%`} y="0" width={ends ? `${at}%` : `${100 - at}%`} height="100%">
        <p
          className={`text-nota whitespace-nowrap ${ends ? "pr-1.5 text-right" : "pl-1.5"} ${strong ? "font-bold" : ""}`}
        >
          {children}
        </p>
      </foreignObject>
    </svg>
  );
}

/** The figure that counted in a letter. The sentence beside it says the same, so the drawing is hidden. */
export function RatioBar({ value, max, scale, valueLabel, maxLabel }: Props) {
  const at = (part: number) => Math.min(100, Math.max(0, (part / scale) * 100));
  const limit = at(max);
  const reached = at(value);
  const hatch = `hatch-${Math.round(value * 100)}-${Math.round(max * 100)}`;
  return (
    <div aria-hidden="true">
      <Label at={limit}>{maxLabel}</Label>
      <svg aria-hidden="true" focusable="false" width="100%" height="28" className="chart prints block">
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0h6v6H0z" fill="#fff" />
          <path d="M0 0h3v6H0z" fill="#46514C" />
        </pattern>
        <rect y="6" width="100%" height="16" fill="#F0EDE4" />
        <rect y="6" width={`${Math.min(reached, limit)}%`} height="16" fill="#46514C" />
        {reached > limit ? (
          <rect
            x={`${limit}%`}
            y="7"
            width={`${reached - limit}%`}
            height="14"
            fill={`url(#${hatch})`}
            stroke="#46514C"
            strokeWidth="2"
          />
        ) : null}
        <rect x={`${limit}%`} y="0" width="2" height="28" fill="#17211E" />
      </svg>
      <Label at={reached} strong>
        {valueLabel}
      </Label>
    </div>
  );
}

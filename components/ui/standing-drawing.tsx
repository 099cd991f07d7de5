const ink = {
  stroke: "#073B3A",
  strokeWidth: 2,
  strokeLinejoin: "round",
  strokeLinecap: "round",
  fill: "none",
} as const;
const water = "#DDEEEA";

const drawings = {
  /** A gravimetric table. */
  table: (
    <>
      <path d="M12 30v30M30 49v11M84 34v26" />
      <path d="m12 27 52-13 20 17-54 15Z" fill={water} />
      <path d="m17 32 45-12M22 37l36-10M26 42l24-7" />
      <path d="M61 4h17l-4 8h-9ZM70 12v4" fill="#fff" />
    </>
  ),
  /** A sack of ore and its stones. */
  sack: (
    <>
      <path d="M27 21C18 27 16 38 16 48c0 8 2 12 7 12h27c5 0 7-4 7-12 0-10-2-21-11-27Z" fill={water} />
      <path d="M22 8c4 3 9-1 14 1 5-2 10 2 15-1l-5 13H27ZM31 31c-4 6-5 12-4 18" />
      <path d="m60 60 5-10 9-3 8 5 4 8ZM65 50l7 3 2-6M72 53l8 7" fill="#fff" />
    </>
  ),
  /** Papers and a fingerprint. */
  papers: (
    <>
      <path d="M24 4h27l11 12v44H24Z" fill={water} />
      <path d="M51 4v12h11M31 20h14M31 28h22M31 36h16M31 44h12" />
      <circle cx="64" cy="46" r="13" fill="#fff" />
      <path d="M57 50v-4a7 7 0 0 1 14 0v3M61 53v-7a3 3 0 0 1 6 0v6M64 47v8" />
    </>
  ),
  /** A shared mill with its hopper. */
  mill: (
    <>
      <path d="M22 60V46M66 60V46M14 60h60" />
      <rect x="14" y="22" width="60" height="24" rx="4" fill={water} />
      <path d="M30 22v24M58 22v24M36 4h20l-6 12H42ZM46 16v6" />
    </>
  ),
  /** A solar panel. */
  panel: (
    <>
      <path d="m18 18 44-8 16 30-48 9Z" fill={water} />
      <path d="m24 29 46-8M41 14l13 31M50 45v15M40 60h20" />
      <circle cx="14" cy="10" r="5" fill="#fff" />
    </>
  ),
  /** A sorter's pick on her stones. */
  pick: (
    <>
      <path d="m10 60 10-16 16-6 14 8 8 14Z" fill={water} />
      <path d="m20 44 12 6 4-12M32 50l16 10M46 8c12-2 24 4 32 16M64 12 50 42" />
      <path d="m62 60 4-8 8-2 6 4 4 6Z" fill="#fff" />
    </>
  ),
} as const;

export type StandingDrawingName = keyof typeof drawings;

/** 88 by 64 with its ground at y = 60, so that it stands on the hairline under it. */
export function StandingDrawing({ name }: { name: StandingDrawingName }) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      width="88"
      height="61"
      viewBox="0 0 88 61"
      className="chart flex-none self-end"
      {...ink}
    >
      {drawings[name]}
    </svg>
  );
}

import type { ReactNode } from "react";

const box = <rect x="1" y="1" width="12" height="12" rx="2.5" />;
const line = { fill: "none", stroke: "currentColor", strokeWidth: 2 } as const;
const onInk = {
  fill: "none",
  stroke: "#fff",
  strokeWidth: 2,
  strokeLinecap: "round",
  strokeLinejoin: "round",
} as const;
const tick = <path d="m4 7.3 2.2 2.2L10.2 5" {...onInk} />;
const cross = <path d="m4.5 4.5 5 5m0-5-5 5" {...onInk} />;

const states = {
  meets: {
    ink: "text-laguna-700",
    words: "",
    drawing: (
      <>
        {<g fill="currentColor">{box}</g>}
        {tick}
      </>
    ),
  },
  passed: {
    ink: "text-verde-700",
    words: "",
    drawing: (
      <>
        {<g fill="currentColor">{box}</g>}
        {tick}
      </>
    ),
  },
  fails: {
    ink: "text-oro-700",
    words: "",
    drawing: (
      <>
        {<g fill="currentColor">{box}</g>}
        {cross}
      </>
    ),
  },
  /** A failed sample: the one red mark of the desk. */
  error: {
    ink: "text-rojo-700",
    words: "font-semibold",
    drawing: (
      <>
        {<g fill="currentColor">{box}</g>}
        {cross}
      </>
    ),
  },
  observed: {
    ink: "text-oro-700",
    words: "",
    drawing: (
      <path d="M7 1.5 13 12.500H1ZM7 5.500v3.500M7 10.800v.1" {...line} strokeWidth="1.6" strokeLinejoin="round" />
    ),
  },
  "not-applicable": {
    ink: "text-tinta-2",
    words: "",
    drawing: (
      <g {...line}>
        {box}
        <path d="M4.5 7h5" />
      </g>
    ),
  },
  pending: {
    ink: "text-tinta-2",
    words: "",
    drawing: (
      <g {...line} strokeDasharray="3 2.2">
        {box}
      </g>
    ),
  },
  missing: {
    ink: "text-tinta-2",
    words: "",
    drawing: <circle cx="7" cy="7" r="5.5" {...line} strokeDasharray="2.4 2" />,
  },
  /** The file changed after this opinion. */
  stale: {
    ink: "text-tinta-2",
    words: "text-tinta-2 line-through",
    drawing: (
      <g {...line}>
        <circle cx="7" cy="7" r="4.5" />
        <path d="M2 12 12 2" />
      </g>
    ),
  },
} as const;

export type VerdictState = keyof typeof states;

type Props = { state: VerdictState; note?: ReactNode; children: ReactNode };

/** The mark never speaks alone: children say what, note says how it stands. */
export function Verdict({ state, note, children }: Props) {
  const { ink, words, drawing } = states[state];
  return (
    <span className="inline-flex items-start gap-2">
      <svg
        aria-hidden="true"
        focusable="false"
        width="14"
        height="14"
        viewBox="0 0 14 14"
        className={`mt-1.5 flex-none desk:mt-1 ${ink}`}
      >
        {drawing}
      </svg>
      <span className="min-w-0">
        <span className={words}>{children}</span>
        {note ? (
          <span className={`block text-nota ${state === "error" ? "text-rojo-700" : "text-tinta-2"}`}>{note}</span>
        ) : null}
      </span>
    </span>
  );
}

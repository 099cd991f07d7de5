const states = {
  "on-time": {
    look: "text-tinta-2",
    mark: <circle cx="7" cy="7" r="5.5" fill="none" stroke="currentColor" strokeWidth="2" />,
  },
  today: {
    look: "font-semibold text-oro-700",
    mark: (
      <>
        <circle cx="7" cy="7" r="5.5" fill="none" stroke="currentColor" strokeWidth="2" />
        <path d="M7 1.5a5.5 5.5 0 0 1 0 11Z" fill="currentColor" />
      </>
    ),
  },
  late: {
    look: "prints rounded-sm bg-tinta px-1.5 font-semibold text-white",
    mark: <path d="m7 1 6 6-6 6-6-6Z" fill="currentColor" />,
  },
  paused: { look: "text-tinta-2", mark: <path d="M3 2h3v10H3zM8 2h3v10H8z" fill="currentColor" /> },
} as const;

export type SlaState = keyof typeof states;

type Props = { state: SlaState; children: string };

/** Heavier with ink the later it is; never red. */
export function SlaMark({ state, children }: Props) {
  const { look, mark } = states[state];
  return (
    <span className={`inline-flex min-h-5 items-center gap-2 text-nota ${look}`}>
      <svg aria-hidden="true" focusable="false" width="14" height="14" viewBox="0 0 14 14" className="flex-none">
        {mark}
      </svg>
      {children}
    </span>
  );
}

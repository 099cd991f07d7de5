import type { ReactNode } from "react";

const layouts = {
  /** List and what is chosen in it. */
  list: "lg:grid-cols-[minmax(18rem,22.5rem)_minmax(0,1fr)]",
  /** What is judged and the verdict. */
  aside: "lg:grid-cols-[minmax(0,1fr)_minmax(20rem,27rem)]",
  three: "lg:grid-cols-[minmax(14rem,1fr)_minmax(0,2fr)_minmax(16rem,1.4fr)]",
  halves: "lg:grid-cols-2",
} as const;

/** Papel for navigation and lists, superficie for the thing being judged, hundido for wells. */
const grounds = { papel: "bg-papel", superficie: "bg-superficie", hundido: "bg-hundido" } as const;

/** Columns of a desk screen parted by hairlines; one under the other below 1024 px. */
export function Panes({ layout, children }: { layout: keyof typeof layouts; children: ReactNode }) {
  return (
    <div
      className={`grid flex-1 grid-cols-[minmax(0,1fr)] divide-y divide-linea lg:divide-x lg:divide-y-0 ${layouts[layout]}`}
    >
      {children}
    </div>
  );
}

type PaneProps = { ground?: keyof typeof grounds; flush?: boolean; label?: string; children: ReactNode };

export function Pane({ ground = "papel", flush, label, children }: PaneProps) {
  const className = `min-w-0 ${grounds[ground]} ${flush ? "" : "p-4 lg:p-6"}`;
  return label ? (
    <section aria-label={label} className={className}>
      {children}
    </section>
  ) : (
    <div className={className}>{children}</div>
  );
}

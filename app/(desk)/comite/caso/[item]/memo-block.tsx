import type { ReactNode } from "react";

/** A part of the memo with its heading. */
export function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

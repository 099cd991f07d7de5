import type { ReactNode } from "react";

/** A titled part of the catalogue. */
export function Sample({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-12 grid grid-cols-[minmax(0,1fr)] gap-6 border-t border-linea pt-6">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

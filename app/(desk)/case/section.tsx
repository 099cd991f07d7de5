import type { ReactNode } from "react";

type Props = { id?: string; title: string; note?: ReactNode; children: ReactNode };

/** A block of the file with its heading and, right of it, a remark. */
export function Section({ id, title, note, children }: Props) {
  return (
    <section id={id} aria-label={title} className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2>{title}</h2>
        {note ? <p className="text-nota text-tinta-2">{note}</p> : null}
      </div>
      {children}
    </section>
  );
}

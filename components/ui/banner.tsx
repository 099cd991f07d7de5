import type { ReactNode } from "react";

type Props = { label: string; children: ReactNode };

/** One thin strip: "Datos de muestra…", "Sistema de demostración…". Never gold, never red. */
export function Banner({ label, children }: Props) {
  return (
    <aside
      aria-label={label}
      className="border-b border-linea bg-hundido px-6 py-2 text-nota text-tinta-2 desk:px-4 desk:py-1 desk:lg:px-6"
    >
      <div className="mx-auto max-w-148 desk:max-w-none">{children}</div>
    </aside>
  );
}

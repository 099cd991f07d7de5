import type { ReactNode } from "react";

type Props = { label?: string; children: ReactNode };

export function TaskList({ label, children }: Props) {
  return (
    <ul aria-label={label} className="border-t border-linea">
      {children}
    </ul>
  );
}

import type { ReactNode } from "react";
import { Icon } from "./icon";

type Props = { label: string; children: ReactNode };

/** No signal is normal here, so it is neither gold nor red. */
export function OfflineStrip({ label, children }: Props) {
  return (
    <section aria-label={label} className="border-b border-linea bg-hundido px-6 py-3">
      <div role="status" className="mx-auto flex max-w-148 gap-3 text-nota">
        <Icon name="no-signal" />
        <div className="min-w-0">{children}</div>
      </div>
    </section>
  );
}

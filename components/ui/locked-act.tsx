import type { ReactNode } from "react";
import { Icon } from "./icon";

type Props = { id: string; reason: ReactNode; children: string };

/** Desk only: an act that is not possible yet stays in its place and says why. */
export function LockedAct({ id, reason, children }: Props) {
  return (
    <div className="grid gap-2">
      <button
        type="button"
        aria-disabled="true"
        aria-describedby={`${id}-reason`}
        id={id}
        className="inline-flex min-h-control w-(--width-button) cursor-not-allowed items-center justify-center gap-2 justify-self-start rounded-md border border-linea bg-hundido px-4 text-etiqueta text-tinta-2 desk:min-h-10"
      >
        <Icon name="lock" size={20} />
        {children}
      </button>
      <p id={`${id}-reason`} className="text-nota">
        {reason}
      </p>
    </div>
  );
}

import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

type Props = { href: string; icon?: IconName; note?: ReactNode; children: ReactNode };

/** A row that is one link: words left, a count or a state right. Put several in a LinkRows. */
export function LinkRow({ href, icon, note, children }: Props) {
  return (
    <li className="border-b border-linea first:border-t">
      <a
        href={href}
        className="-mx-2 flex min-h-14 items-center gap-3 px-2 py-2 no-underline desk:min-h-10 desk:gap-2 desk:py-1"
      >
        {icon ? <Icon name={icon} className="desk:size-5" /> : null}
        <span className="min-w-0 flex-1 text-etiqueta">{children}</span>
        {note ? <span className="text-right text-nota text-tinta-2">{note}</span> : null}
        <Icon name="right" className="desk:size-5" />
      </a>
    </li>
  );
}

export function LinkRows({ children }: { children: ReactNode }) {
  return <ul>{children}</ul>;
}

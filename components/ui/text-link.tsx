import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

type Props = { href: string; icon?: IconName; chevron?: boolean; strong?: boolean; children: ReactNode };

/** A link that stands alone, with a full target around it. Inside a sentence write a plain a. */
export function TextLink({ href, icon, chevron, strong = true, children }: Props) {
  return (
    <a
      href={href}
      className={`inline-flex min-h-control max-w-full items-center gap-3 no-underline desk:gap-2 ${strong ? "font-semibold" : ""}`}
    >
      {icon ? <Icon name={icon} className="desk:size-5" /> : null}
      <span className="min-w-0 underline decoration-1 underline-offset-4">{children}</span>
      {chevron ? <Icon name="right" className="desk:size-5" /> : null}
    </a>
  );
}

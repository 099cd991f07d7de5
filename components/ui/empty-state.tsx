import type { ReactNode } from "react";
import { Heading, type HeadingLevel } from "./heading";
import { Icon, type IconName } from "./icon";

type Props = { icon?: IconName; title: string; level?: HeadingLevel; children?: ReactNode; action?: ReactNode };

/** Says what is next, not only that there is nothing: "Nada pendiente. El próximo vence mañana, 10:00 a. m." */
export function EmptyState({ icon = "inbox", title, level = 2, children, action }: Props) {
  return (
    <div className="-mx-hang grid justify-items-start gap-3 rounded-md bg-hundido p-4 desk:p-6">
      <Icon name={icon} className="text-laguna-900" />
      <div className="grid gap-1">
        <Heading level={level} look="label">
          {title}
        </Heading>
        {children ? <div className="text-tinta-2">{children}</div> : null}
      </div>
      {action}
    </div>
  );
}

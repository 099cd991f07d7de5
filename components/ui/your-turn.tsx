import type { ReactNode } from "react";
import { Heading, type HeadingLevel } from "./heading";
import { Icon, type IconName } from "./icon";

type Props = {
  /** "Le toca a usted" */
  label: string;
  title?: ReactNode;
  level?: HeadingLevel;
  icon?: IconName;
  children?: ReactNode;
  action?: ReactNode;
};

/** The one gold thing on a screen. */
export function YourTurn({ label, title, level = 2, icon = "person", children, action }: Props) {
  return (
    <section className="@container rule rule-edge rule-full rule-dotted-oro -mx-hang rounded-r-md bg-oro-100 p-4 desk:px-5">
      <div className="grid gap-4 desk:gap-x-6 desk:gap-y-2 desk:@lg:grid-cols-[minmax(0,1fr)_auto] desk:@lg:items-center">
        <div className="grid gap-2 desk:gap-1">
          <Heading level={level} look="label" className="grid gap-1 desk:gap-0">
            <span className="flex items-center gap-3 text-nota font-bold text-oro-700 desk:text-etiqueta">
              <Icon name={icon} className="desk:hidden" />
              {label}
            </span>
            {title ? <span>{title}</span> : null}
          </Heading>
          {children ? <div className="grid gap-2 desk:text-nota">{children}</div> : null}
        </div>
        {action ? <div className="grid gap-3">{action}</div> : null}
      </div>
    </section>
  );
}

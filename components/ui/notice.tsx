import type { ReactNode } from "react";
import { Heading, type HeadingLevel } from "./heading";
import { Icon, type IconName } from "./icon";

const looks = {
  info: { ground: "bg-laguna-100", ink: "text-laguna-700", icon: "info" },
  success: { ground: "bg-verde-100", ink: "text-verde-700", icon: "check" },
  warning: { ground: "bg-hundido", ink: "text-tinta", icon: "alert" },
  error: { ground: "bg-rojo-100", ink: "text-rojo-700", icon: "alert" },
} as const satisfies Record<string, { ground: string; ink: string; icon: IconName }>;

type Props = {
  look?: keyof typeof looks;
  title: ReactNode;
  level?: HeadingLevel;
  /** Set when it appears in answer to something just done. */
  live?: boolean;
  children?: ReactNode;
};

export function Notice({ look = "info", title, level, live, children }: Props) {
  const { ground, ink, icon } = looks[look];
  const role = live ? (look === "error" ? "alert" : "status") : undefined;
  return (
    <div role={role} className={`-mx-hang flex gap-3 rounded-md p-4 desk:gap-2 desk:px-4 desk:py-3 ${ground}`}>
      <Icon name={icon} className={`${ink} desk:size-5`} />
      <div className="grid min-w-0 flex-1 gap-1">
        {level ? (
          <Heading level={level} look="label" className={ink}>
            {title}
          </Heading>
        ) : (
          <p className={`text-etiqueta ${ink}`}>{title}</p>
        )}
        {children ? <div className="grid gap-2">{children}</div> : null}
      </div>
    </div>
  );
}

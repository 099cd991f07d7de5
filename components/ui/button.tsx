import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";
import { KeyCap } from "./key-cap";

const looks = {
  primary: "border border-laguna-700 bg-laguna-700 text-white active:bg-laguna-900",
  secondary:
    "border border-laguna-700 bg-superficie text-laguna-700 active:bg-laguna-100 desk:border-borde-campo desk:text-tinta",
  // Red is kept for errors: what destroys is drawn in heavy ink and repeats its noun.
  danger: "border-2 border-tinta bg-superficie text-tinta active:bg-hundido",
  quiet: "bg-transparent text-laguna-700 underline decoration-1 underline-offset-4 active:text-laguna-900",
} as const;

type Props = {
  children: ReactNode;
  look?: keyof typeof looks;
  icon?: IconName;
  /** With an address it is a link; without, a button. */
  href?: string;
  type?: "submit" | "button";
  name?: string;
  value?: string;
  form?: string;
  formAction?: string;
  /** There is nothing for it to do now; a script may show it. */
  hidden?: boolean;
  /** Desk: the act that ends a screen is 40 px high. */
  tall?: boolean;
  keyCap?: string;
  describedBy?: string;
};

export function Button({
  children,
  look = "primary",
  icon,
  href,
  type = "submit",
  tall,
  keyCap,
  describedBy,
  ...rest
}: Props) {
  const className = `inline-flex min-h-control w-(--width-button) cursor-pointer items-center justify-center gap-3 rounded-md px-4 py-2 text-center text-etiqueta no-underline desk:gap-2 desk:px-3 desk:py-1 ${tall ? "desk:min-h-10" : "desk:justify-self-start"} ${looks[look]}`;
  const inside = (
    <>
      {icon ? <Icon name={icon} className="desk:size-5" /> : null}
      <span className="min-w-0 wrap-anywhere">{children}</span>
      {keyCap ? <KeyCap>{keyCap}</KeyCap> : null}
    </>
  );
  if (href !== undefined) {
    return (
      <a href={href} className={className} aria-describedby={describedBy}>
        {inside}
      </a>
    );
  }
  return (
    <button type={type} className={className} aria-describedby={describedBy} {...rest}>
      {inside}
    </button>
  );
}

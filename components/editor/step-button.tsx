import { Icon, type IconName } from "@/components/ui/icon";
import type { acts } from "@/domain/editor/steps";

type Props = {
  act: (typeof acts)[number];
  path: string;
  icon?: IconName;
  /** Said to those who do not see which part the button belongs to. */
  of?: string;
  /** Only the icon is drawn. */
  bare?: boolean;
  /** In a frame, as what is pressed often. */
  framed?: boolean;
  children: string;
};

/** A button that changes the structure of what is edited; it sends the form, so that nothing typed is lost. */
export function StepButton({ act, path, icon, of, bare, framed, children }: Props) {
  return (
    <button
      type="submit"
      name="_hacer"
      value={`${act}:${path}`}
      title={bare ? children : undefined}
      className={`inline-flex min-h-control cursor-pointer items-center justify-center gap-1 rounded-md text-nota font-semibold text-laguna-700 hover:bg-hundido active:text-laguna-900 ${bare ? "min-w-control desk:min-w-8" : "px-2"} ${framed ? "border border-borde-campo bg-superficie" : ""}`}
    >
      {icon ? <Icon name={icon} size={20} /> : null}
      <span className={bare ? "sr-only" : "underline decoration-1 underline-offset-4"}>{children}</span>
      {of ? <span className="sr-only"> {of}</span> : null}
    </button>
  );
}

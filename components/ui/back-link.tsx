import { Icon } from "./icon";

type Props = { href: string; children: string };

export function BackLink({ href, children }: Props) {
  return (
    <a
      href={href}
      className="-ml-1.5 inline-flex min-h-control items-center gap-3 text-[1rem] leading-6 font-semibold no-underline desk:gap-1 desk:text-nota print:hidden"
    >
      <Icon name="left" className="desk:size-5" />
      <span className="hover:underline">{children}</span>
    </a>
  );
}

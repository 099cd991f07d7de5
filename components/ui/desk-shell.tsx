import type { ReactNode } from "react";
import { Icon } from "./icon";
import { Mark } from "./mark";
import { SkipLink } from "./skip-link";

type Props = {
  skip: string;
  home: string;
  /** A form with one search input. */
  search?: ReactNode;
  /** "Caja Municipal de Ejemplo · lunes 23/11/2026" */
  context?: string;
  user: { name: string; role: string; initials: string; href: string };
  /** A DeskNav. Case screens leave it out. */
  nav?: ReactNode;
  menuLabel: string;
  strips?: ReactNode;
  /** The key strip along the foot. */
  keys?: ReactNode;
  children: ReactNode;
};

/** Below 1024 px the rail folds into a menu that opens without script. */
export function DeskShell({ skip, home, search, context, user, nav, menuLabel, strips, keys, children }: Props) {
  return (
    <div data-scale="desk" className="flex min-h-dvh flex-col bg-papel text-tinta">
      <SkipLink>{skip}</SkipLink>
      <header className="flex min-h-12 flex-wrap items-center gap-x-4 bg-laguna-900 lg:sticky lg:top-0 lg:z-10 px-4 text-nota text-white lg:px-6 print:hidden">
        <a href={home} className="flex min-h-12 items-center gap-2 text-h2 font-bold text-white no-underline lg:w-45">
          <Mark size={20} onDark />
          Veta
        </a>
        {search ? <div className="min-w-0 max-lg:order-last max-lg:w-full max-lg:pb-2 lg:w-90">{search}</div> : null}
        <p className="ml-auto text-white/85 max-xl:hidden">{context}</p>
        <a href={user.href} className="flex min-h-12 items-center gap-3 text-white no-underline max-xl:ml-auto">
          <span className="max-sm:sr-only lg:border-l lg:border-white/40 lg:pl-4">
            <span className="font-semibold">{user.name}</span> · {user.role}
          </span>
          <span
            aria-hidden="true"
            className="flex size-7 items-center justify-center rounded-sm bg-laguna-100 font-semibold text-laguna-700"
          >
            {user.initials}
          </span>
        </a>
      </header>
      {strips}
      {nav ? (
        <details className="border-b border-linea lg:hidden print:hidden">
          <summary className="flex min-h-10 list-none items-center gap-2 px-4 text-etiqueta [&::-webkit-details-marker]:hidden">
            <Icon name="down" size={20} />
            {menuLabel}
          </summary>
          {nav}
        </details>
      ) : null}
      <div className="flex min-w-0 flex-1">
        {nav ? (
          <div className="w-55 flex-none border-r border-linea max-lg:hidden print:hidden">
            <div className="sticky top-12 flex h-[calc(100dvh-7rem)] flex-col overflow-y-auto">{nav}</div>
          </div>
        ) : null}
        <main id="contenido" tabIndex={-1} className="flex min-w-0 flex-1 flex-col outline-none">
          {children}
        </main>
      </div>
      {keys ? (
        <footer className="sticky bottom-0 flex min-h-8 flex-wrap items-center gap-x-4 border-t border-linea bg-papel px-6 text-nota text-tinta-2 max-lg:hidden print:hidden">
          {keys}
        </footer>
      ) : null}
    </div>
  );
}

import type { ReactNode } from "react";
import { Icon } from "./icon";
import { Mark } from "./mark";
import { SkipLink } from "./skip-link";

type Props = {
  skip: string;
  home: string;
  /** Whose page it is, beside the portal's own name. */
  lenderMark?: ReactNode;
  help: { label: string; href: string };
  /** A LanguageSwitch, an OfflineStrip, a Banner: full-width strips under the header. */
  strips?: ReactNode;
  back?: ReactNode;
  footer: { lender: string; call: string; callHref: string; hours: string; links?: ReactNode };
  /** Question screens put a 48 px bar here in place of the footer. */
  bar?: ReactNode;
  children: ReactNode;
};

export function ApplicantShell({ skip, home, lenderMark, help, strips, back, footer, bar, children }: Props) {
  return (
    <div data-scale="applicant" className="flex min-h-dvh flex-col bg-papel text-tinta">
      <SkipLink>{skip}</SkipLink>
      <header className="border-b border-linea px-6 print:border-tinta">
        <div className="mx-auto flex h-14 max-w-148 items-center justify-between">
          <a
            href={home}
            className="flex min-h-12 items-center gap-2 text-[1.3125rem] leading-7 font-bold text-laguna-900 no-underline"
          >
            <Mark />
            Veta
          </a>
          {lenderMark ? <div className="mr-auto ml-3 flex border-l border-linea pl-3">{lenderMark}</div> : null}
          <a
            href={help.href}
            className="flex min-h-12 items-center gap-2.5 text-[1rem] leading-6 font-semibold no-underline print:hidden"
          >
            <Icon name="phone" />
            {help.label}
          </a>
        </div>
      </header>
      {strips}
      <div className="flex-1 px-6">
        <div className="mx-auto max-w-148 pb-12">
          <main id="contenido" tabIndex={-1} className="outline-none">
            {back ? <div className="py-1">{back}</div> : <div className="h-6" />}
            {children}
          </main>
        </div>
      </div>
      <footer className="border-t border-linea px-6 text-nota text-tinta-2">
        {bar ? (
          <div className="mx-auto flex min-h-12 max-w-148 flex-wrap items-center justify-between gap-x-4">{bar}</div>
        ) : (
          <div className="mx-auto max-w-148 py-4">
            <p>{footer.lender}</p>
            <a href={footer.callHref} className="flex min-h-12 items-center gap-3 font-semibold no-underline">
              <Icon name="phone" />
              <span className="underline decoration-1 underline-offset-4">{footer.call}</span>
            </a>
            <p>{footer.hours}</p>
            {footer.links ? <div className="mt-2 flex flex-wrap gap-x-6">{footer.links}</div> : null}
          </div>
        )}
      </footer>
    </div>
  );
}

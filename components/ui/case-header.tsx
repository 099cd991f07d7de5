import type { ReactNode } from "react";

type Props = {
  breadcrumb: ReactNode;
  title: string;
  /** Stamp and SlaMark. */
  marks?: ReactNode;
  summary?: ReactNode;
  actions?: ReactNode;
  tabs?: ReactNode;
};

export function CaseHeader({ breadcrumb, title, marks, summary, actions, tabs }: Props) {
  return (
    <header className="border-b border-linea px-4 pt-3 lg:px-6">
      {breadcrumb}
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 pb-2">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1>{title}</h1>
            {marks}
          </div>
          {summary ? <p className="text-tinta-2">{summary}</p> : null}
        </div>
        {actions ? <div className="flex flex-wrap items-center gap-3 print:hidden">{actions}</div> : null}
      </div>
      {tabs}
    </header>
  );
}

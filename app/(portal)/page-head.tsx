import type { ReactNode } from "react";

type Props = { caption?: ReactNode; title: ReactNode; children?: ReactNode };

/** Caption, title and lead of a page. */
export function PageHead({ caption, title, children }: Props) {
  return (
    <div className="grid gap-2">
      {caption ? <div className="text-nota text-tinta-2">{caption}</div> : null}
      <h1>{title}</h1>
      {children ? <div className="grid gap-2 text-tinta-2">{children}</div> : null}
    </div>
  );
}

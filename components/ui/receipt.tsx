import type { ReactNode } from "react";
import { Heading, type HeadingLevel } from "./heading";

type Props = {
  title: string;
  level?: HeadingLevel;
  /** "Su código" */
  codeLabel: string;
  code: string;
  facts: readonly { term: string; value: ReactNode }[];
  children?: ReactNode;
};

/** What was sent, when, under which code: the thing to photograph or print. */
export function Receipt({ title, level = 1, codeLabel, code, facts, children }: Props) {
  return (
    <section className="rule rule-edge rule-full rule-solid -mx-hang rounded-r-md border border-l-0 border-linea bg-superficie p-4">
      <Heading level={level} look="h1">
        {title}
      </Heading>
      <p className="mt-4 text-nota text-tinta-2">{codeLabel}</p>
      <p className="text-monto">{code}</p>
      <dl className="mt-4 divide-y divide-linea border-t border-linea">
        {facts.map((fact) => (
          <div key={fact.term} className="py-2">
            <dt className="text-nota text-tinta-2">{fact.term}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
      </dl>
      {children ? <div className="mt-4 grid gap-3 print:hidden">{children}</div> : null}
    </section>
  );
}

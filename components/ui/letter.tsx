import type { ReactNode } from "react";
import { Heading, type HeadingLevel } from "./heading";

type Props = {
  lender: string;
  /** Its mark, above its name. */
  mark?: ReactNode;
  code: string;
  place: string;
  date: string;
  to: string;
  /** The decision itself, in the first line. */
  decision: string;
  level?: HeadingLevel;
  intro: ReactNode;
  /** LetterReasons, at most four. */
  children?: ReactNode;
  signature: { name: string; lines: readonly ReactNode[] };
};

export function Letter({
  lender,
  mark,
  code,
  place,
  date,
  to,
  decision,
  level = 1,
  intro,
  children,
  signature,
}: Props) {
  return (
    <article className="rule rule-edge rule-full rule-solid -mx-hang rounded-r-md border border-l-0 border-linea bg-superficie px-4 pt-4 pb-6 desk:px-8 desk:py-6">
      <div className="flex flex-wrap justify-between gap-x-4 border-b border-linea pb-4 text-nota text-tinta-2">
        <p>
          {mark ? <span className="flex pb-1">{mark}</span> : null}
          {lender}
          <br />
          {code}
        </p>
        <p className="text-right">
          {place}
          <br />
          {date}
        </p>
      </div>
      <p className="pt-4 text-nota text-tinta-2">{to}</p>
      <Heading level={level} look="h1" className="pt-3">
        {decision}
      </Heading>
      <div className="grid gap-3 pt-3">{intro}</div>
      {children ? <div>{children}</div> : null}
      <div className="mt-6 border-t border-linea pt-4">
        <p className="font-semibold">{signature.name}</p>
        {signature.lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: fixed lines of one signature
          <p key={index} className="text-nota text-tinta-2">
            {line}
          </p>
        ))}
      </div>
    </article>
  );
}

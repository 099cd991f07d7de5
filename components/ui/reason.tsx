import type { ReactNode } from "react";
import { Heading, type HeadingLevel } from "./heading";

type Props = {
  number: number;
  title: string;
  level?: HeadingLevel;
  /** A RatioBar or a CountBar: the figure that counted. */
  figure?: ReactNode;
  /** The sentence with both numbers in bold. */
  children: ReactNode;
  cure: { title: string; action: ReactNode; when?: ReactNode };
};

/** One reason of a letter and its way out. No red: a refusal is not an error. */
export function Reason({ number, title, level = 2, figure, children, cure }: Props) {
  return (
    <section className="pt-8">
      <div className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-1">
        <span aria-hidden="true" className="text-h2 font-light text-laguna-700">
          {number}
        </span>
        <Heading level={level} look="label" className="pt-px">
          {title}
        </Heading>
      </div>
      {figure ? <div className="pt-4">{figure}</div> : null}
      <div className="pt-2">{children}</div>
      <div className="prints -mx-4 mt-4 bg-laguna-100 px-4 py-3 desk:-mx-8 desk:px-8">
        <p className="font-semibold text-laguna-700">{cure.title}</p>
        <div>{cure.action}</div>
        {cure.when ? <p className="pt-1 text-nota text-tinta-2">{cure.when}</p> : null}
      </div>
    </section>
  );
}

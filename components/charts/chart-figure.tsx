import type { ReactNode } from "react";
import { Heading, type HeadingLevel } from "../ui/heading";
import { Icon } from "../ui/icon";

export type ChartTexts = {
  /** States the finding: "De cada S/ 100 que paga, S/ 80 son su crédito". */
  finding: string;
  level?: HeadingLevel;
  /** The same figures as a table, behind "Ver en cuadro". */
  table?: { label: string; content: ReactNode };
};

type Props = ChartTexts & { children: ReactNode };

export function ChartFigure({ finding, level = 2, table, children }: Props) {
  return (
    <figure className="break-inside-avoid">
      <figcaption className="pb-4 desk:pb-2">
        <Heading level={level} look={level > 2 ? "label" : "h2"}>
          {finding}
        </Heading>
      </figcaption>
      {children}
      {table ? (
        <details className="group mt-2">
          <summary className="inline-flex min-h-control list-none items-center gap-3 text-etiqueta text-laguna-700 desk:gap-2 [&::-webkit-details-marker]:hidden">
            <Icon name="right" className="group-open:rotate-90 desk:size-5" />
            {table.label}
          </summary>
          <div className="pt-2">{table.content}</div>
        </details>
      ) : null}
    </figure>
  );
}

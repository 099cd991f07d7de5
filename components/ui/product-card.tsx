import { Amount } from "./amount";
import { Heading, type HeadingLevel } from "./heading";
import { Icon } from "./icon";
import { StandingDrawing, type StandingDrawingName } from "./standing-drawing";

type Props = {
  title: string;
  level?: HeadingLevel;
  summary: string;
  drawing: StandingDrawingName;
  /** "Monto", "S/ 5,000 a S/ 90,000" */
  range: { label: string; value: string };
  /** "Ejemplo: S/ 30,000 en 24 meses", "1,574.48", "al mes" */
  example: { label: string; amount: string; after: string };
  link: { label: string; href: string };
};

export function ProductCard({ title, level = 3, summary, drawing, range, example, link }: Props) {
  return (
    <article className="-mx-hang rounded-md border border-linea bg-superficie px-[15px] pt-4">
      <div className="flex flex-wrap justify-end gap-x-4 border-b border-linea">
        <div className="min-w-0 flex-1 basis-40 pb-3">
          <Heading level={level} look="h2">
            {title}
          </Heading>
          <p className="pt-1 text-nota text-tinta-2">{summary}</p>
        </div>
        <StandingDrawing name={drawing} />
      </div>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-linea py-2">
        <span className="text-nota text-tinta-2">{range.label}</span>
        <span className="ml-auto">{range.value}</span>
      </p>
      <p className="grid border-b border-linea pt-2 pb-3">
        <span className="text-nota text-tinta-2">{example.label}</span>
        <Amount value={example.amount} after={example.after} />
      </p>
      <a
        href={link.href}
        className="-mx-[15px] flex min-h-13 items-center justify-between gap-4 rounded-b-md px-[15px] text-etiqueta no-underline"
      >
        <span>
          {link.label}
          <span className="sr-only">: {title}</span>
        </span>
        <Icon name="right" />
      </a>
    </article>
  );
}

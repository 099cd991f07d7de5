import { Icon } from "./icon";

type Props = {
  /** "Escuchar" */
  children: string;
  src: string;
  /** "0:24" */
  length?: string;
  /** In a title line it has no frame. */
  plain?: boolean;
};

/** A link to the recording: it plays in the browser's own player, with or without script. */
export function Listen({ children, src, length, plain }: Props) {
  return (
    <a
      href={src}
      className={`inline-flex min-h-control max-w-full flex-wrap items-center gap-3 rounded-md text-etiqueta no-underline active:bg-laguna-100 desk:gap-2 print:hidden ${plain ? "" : "border border-laguna-700 bg-superficie px-4 desk:px-3"}`}
    >
      <Icon name="speaker" className="desk:size-5" />
      <span>{children}</span>
      {length ? <span className="-ml-1 text-nota font-normal text-tinta-2">{length}</span> : null}
    </a>
  );
}

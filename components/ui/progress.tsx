const looks = {
  sent: "bg-laguna-700",
  saved: "bar-dashed prints",
  open: "border border-borde-campo",
} as const;

type Props = {
  /** "4 de 7" */
  figure: string;
  /** "listas" */
  unit: string;
  /** "Faltan 9 minutos" */
  note?: string;
  segments: readonly (keyof typeof looks)[];
};

/** The sentence is the progress; the bar only draws it, so it is hidden from assistive technology. */
export function Progress({ figure, unit, note, segments }: Props) {
  return (
    <div>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span>
          <span className="text-cifra">{figure}</span> <span className="ml-1">{unit}</span>
        </span>
        {note ? <span className="text-nota text-tinta-2">{note}</span> : null}
      </p>
      <div aria-hidden="true" className="mt-2 flex gap-1">
        {segments.map((segment, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the segments have no other identity and never move
          <span key={index} className={`chart prints h-2 flex-1 ${looks[segment]}`} />
        ))}
      </div>
    </div>
  );
}

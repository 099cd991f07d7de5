type Props = { count: number; of: number };

/** 2 of 6 months. The sentence beside it says the same. */
export function CountBar({ count, of }: Props) {
  return (
    <div aria-hidden="true" className="flex gap-1">
      {Array.from({ length: of }, (_, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: boxes of a count have no other identity
          key={index}
          className={`chart prints h-4 flex-1 ${index < count ? "bg-tinta-2" : "border border-borde-campo"}`}
        />
      ))}
    </div>
  );
}

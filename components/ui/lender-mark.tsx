type Props = {
  name: string;
  /** Where its logo is; without one its initials stand on its colour. */
  logo: string | null;
  initials: string;
  colour: string;
};

/** The mark of a lender, beside Veta's own name. */
export function LenderMark({ name, logo, initials, colour }: Props) {
  if (logo)
    // biome-ignore lint/performance/noImgElement: a small picture of ours, without sizes to choose from
    return <img src={logo} alt={name} className="max-h-9 max-w-36 object-contain" />;
  return (
    <span
      role="img"
      aria-label={name}
      className="inline-flex size-8 flex-none items-center justify-center rounded-md text-nota font-bold text-superficie"
      style={{ backgroundColor: colour }}
    >
      {initials}
    </span>
  );
}

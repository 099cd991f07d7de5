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
    <svg role="img" aria-label={name} width={32} height={32} viewBox="0 0 32 32" className="prints flex-none">
      <rect width="32" height="32" rx="6" fill={colour} />
      <text x="16" y="21" textAnchor="middle" fontSize={initials.length > 2 ? 11 : 14} fontWeight="700" fill="#FFFFFF">
        {initials}
      </text>
    </svg>
  );
}

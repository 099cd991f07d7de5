type Props = { size?: number; onDark?: boolean };

/** The vein crossing rock. Decorative: the word beside it carries the name. */
export function Mark({ size = 28, onDark = false }: Props) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      width={size}
      height={size}
      viewBox="0 0 28 28"
      fill="none"
      className="prints flex-none"
    >
      <rect width="28" height="28" rx="6" fill={onDark ? "#DDEEEA" : "#073B3A"} />
      <path d="m12.5 11.2 7.4-4.1 8.6 1.4" stroke={onDark ? "#2A7F78" : "#9CC9C1"} strokeWidth="2" />
      <path d="m7.2-1.2 4.8 12.7-1.4 5.9 7.2 12.2" stroke={onDark ? "#073B3A" : "#FAF8F3"} strokeWidth="3.6" />
    </svg>
  );
}

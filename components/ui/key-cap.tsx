type Props = { children: string };

/** A reminder for the eye. The shortcut itself is announced in the list of shortcuts. */
export function KeyCap({ children }: Props) {
  return (
    <span
      aria-hidden="true"
      className="inline-flex h-5 min-w-5 flex-none items-center justify-center rounded-sm border border-current px-1 text-[0.8125rem] leading-none font-semibold no-underline max-lg:hidden print:hidden"
    >
      {children}
    </span>
  );
}

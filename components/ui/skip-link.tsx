type Props = { children: string; target?: string };

export function SkipLink({ children, target = "contenido" }: Props) {
  return (
    <a
      href={`#${target}`}
      className="sr-only z-10 bg-superficie p-4 font-semibold focus:not-sr-only focus:absolute focus:top-3 focus:left-3 focus:rounded-md focus:p-3"
    >
      {children}
    </a>
  );
}

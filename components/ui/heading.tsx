import type { ReactNode } from "react";

export type HeadingLevel = 1 | 2 | 3 | 4;

const looks = { h1: "text-h1", h2: "text-h2", label: "text-etiqueta" } as const;

type Props = { level: HeadingLevel; look?: keyof typeof looks; id?: string; className?: string; children: ReactNode };

/** The level follows the outline of the page, the look follows the drawing. */
export function Heading({ level, look, id, className = "", children }: Props) {
  const Tag = `h${level}` as const;
  const chosen = look ?? (level === 1 ? "h1" : level === 2 ? "h2" : "label");
  return (
    <Tag id={id} className={`wrap-anywhere ${looks[chosen]} ${className}`}>
      {children}
    </Tag>
  );
}

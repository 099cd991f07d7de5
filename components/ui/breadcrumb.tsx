type Props = { label: string; items: readonly { label: string; href?: string }[] };

export function Breadcrumb({ label, items }: Props) {
  return (
    <nav aria-label={label} className="text-nota print:hidden">
      <ol className="flex flex-wrap items-center">
        {items.map((item, index) => (
          <li key={item.label} className="flex items-center">
            {index > 0 ? (
              <span aria-hidden="true" className="px-1 text-tinta-2">
                /
              </span>
            ) : null}
            {item.href ? (
              <a href={item.href} className="flex min-h-6 items-center no-underline hover:underline">
                {item.label}
              </a>
            ) : (
              <span aria-current="page" className="text-tinta-2">
                {item.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

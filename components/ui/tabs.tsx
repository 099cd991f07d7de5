type Props = {
  label: string;
  tabs: readonly { label: string; href: string; count?: string; current?: boolean }[];
};

/** Pages of one case or one product: links, so each has its own address. */
export function Tabs({ label, tabs }: Props) {
  return (
    <nav aria-label={label} className="overflow-x-auto print:hidden">
      <ul className="flex gap-6">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a
              href={tab.href}
              aria-current={tab.current ? "page" : undefined}
              className="flex min-h-control items-center gap-2 border-b-3 border-transparent pt-1 text-etiqueta whitespace-nowrap text-tinta-2 no-underline -outline-offset-3 hover:text-tinta aria-[current]:border-laguna-700 aria-[current]:text-tinta desk:min-h-10"
            >
              {tab.label}
              {tab.count ? <span className="text-tinta-2">{tab.count}</span> : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

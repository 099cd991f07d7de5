type Props = {
  label: string;
  tabs: readonly {
    label: string;
    href: string;
    count?: string /** What is wrong there, said beside the square that shows it. */;
    mark?: string;
    current?: boolean;
  }[];
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
              {tab.mark ? (
                <>
                  <span aria-hidden="true" className="prints size-2 flex-none bg-oro-700" />
                  <span className="sr-only">, {tab.mark}</span>
                </>
              ) : null}
              {tab.count ? <span className="text-tinta-2">{tab.count}</span> : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type Props = { label: string; languages: readonly { code: string; name: string; href: string; current?: boolean }[] };

/** Each language by its own name, no flags. */
export function LanguageSwitch({ label, languages }: Props) {
  return (
    <nav aria-label={label} className="border-b border-linea px-6 print:hidden">
      <ul className="mx-auto flex max-w-148 flex-wrap gap-x-6">
        {languages.map((language) => (
          <li key={language.code}>
            <a
              href={language.href}
              lang={language.code}
              hrefLang={language.code}
              aria-current={language.current ? "true" : undefined}
              className="flex min-h-12 items-center border-b-3 border-transparent pt-0.5 text-nota no-underline aria-[current]:border-laguna-700 aria-[current]:font-bold aria-[current]:text-tinta"
            >
              {language.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

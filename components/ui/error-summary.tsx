import { Icon } from "./icon";

/** `href` leads to a field that stands on another page. */
type Props = { title: string; errors: readonly { field: string; text: string; href?: string }[]; id?: string };

/**
 * First thing in main. Send the person back to an address ending in #problemas: the browser then moves to it
 * without any script.
 */
export function ErrorSummary({ title, errors, id = "problemas" }: Props) {
  return (
    <div
      id={id}
      role="alert"
      tabIndex={-1}
      className="-mx-hang rounded-md border-2 border-rojo-700 bg-superficie p-[14px]"
    >
      <p className="flex items-center gap-2 text-h2 text-rojo-700">
        <Icon name="alert" />
        {title}
      </p>
      <ul className="mt-2">
        {errors.map((error) => (
          <li key={`${error.field} ${error.text}`}>
            <a
              href={error.href ?? `#${error.field}`}
              className="flex min-h-control items-center py-1 font-semibold text-rojo-700 active:text-tinta"
            >
              {error.text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

import type { ReactNode } from "react";

type Props<Option> = { options: readonly Option[]; children: (shown: readonly Option[]) => ReactNode };

/** Options one under the other; those with a group stand under its words, in the order in which groups first appear. */
export function OptionGroups<Option extends { group?: string }>({ options, children }: Props<Option>) {
  const groups = new Map<string, Option[]>();
  for (const option of options) {
    const { group = "" } = option;
    groups.set(group, [...(groups.get(group) ?? []), option]);
  }
  if (groups.size < 2) return children(options);
  return (
    <div className="grid gap-6">
      {[...groups].map(([group, shown]) =>
        group ? (
          <fieldset key={group} className="min-w-0">
            <legend className="mb-2 text-etiqueta text-tinta-2">{group}</legend>
            {children(shown)}
          </fieldset>
        ) : (
          <div key={group}>{children(shown)}</div>
        ),
      )}
    </div>
  );
}

import { Icon, type IconName } from "./icon";

export type DeskNavItem = { href: string; label: string; icon?: IconName; count?: number | string; current?: boolean };

type Props = { label: string; groups: readonly { title?: string; items: readonly DeskNavItem[] }[] };

/** The last group sits at the foot of the rail. */
export function DeskNav({ label, groups }: Props) {
  return (
    <nav aria-label={label} className="flex flex-1 flex-col gap-4 py-4">
      {groups.map((group, index) => (
        <div
          key={group.title ?? group.items[0]?.href}
          className={index > 0 && index === groups.length - 1 ? "lg:mt-auto" : ""}
        >
          {group.title ? <p className="px-6 pb-1 text-nota text-tinta-2">{group.title}</p> : null}
          <ul>
            {group.items.map((item) => (
              <li key={item.href} className="px-3">
                <a
                  href={item.href}
                  aria-current={item.current ? "page" : undefined}
                  className={`flex min-h-8 items-center gap-2 rounded-r-md px-3 no-underline ${item.current ? "rule rule-edge rule-full rule-solid bg-laguna-100 font-semibold text-laguna-700" : "text-tinta hover:bg-hundido"}`}
                >
                  {item.icon ? <Icon name={item.icon} size={20} /> : null}
                  <span className={`min-w-0 flex-1 truncate ${item.icon ? "" : "pl-7"}`}>{item.label}</span>
                  {item.count !== undefined ? <span>{item.count}</span> : null}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

import type { ReactNode } from "react";

export type TimelineEvent = {
  id: string;
  when: string;
  /** Machine date for the time element. */
  dateTime: string;
  who: string;
  what: ReactNode;
  /** Before and after, a quoted message, an opinion. */
  detail?: ReactNode;
};

type Props = { events: readonly TimelineEvent[] };

export function Timeline({ events }: Props) {
  return (
    <ol className="border-t border-linea">
      {events.map((event) => (
        <li
          key={event.id}
          className="grid gap-x-6 border-b border-linea py-3 sm:grid-cols-[11rem_minmax(0,1fr)] desk:py-2"
        >
          <p className="text-nota text-tinta-2 desk:pt-0.5">
            <time dateTime={event.dateTime}>{event.when}</time>
            <span className="block">{event.who}</span>
          </p>
          <div className="min-w-0">
            <div>{event.what}</div>
            {event.detail ? <div className="text-nota text-tinta-2">{event.detail}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}

import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

const states = {
  /** The lender has it. */
  sent: { rule: "rule rule-solid", ink: "", status: "", icon: "text-laguna-900" },
  /** On this phone only. */
  saved: { rule: "rule rule-dashed", ink: "", status: "", icon: "text-laguna-900" },
  /** Someone else has to act, or nobody has begun. */
  waiting: { rule: "rule rule-dotted", ink: "", status: "", icon: "text-laguna-900" },
  yours: { rule: "", ink: "", status: "font-bold text-oro-700", icon: "text-oro-700" },
  problem: { rule: "", ink: "", status: "font-bold text-rojo-700", icon: "text-rojo-700" },
  /** Cannot start: no link, no chevron. */
  blocked: { rule: "rule rule-dotted", ink: "text-tinta-3", status: "text-tinta-3", icon: "text-tinta-3" },
} as const;

export type TaskState = keyof typeof states;

type Props = {
  icon: IconName;
  title: string;
  state: TaskState;
  /** Always in words: "Lista. Enviada", "Le toca a usted". */
  status: string;
  note?: ReactNode;
  href?: string;
};

export function TaskRow({ icon, title, state, status, note, href }: Props) {
  const { rule, ink, status: statusInk, icon: iconInk } = states[state];
  const done = state === "sent" || state === "saved";
  const loud = state === "yours" || state === "problem";
  const grid = "grid min-h-19 grid-cols-[1.5rem_minmax(0,1fr)_1.5rem] gap-x-3 py-3 text-tinta no-underline desk:px-4";
  const inside = (
    <>
      <Icon name={icon} className={`mt-px ${iconInk}`} />
      <span className="grid content-start gap-px">
        <span className={`text-etiqueta ${ink}`}>{title}</span>
        <span className={`flex items-start gap-2 text-nota ${statusInk}`}>
          {done ? <Icon name="check" size={20} className="mt-0.5" /> : null}
          <span data-status>{status}</span>
        </span>
        {note ? <span className="text-nota text-tinta-2">{note}</span> : null}
      </span>
      {href && state !== "blocked" ? (
        <Icon name="right" className={`self-center ${loud ? iconInk : "text-tinta-3"}`} />
      ) : null}
    </>
  );
  const ground =
    state === "yours"
      ? "rule rule-edge rule-full rule-dotted-oro -mx-hang -mt-px rounded-r-md bg-oro-100"
      : state === "problem"
        ? "relative -mx-hang -mt-px rounded-md bg-rojo-100"
        : `border-b border-linea ${rule}`;
  return (
    <li className={ground}>
      {href && state !== "blocked" ? (
        <a href={href} className={`${grid} ${loud ? "px-hang" : "-mx-2 px-2 desk:mx-0"}`}>
          {inside}
        </a>
      ) : (
        <div className={`${grid} ${loud ? "px-hang" : ""}`}>{inside}</div>
      )}
    </li>
  );
}

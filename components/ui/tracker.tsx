import type { ReactNode } from "react";
import { Icon } from "./icon";

export type TrackerStep = {
  title: string;
  state: "done" | "now" | "next";
  lines?: readonly ReactNode[];
  /** For the step it is at: La tiene, Promesa, Último. */
  facts?: readonly { term: string; value: ReactNode; strong?: boolean }[];
};

type Props = { steps: readonly TrackerStep[]; stateLabels: { done: string; now: string; next: string } };

const discs = {
  done: "bg-laguna-700 text-white",
  now: "border-4 border-laguna-700 bg-superficie text-laguna-700",
  next: "border-2 border-borde-campo bg-papel text-tinta-2",
} as const;

export function Tracker({ steps, stateLabels }: Props) {
  return (
    <ol>
      {steps.map((step, index) => (
        <li
          key={step.title}
          aria-current={step.state === "now" ? "step" : undefined}
          className="group grid grid-cols-[2rem_minmax(0,1fr)] gap-x-3"
        >
          <span aria-hidden="true" className="flex flex-col items-center">
            <span
              className={`chart prints flex size-8 flex-none items-center justify-center rounded-full text-[1rem] leading-none font-bold ${discs[step.state]}`}
            >
              {step.state === "done" ? <Icon name="check" size={20} /> : index + 1}
            </span>
            <span
              className={`prints w-1 flex-1 group-last:hidden ${step.state === "done" ? "bg-laguna-700" : "line-dotted"}`}
            />
          </span>
          <div className="pt-0.5 pb-6 group-last:pb-0">
            <p className={step.state === "next" ? "font-normal" : "text-etiqueta"}>
              <span className="sr-only">{stateLabels[step.state]}: </span>
              {step.title}
            </p>
            {step.lines?.map((line, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: fixed lines of one step
              <p key={row} className="text-nota text-tinta-2">
                {line}
              </p>
            ))}
            {step.facts ? (
              <dl className="mt-2 grid gap-1">
                {step.facts.map((fact) => (
                  <div key={fact.term} className="grid grid-cols-[4.5rem_minmax(0,1fr)] gap-x-2 text-nota">
                    <dt className="text-tinta-2">{fact.term}</dt>
                    <dd className={fact.strong ? "font-bold" : ""}>{fact.value}</dd>
                  </div>
                ))}
              </dl>
            ) : null}
          </div>
        </li>
      ))}
    </ol>
  );
}

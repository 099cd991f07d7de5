import type { ReactNode } from "react";
import { SlaMark, type SlaState } from "./sla-mark";

const rules = {
  yours: "rule-solid-oro",
  draft: "rule-dashed",
  waiting: "rule-dotted",
  none: "",
} as const;

type Props = {
  href: string;
  name: string;
  amount: string;
  /** "2026-0389 · Equipo libre de mercurio · Puno" */
  meta: string;
  sla: { state: SlaState; text: string };
  stage: string;
  /** "le toca", "su borrador", "solicitante" */
  who: string;
  turn: keyof typeof rules;
  selected?: boolean;
};

export function QueueRow({ href, name, amount, meta, sla, stage, who, turn, selected }: Props) {
  return (
    <li className={`rule rule-edge rule-full border-b border-linea ${rules[turn]} ${selected ? "bg-laguna-100" : ""}`}>
      <a
        href={href}
        aria-current={selected ? "true" : undefined}
        className="grid min-h-21 grid-cols-[minmax(0,1fr)] content-center gap-0.5 py-2 pr-4 pl-5 text-tinta no-underline hover:bg-hundido/60"
      >
        <span className="flex justify-between gap-3 font-semibold">
          <span className="min-w-0 truncate">{name}</span>
          <span>{amount}</span>
        </span>
        <span className="truncate text-nota text-tinta-2">{meta}</span>
        <span className="flex flex-wrap items-center justify-between gap-x-3 text-nota text-tinta-2">
          <SlaMark state={sla.state}>{sla.text}</SlaMark>
          <span>
            {stage} · <span className={turn === "yours" ? "font-bold text-oro-700" : ""}>{who}</span>
          </span>
        </span>
      </a>
    </li>
  );
}

/** A group of the queue: "Tarde", 2. */
export function QueueGroup({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2 className="flex min-h-7 items-center justify-between border-b border-linea bg-hundido px-4 text-nota font-semibold">
        <span>{title}</span>
        <span>{count}</span>
      </h2>
      <ul>{children}</ul>
    </section>
  );
}

import { type Actor, can } from "@/domain/access";
import type { queueViews } from "@/lib/applications/queue";

export type View = (typeof queueViews)[number];

/** Views of the queue by their name in the address. */
export const viewSlugs = {
  mine: "mias",
  unassigned: "sin-tomar",
  to_decide: "por-decidir",
  to_pay_out: "por-desembolsar",
  with_applicant: "con-solicitante",
  decided: "decididas",
  all: "todas",
} as const satisfies Record<View, string>;

export function viewPath(view: View): string {
  return `/mesa?vista=${viewSlugs[view]}`;
}

/** The view an address names. A search without a view looks everywhere; otherwise one sees one's own work first. */
export function viewOf(slug: string, search: string, actor: Actor): View {
  const named = (Object.keys(viewSlugs) as View[]).find((view) => viewSlugs[view] === slug);
  return named ?? (search ? "all" : firstView(actor));
}

function firstView(actor: Actor): View {
  if (can(actor, "file.decide")) return "to_decide";
  if (can(actor, "offer.send")) return "to_pay_out";
  return can(actor, "file.claim") ? "mine" : "all";
}

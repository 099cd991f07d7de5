import type { ProductDraft } from "../product";
import { answered, gate, type Question, t, yesNo } from "./compose";

const isMember: Question = yesNo({
  code: "is_member",
  label: t("¿Es parte de la cooperativa?", "Are you a member of the cooperative?"),
  hint: t("Una cooperativa solo presta a sus socias y socios.", "A cooperative lends to its members only."),
  preCheck: true,
});

const membership = gate({
  code: "membership",
  name: t("Socia o socio de la cooperativa", "Member of the cooperative"),
  requires: answered("is_member", "yes"),
  message: t("La cooperativa presta solo a sus socias y socios.", "The cooperative lends to its members only."),
  cure: t(
    "Pida en la cooperativa que le inscriban y vuelva a postular.",
    "Ask the cooperative to become a member and apply again.",
  ),
  legalBasis: "Res. SBS 480-2019, art. 19",
});

/** The same product as a cooperative may offer it: to its members only, which is asked first. */
export function forMembers(draft: ProductDraft): ProductDraft {
  return {
    ...draft,
    membersOnly: true,
    tasks: draft.tasks.map((task, at) => (at === 0 ? { ...task, questions: [isMember, ...task.questions] } : task)),
    eligibility: [membership, ...draft.eligibility],
  };
}

export const applicantKinds = ["association", "mining_cooperative", "company", "natural_person", "pallaquera"] as const;

/** Who asks for a loan. Pallaqueras are women who hand-pick ore: they have a DNI and a register extract, no RUC. */
export type ApplicantKind = (typeof applicantKinds)[number];

type KindRules = {
  /** The identifier that names this kind: RUC 20, RUC 10 (RUC of a person) or DNI. */
  identifier: "ruc_20" | "ruc_10" | "dni";
  /** Posts that sign for this kind, first the one who registers. */
  signatories: readonly ("president" | "treasurer" | "manager" | "self")[];
};

export const kindRules: Record<ApplicantKind, KindRules> = {
  association: { identifier: "ruc_20", signatories: ["president", "treasurer"] },
  mining_cooperative: { identifier: "ruc_20", signatories: ["president", "treasurer"] },
  company: { identifier: "ruc_20", signatories: ["manager"] },
  natural_person: { identifier: "ruc_10", signatories: ["self"] },
  pallaquera: { identifier: "dni", signatories: ["self"] },
};

export const posts = ["president", "treasurer", "manager", "self", "member"] as const;
export type Post = (typeof posts)[number];

/** Signatories of a kind sign off and submit; everyone else fills in. */
export function signs(kind: ApplicantKind, post: Post): boolean {
  return (kindRules[kind].signatories as readonly Post[]).includes(post);
}

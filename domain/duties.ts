import type { InstitutionRole } from "./access";

/**
 * Duties that one person should not join. A blocking pair is given only as an exception, for a time and with a reason;
 * the others are shown when the role is given and in every review. The sentence of each is in `messages`, by its code.
 * The pairs and which of them block are a default of Veta's: business, risk, control and audit stand apart.
 */
export type DutyConflict = {
  code: string;
  roles: readonly [InstitutionRole, InstitutionRole];
  severity: "blocks" | "warns";
};

const blocks = (code: string, ...roles: [InstitutionRole, InstitutionRole]): DutyConflict => ({
  code,
  roles,
  severity: "blocks",
});
const warns = (code: string, ...roles: [InstitutionRole, InstitutionRole]): DutyConflict => ({
  code,
  roles,
  severity: "warns",
});

const audited: InstitutionRole[] = [
  "analyst",
  "es_specialist",
  "risk_officer",
  "committee_member",
  "committee_secretary",
  "operations",
  "approver",
  "compliance",
  "product_admin",
  "institution_admin",
];

export const dutyConflicts: readonly DutyConflict[] = [
  blocks("analyse_approve", "analyst", "approver"),
  blocks("analyse_opine", "analyst", "risk_officer"),
  blocks("analyse_pay", "analyst", "operations"),
  blocks("approve_pay", "approver", "operations"),
  blocks("approve_opine", "approver", "risk_officer"),
  blocks("comply_sell", "compliance", "analyst"),
  blocks("comply_sell", "compliance", "approver"),
  blocks("comply_sell", "compliance", "operations"),
  blocks("comply_sell", "compliance", "committee_member"),
  blocks("comply_sell", "compliance", "product_admin"),
  blocks("administer_decide", "institution_admin", "analyst"),
  blocks("administer_decide", "institution_admin", "approver"),
  blocks("administer_decide", "institution_admin", "operations"),
  blocks("administer_decide", "institution_admin", "committee_member"),
  ...audited.map((role) => blocks("audit_act", "auditor", role)),
  warns("vote_analyse", "committee_member", "analyst"),
  warns("vote_opine", "committee_member", "risk_officer"),
  warns("vote_pay", "committee_member", "operations"),
  warns("vote_record", "committee_member", "committee_secretary"),
  warns("write_use", "product_admin", "analyst"),
  warns("write_use", "product_admin", "approver"),
  warns("administer_write", "institution_admin", "product_admin"),
];

/** The conflicts among the roles of one person. */
export function conflictsAmong(roles: readonly InstitutionRole[]): DutyConflict[] {
  return dutyConflicts.filter((conflict) => conflict.roles.every((role) => roles.includes(role)));
}

/** The conflicts that a role would bring to someone who has these. */
export function conflictsOfGiving(role: InstitutionRole, held: readonly InstitutionRole[]): DutyConflict[] {
  return conflictsAmong([...held, role]).filter((conflict) => conflict.roles.includes(role));
}

/** A blocking conflict is accepted for so many days at most. */
export const mostExceptionDays = 90;

/** What one person never does twice on the same thing, whichever roles they have, and the constraint that refuses it. */
export const samePersonRules = {
  recommend_decide: "decisions_four_eyes",
  write_publish: "product_versions_four_eyes",
  propose_confirm_setting: "setting_versions_two_people",
  propose_confirm_role: "role_changes_two_people",
  own_role: "role_changes_not_oneself",
} as const;

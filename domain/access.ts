/**
 * Who may do what. Three small tables: roles, the axis each permission lives on, and the permissions of each role.
 * What is not in `grants` is not allowed.
 */

export const organizationRoles = ["applicant_member", "applicant_signatory"] as const;
export const institutionRoles = [
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
  "facilitator",
  "auditor",
] as const;
export const platformRoles = ["platform_admin", "federation_viewer", "donor_viewer"] as const;
/** Roles that act on invitation of one organization or institution; their screens come with their own issues. */
export const guestRoles = ["promoter", "partner", "integrator", "co_signer", "group_member"] as const;

export type OrganizationRole = (typeof organizationRoles)[number];
export type InstitutionRole = (typeof institutionRoles)[number];
export type Role =
  | OrganizationRole
  | InstitutionRole
  | (typeof platformRoles)[number]
  | (typeof guestRoles)[number]
  | "visitor"
  | "enrolled"
  /** Staff who try a draft of a product as its applicant would. */
  | "walker"
  | "system";

/**
 * The axis says which tenant an actor must be acting for: the applicant's side (organization), the lender's side
 * (institution), a federation of lenders, the platform as a whole, one's own person, or nobody (public).
 */
export type Axis = "public" | "person" | "organization" | "institution" | "federation" | "platform";

export const permissionAxis = {
  "catalogue.read": "public",
  "session.open": "public",
  "session.close": "person",
  "organization.register": "person",
  "invitation.accept": "person",
  "organization.read": "organization",
  "organization.invite": "organization",
  "organization.record": "organization",
  "powers.record": "organization",
  "application.start": "organization",
  "application.read": "organization",
  "application.edit": "organization",
  "application.submit": "organization",
  "application.sign_off": "organization",
  "group.answer": "organization",
  "application.answer": "organization",
  "application.withdraw": "organization",
  "application.reconsider": "organization",
  "offer.answer": "organization",
  "file.read": "institution",
  "file.claim": "institution",
  "file.assess": "institution",
  "file.recommend": "institution",
  "file.find_out": "institution",
  "file.opine_risk": "institution",
  "file.decide": "institution",
  "file.decide_in_committee": "institution",
  "file.cancel": "institution",
  "committee.read": "institution",
  "committee.seat": "institution",
  "committee.convene": "institution",
  "committee.vote": "institution",
  "file.reassign": "institution",
  "care.read": "institution",
  "care.answer": "institution",
  "care.explain": "institution",
  "file.write": "institution",
  "phone.restore": "institution",
  "offer.send": "institution",
  "disbursement.prepare": "institution",
  "monitoring.record": "institution",
  "product.read": "institution",
  "product.draft": "institution",
  "product.publish": "institution",
  "product.walk": "institution",
  "settings.read": "institution",
  "settings.propose": "institution",
  "settings.confirm": "institution",
  "integration.manage": "institution",
  "draft.prepare": "institution",
  "status.read": "institution",
  "event.read": "institution",
  "people.read": "institution",
  "people.disable": "institution",
  "people.invite": "institution",
  "people.propose": "institution",
  "people.confirm": "institution",
  "people.review": "institution",
  "audit.read": "institution",
  "clock.run": "platform",
  "institution.create": "platform",
  "institution.oversee": "platform",
  "aggregates.read": "federation",
  "template.share": "federation",
} as const satisfies Record<string, Axis>;

export type Permission = keyof typeof permissionAxis;

const settingWork: Permission[] = ["settings.read", "settings.propose", "settings.confirm"];

const fileWork: Permission[] = [
  "file.read",
  "file.claim",
  "file.assess",
  "file.recommend",
  "file.find_out",
  "file.write",
];

export const grants: Record<Role, readonly Permission[]> = {
  visitor: ["catalogue.read", "session.open"],
  enrolled: ["session.close", "organization.register", "invitation.accept"],
  applicant_member: [
    "organization.read",
    "organization.record",
    "application.read",
    "application.start",
    "application.edit",
    "application.answer",
  ],
  applicant_signatory: [
    "organization.read",
    "organization.invite",
    "organization.record",
    "powers.record",
    "application.read",
    "application.start",
    "application.edit",
    "application.answer",
    "application.submit",
    "application.sign_off",
    "application.withdraw",
    "application.reconsider",
    "offer.answer",
  ],
  analyst: [...fileWork, "phone.restore", "committee.read", "product.read", "care.read", "care.explain"],
  es_specialist: ["file.read", "file.find_out", "product.read"],
  risk_officer: ["file.read", "file.find_out", "file.opine_risk", "committee.read", "product.read"],
  committee_member: ["file.read", "committee.read", "committee.vote", "product.read"],
  committee_secretary: [
    "file.read",
    "file.decide_in_committee",
    "committee.read",
    "committee.convene",
    "committee.seat",
    "product.read",
  ],
  operations: [
    "file.read",
    "phone.restore",
    "file.write",
    "offer.send",
    "disbursement.prepare",
    "monitoring.record",
    "product.read",
  ],
  approver: [
    "file.read",
    "phone.restore",
    "file.decide",
    "committee.read",
    "product.read",
    "care.read",
    "care.explain",
  ],
  compliance: ["file.read"],
  product_admin: ["product.read", "product.draft", "product.publish", "product.walk", ...settingWork],
  institution_admin: [
    "product.read",
    "product.publish",
    "product.walk",
    ...settingWork,
    "integration.manage",
    "people.read",
    "people.disable",
    "people.invite",
    "people.propose",
    "people.confirm",
    "people.review",
    "file.cancel",
    "file.reassign",
    "phone.restore",
    "file.read",
    "committee.read",
    "committee.seat",
    "care.read",
    "care.answer",
    "care.explain",
  ],
  facilitator: [],
  auditor: ["file.read", "committee.read", "product.read", "settings.read", "people.read", "audit.read", "care.read"],
  platform_admin: ["institution.create", "institution.oversee"],
  federation_viewer: ["aggregates.read", "template.share"],
  donor_viewer: ["aggregates.read"],
  promoter: [],
  partner: [],
  co_signer: ["application.read", "application.sign_off"],
  group_member: ["group.answer"],
  integrator: ["draft.prepare", "status.read", "event.read"],
  walker: ["application.read", "application.edit"],
  system: ["clock.run"],
};

declare const minted: unique symbol;

/** Someone acting, as the database knows them at this request. Only `lib/auth.ts` and `lib/actors.ts` make one. */
export type Actor = {
  readonly [minted]: true;
  readonly personId: string | null;
  readonly sessionId: string | null;
  readonly displayName: string;
  readonly roles: readonly Role[];
  readonly organizationId: string | null;
  /** How many organizations this person belongs to; whoever belongs to several sees for which one they act. */
  readonly belongsTo: number;
  readonly institutionId: string | null;
  readonly federationId: string | null;
  /** Someone who came by a link to sign sees this one application; null for everyone else. */
  readonly applicationId: string | null;
  /** The largest amount this person may decide alone, in céntimos. */
  readonly authorityCents: number;
  /** What a key of the interface was made for; null for people, whose roles say all. */
  readonly limitedTo: readonly Permission[] | null;
  /** Who a member of staff is while they walk a draft: an applicant of their lender's sandbox. Null for everyone else. */
  readonly walker: Actor | null;
};

/** Who acts: someone who walks a draft is its applicant wherever an applicant is asked for, and staff everywhere else. */
export function acting(actor: Actor, permission: Permission): Actor {
  return actor.walker && permissionAxis[permission] === "organization" ? actor.walker : actor;
}

/** May this actor use the permission at all? Which rows exist for them is the database's question. */
export function can(actor: Actor, permission: Permission): boolean {
  const roles: readonly Role[] = actor.personId ? [...actor.roles, "visitor", "enrolled"] : [...actor.roles, "visitor"];
  if (!roles.some((role) => grants[role].includes(permission))) return false;
  if (actor.limitedTo && !actor.limitedTo.includes(permission)) return false;
  switch (permissionAxis[permission]) {
    case "organization":
      return actor.organizationId !== null;
    case "institution":
      return actor.institutionId !== null;
    case "federation":
      return actor.federationId !== null;
    case "person":
      return actor.personId !== null;
    default:
      return true;
  }
}

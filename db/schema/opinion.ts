import { sql } from "drizzle-orm";
import { check, foreignKey, index, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { Material } from "../../domain/material";
import { applications, outcomes, recommendations } from "./application";
import { cents, id, instant, list } from "./columns";
import { people } from "./person";
import { current, rowSecurity } from "./tenancy";

const ofFile = { institutionId: uuid().notNull(), applicationId: uuid().notNull(), recommendationId: uuid().notNull() };
const lender = { lender: sql`institution_id = ${current.institution}` };

export const opinionKinds = ["risk", "third"] as const;

/** What the risk unit says of a proposal, and the third person where the two differ. Never changed. */
export const riskOpinions = pgTable(
  "risk_opinions",
  {
    id: id(),
    ...ofFile,
    kind: text({ enum: opinionKinds }).notNull(),
    stance: text({ enum: outcomes }).notNull(),
    opinion: text().notNull(),
    /** What it was given on: a change of it makes the opinion void. */
    material: jsonb().$type<Material>().notNull(),
    givenBy: uuid().notNull(),
    givenByName: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    unique("risk_opinions_one_person").on(t.recommendationId, t.givenBy),
    unique("risk_opinions_one_kind").on(t.recommendationId, t.kind),
    index().on(t.applicationId),
    foreignKey({
      columns: [t.institutionId, t.applicationId],
      foreignColumns: [applications.institutionId, applications.id],
    }),
    foreignKey({
      name: "risk_opinions_recommendation",
      columns: [t.institutionId, t.recommendationId],
      foreignColumns: [recommendations.institutionId, recommendations.id],
    }),
    foreignKey({ columns: [t.institutionId, t.givenBy], foreignColumns: [people.institutionId, people.id] }),
    check("risk_opinions_kind", sql`kind in (${list(opinionKinds)})`),
    check("risk_opinions_stance", sql`stance in (${list(outcomes)})`),
    ...rowSecurity("risk_opinions", lender),
  ],
);

/** A rule of the product that a proposal breaks: why, what makes up for it, and who of higher authority lets it pass. */
export const policyExceptions = pgTable(
  "policy_exceptions",
  {
    id: id(),
    ...ofFile,
    /** The rule as the product version names it. */
    rule: text().notNull(),
    reason: text().notNull(),
    mitigant: text().notNull(),
    proposedBy: uuid().notNull(),
    answer: text({ enum: ["approved", "refused"] }),
    answeredBy: uuid(),
    answeredByName: text(),
    /** What the second approver could decide alone that day. */
    authorityCents: cents(),
    answeredAt: instant(),
  },
  (t) => [
    unique("policy_exceptions_once").on(t.recommendationId, t.rule),
    index().on(t.applicationId),
    foreignKey({
      columns: [t.institutionId, t.applicationId],
      foreignColumns: [applications.institutionId, applications.id],
    }),
    foreignKey({
      name: "policy_exceptions_recommendation",
      columns: [t.institutionId, t.recommendationId],
      foreignColumns: [recommendations.institutionId, recommendations.id],
    }),
    foreignKey({ columns: [t.institutionId, t.proposedBy], foreignColumns: [people.institutionId, people.id] }),
    foreignKey({ columns: [t.institutionId, t.answeredBy], foreignColumns: [people.institutionId, people.id] }),
    check("policy_exceptions_four_eyes", sql`answered_by <> proposed_by`),
    check("policy_exceptions_answered", sql`(answer is null) = (answered_by is null)`),
    ...rowSecurity("policy_exceptions", lender),
  ],
);

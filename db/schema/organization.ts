import { sql } from "drizzle-orm";
import { boolean, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { applicantKinds } from "../../domain/applicant";
import { blindIndex, id, instant, sealed } from "./columns";
import { institutions } from "./institution";
import { current, inScope, rowSecurity } from "./tenancy";

/** The applicant's side: an association, a cooperative of miners, a company, or one person. */
export const organizations = pgTable(
  "organizations",
  {
    id: id(),
    kind: text({ enum: applicantKinds }).notNull(),
    name: text().notNull(),
    /** RUC, or the DNI of a pallaquera. A RUC 10 contains a DNI, so the column is sealed for everyone. */
    taxId: sealed().notNull(),
    taxIdIndex: blindIndex().notNull().unique(),
    /** INEI district code. */
    district: text().notNull(),
    representative: text().notNull(),
    /** Work area, as "latitude,longitude". Location of a person's work is personal data. */
    coordinates: sealed(),
    /** Account for the disbursement. */
    account: sealed(),
    isSample: boolean().notNull(),
    /** The lender whose people try their drafts as this applicant, one for each; null for everybody real. */
    sandboxOf: uuid()
      .references(() => institutions.id)
      .unique("organizations_sandbox"),
    createdAt: instant().notNull(),
  },
  () => [
    ...rowSecurity("organizations", {
      own: sql`id = ${current.organization}`,
      sandbox: { read: sql`sandbox_of = ${current.institution}` },
      lender: {
        read: sql`id in (select a.organization_id from applications a where a.institution_id = ${current.institution})`,
      },
      identity: { read: inScope("identity") },
    }),
  ],
);

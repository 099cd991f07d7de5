import { type SQL, sql } from "drizzle-orm";
import { productVersions } from "@/db/schema/product";

/**
 * The version of a product that holds at a moment: the scheduled one whose moment has come, else the published one. Computed
 * from time, so that it is right however late the worker writes it down; for each product at most one row answers to it.
 */
export function inForce(now: Date): SQL {
  const moment = now.toISOString();
  return sql`(
    (${productVersions.status} = 'scheduled' and ${productVersions.effectiveFrom} <= ${moment})
    or (${productVersions.status} = 'published' and not exists (
      select 1 from product_versions due
      where due.product_id = ${productVersions.productId} and due.status = 'scheduled' and due.effective_from <= ${moment}
    ))
  )`;
}

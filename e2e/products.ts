import pg from "pg";
import type { ProductDraft } from "@/domain/product";
import { institutionId } from "./records";

/** Offers a product at once, without the steps of those who would publish it. */
export async function offer(slug: string, config: ProductDraft, lender: string): Promise<void> {
  const institution = await institutionId(lender);
  const client = new pg.Client(process.env.E2E_APP_URL);
  await client.connect();
  try {
    await client.query("begin");
    await client.query("select set_config('app.scope', 'actor', true), set_config('app.institution', $1, true)", [
      institution,
    ]);
    await client.query(
      `with made as (
         insert into products (id, institution_id, slug, created_at) values ($1, $2, $3, now()) returning id
       )
       insert into product_versions
         (id, institution_id, product_id, number, status, config, created_by, created_at, published_at, effective_from)
       select $4, $2, made.id, 1, 'published', $5,
         (select created_by from product_versions where institution_id = $2 limit 1), now(), now(), now()
       from made`,
      [crypto.randomUUID(), institution, slug, crypto.randomUUID(), JSON.stringify(config)],
    );
    await client.query("commit");
  } finally {
    await client.end();
  }
}

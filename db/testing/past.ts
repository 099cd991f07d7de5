import type pg from "pg";

/**
 * Sent files of one product by the thousand, each a little different, every second with a look-up of the REINFO, written by
 * the owner of the tables without their guards: for benchmarks and tests of size, never for a database that anybody uses.
 */
export async function multiplyFiles(
  owner: pg.Client,
  productId: string,
  organizationId: string,
  many: number,
  until: Date,
): Promise<void> {
  const tables = ["applications", "product_versions", "people", "findings"];
  for (const table of tables) await owner.query(`alter table ${table} no force row level security`);
  await owner.query("alter table applications disable trigger user");
  await owner.query(
    `insert into applications (id, organization_id, institution_id, product_id, product_version_id, number, status,
       applicant_kind, amount_cents, term_months, answers, started_by, submitted_by, submitted_at, created_at, updated_at)
     select gen_random_uuid(), $2, v.institution_id, v.product_id, v.id, 'XX-' || n, 'declined', 'association',
       500000 + (n * 7919::bigint % 9000000), 6 + n % 30,
       jsonb_build_object(
         'members', 3 + n % 40, 'keeps_records', (array['all','some','none'])[1 + n % 3],
         'separate_money', (array['yes','no'])[1 + n % 2], 'reinfo_state', (array['active','suspended'])[1 + n % 2],
         'igafom_stage', 'presented', 'outside_protected', 'yes', 'land_title', 'own', 'adults_only', 'yes',
         'recent_sales', jsonb_build_array(jsonb_build_object(
           'month', 'october', 'grams', 20 + n % 300, 'received', 500000 + (n * 104729::bigint % 9000000))),
         'has_debts', (array['yes','no'])[1 + n % 2]),
       p.id, p.id, date_trunc('milliseconds', $4::timestamptz - n * interval '3 minutes'), $4, $4
     from generate_series(1, $3::int) n
     cross join (select * from product_versions where product_id = $1 and status = 'published') v
     cross join (select id from people where side = 'applicant' limit 1) p`,
    [productId, organizationId, many, until],
  );
  await owner.query(
    `insert into findings (institution_id, organization_id, application_id, kind, seq, content, as_of, note, basis,
       found_by, found_by_name, at)
     select a.institution_id, a.organization_id, a.id, 'reinfo', 1, '{"state": "active"}', a.submitted_at::date, '', '\\x00',
       p.id, p.display_name, a.submitted_at
     from applications a
     join lateral (select id, display_name from people where institution_id = a.institution_id limit 1) p on true
     where a.product_id = $1 and a.number like 'XX-%' and a.amount_cents % 2 = 0`,
    [productId],
  );
  await owner.query("alter table applications enable trigger user");
  for (const table of tables) await owner.query(`alter table ${table} force row level security`);
  await owner.query("analyze applications");
}

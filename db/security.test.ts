import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "./testing/database";

/** Reads the catalogue of the real database, so that a new table without its guards fails here. */

let database: TestDatabase;
let owner: pg.Client;
let app: pg.Client;

beforeAll(async () => {
  database = await testDatabase();
  owner = new pg.Client(database.ownerUrl);
  app = new pg.Client(database.appUrl);
  await Promise.all([owner.connect(), app.connect()]);
});

afterAll(async () => {
  await Promise.all([owner.end(), app.end()]);
  await database.drop();
});

const rows = async <T extends pg.QueryResultRow>(client: pg.Client, text: string) => (await client.query<T>(text)).rows;

/** Tables that belong to no tenant, each with the reason. */
const withoutTenant: Record<string, string> = {
  institutions: "public facts of a lender",
  federations: "public facts of a federation",
  people: "identity: guarded by person, institution and organization",
  sessions: "identity",
  devices: "identity",
  one_time_codes: "identity",
  outbox: "append only for everyone, read by the worker",
  message_choices: "guarded by person",
  contact_emails: "guarded by person",
  data_keys: "wrapped by a key the database does not hold",
  command_log: "guarded by person",
  form_returns: "sealed, found by a random id and its browser",
  rate_limits: "counters under hashed keys",
};

it("guards every table with forced row security and at least one policy", async () => {
  const tables = await rows<{ relname: string; forced: boolean; policies: number }>(
    owner,
    `select relname, relrowsecurity and relforcerowsecurity as forced,
       (select count(*)::int from pg_policies p where p.tablename = relname and p.schemaname = 'public') as policies
     from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace order by relname`,
  );
  expect(tables.length).toBeGreaterThan(20);
  expect(tables.filter((table) => !table.forced || table.policies === 0)).toEqual([]);
});

it("asks every tenant table for a context", async () => {
  const lacking = await rows(
    owner,
    `select c.relname from pg_class c where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'rate_limits'
       and not exists (select 1 from pg_policies p where p.tablename = c.relname and p.permissive = 'RESTRICTIVE')`,
  );
  expect(lacking).toEqual([]);
});

it("names a tenant in every table that has one", async () => {
  const tables = await rows<{ relname: string; tenant: boolean }>(
    owner,
    `select c.relname, bool_or(a.attname in ('organization_id', 'institution_id', 'federation_id', 'chain')) or c.relname = 'organizations' as tenant
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
     where relkind = 'r' and relnamespace = 'public'::regnamespace group by c.relname`,
  );
  expect(tables.filter((t) => !t.tenant && !withoutTenant[t.relname]).map((t) => t.relname)).toEqual([]);
});

it("ties tenant tables together by composite keys, so that no key reveals another tenant's row", async () => {
  const single = await rows<{ conname: string; source: string; target: string }>(
    owner,
    `select conname, conrelid::regclass::text as source, confrelid::regclass::text as target from pg_constraint
     where contype = 'f' and cardinality(conkey) = 1 and connamespace = 'public'::regnamespace`,
  );
  // A tenant itself, a person, and the seal's event are named alone; everything else by its tenant too.
  const alone = ["institutions", "organizations", "federations", "people", "audit_events"];
  expect(single.filter((key) => !alone.includes(key.target))).toEqual([]);
});

it("gives the application's role no more than it needs", async () => {
  const [role] = await rows<{ rolsuper: boolean; rolbypassrls: boolean; owns: number; creates: boolean }>(
    app,
    `select rolsuper, rolbypassrls,
       (select count(*)::int from pg_class where relowner = r.oid) as owns,
       has_schema_privilege(current_user, 'public', 'create') as creates
     from pg_roles r where rolname = current_user`,
  );
  expect(role).toEqual({ rolsuper: false, rolbypassrls: false, owns: 0, creates: false });
  const changeable = await rows(
    app,
    `select t from unnest(array['audit_events','audit_seals','application_transitions','application_revisions',
       'recommendations','decisions','offers','offer_answers','loan_conditions','loan_condition_marks','disbursements',
       'committee_votes','committee_conflicts','committee_minutes','risk_opinions']) t
     where has_table_privilege(current_user, t, 'update') or has_table_privilege(current_user, t, 'delete')
        or has_table_privilege(current_user, t, 'truncate')`,
  );
  expect(changeable).toEqual([]);
});

it("runs on a server without known holes in row security", async () => {
  const [server] = await rows<{ version: number }>(
    owner,
    "select current_setting('server_version_num')::int as version",
  );
  expect(server?.version).toBeGreaterThanOrEqual(150_014);
});

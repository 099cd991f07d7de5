import { sql } from "drizzle-orm";
import pg from "pg";
import { expect, it } from "vitest";
import { z } from "zod";
import { pool, withTx } from "@/db/client";
import { Refusal } from "@/domain/refusal";
import { visitor } from "@/lib/actors";
import { command } from "@/lib/gate";
import { caller, monday, openHouse } from "@/lib/testing/house";

const house = openHouse();
const rosa = () => house().cast.applicants.cerro;

const note = command("test.note", {
  by: "application.start",
  input: z.strictObject({
    text: z.string().max(10, "text_too_long"),
    fail: z.enum(["no", "throw", "return"]).default("no"),
  }),
  async run({ tx, actor, record }, { text, fail }) {
    record({ entity: "test", entityId: text });
    await tx.execute(sql`update organizations set representative = ${text} where id = ${actor.organizationId}`);
    if (fail === "throw") throw new Refusal("wrong_status");
    return fail === "return" ? new Refusal("wrong_status") : { text };
  },
});

const representative = () =>
  withTx(
    { scope: "actor", personId: null, organizationId: rosa()?.organizationId ?? null, institutionId: null },
    async (tx) => {
      const { rows } = await tx.execute<{ representative: string }>(sql`select representative from organizations`);
      return rows[0]?.representative;
    },
  );

const traces = (event: string) =>
  withTx({ scope: "worker", personId: null, organizationId: null, institutionId: null }, async (tx) => {
    const { rows } = await tx.execute<{ n: number }>(
      sql`select count(*)::int as n from audit_events where event = ${event}`,
    );
    return rows[0]?.n;
  });

it("asks who one is before what one says", async () => {
  expect(await note(caller(visitor), { text: 7 })).toMatchObject({ ok: false, code: "signed_out" });
  const analyst = house().cast.staff["caja-muestra-del-sur"].analista;
  expect(await note(caller(analyst), { text: 7 })).toMatchObject({ ok: false, code: "not_allowed" });
});

it("names every wrong field by a code of ours, and refuses what it does not know", async () => {
  expect(await note(caller(rosa()), { text: "much too long" })).toMatchObject({
    code: "invalid_input",
    fields: { text: "text_too_long" },
  });
  expect(await note(caller(rosa()), { text: "a", role: "approver" })).toMatchObject({
    code: "invalid_input",
    fields: { form: "field_invalid" },
  });
});

it("writes the trace with the change, and neither when it is refused", async () => {
  const before = await traces("test.note");
  expect(await note(caller(rosa()), { text: "Ana" })).toEqual({ ok: true, value: { text: "Ana" } });
  expect(await representative()).toBe("Ana");
  expect(await traces("test.note")).toBe((before ?? 0) + 1);
  expect(await note(caller(rosa()), { text: "Bea", fail: "throw" })).toMatchObject({ code: "wrong_status" });
  expect(await representative()).toBe("Ana");
  expect(await traces("test.note")).toBe((before ?? 0) + 1);
});

it("keeps what a returned refusal wrote, with a trace that says so", async () => {
  expect(await note(caller(rosa()), { text: "Cleo", fail: "return" })).toMatchObject({
    ok: false,
    code: "wrong_status",
  });
  expect(await representative()).toBe("Cleo");
  expect(await traces("test.note.refused")).toBe(1);
});

it("answers a key once, and refuses it for anything else", async () => {
  const key = crypto.randomUUID();
  const before = (await traces("test.note")) ?? 0;
  await Promise.all([1, 2, 3].map(() => note(caller(rosa(), monday, key), { text: "Dora" })));
  expect(await traces("test.note")).toBe(before + 1);
  expect(await note(caller(rosa(), monday, key), { text: "Eva" })).toMatchObject({ code: "key_reused" });
});

it("never leaves a tenant behind in a pooled connection", async () => {
  const organizations = Object.values(house().cast.applicants).map((actor) => actor.organizationId);
  const foreignRows = (i: number) => {
    const organizationId = organizations[i % organizations.length] ?? null;
    return withTx({ scope: "actor", personId: null, organizationId, institutionId: null }, async (tx) => {
      const { rows } = await tx.execute<{ id: string }>(sql`select id from organizations`);
      return rows.filter((row) => row.id !== organizationId).length;
    });
  };
  // More at once than the pool has clients, but no queue longer than the pool lets anybody wait.
  for (let wave = 0; wave < 20; wave++) {
    const wrong = await Promise.all(Array.from({ length: 20 }, (_, i) => foreignRows(wave * 20 + i)));
    expect(wrong.filter((count) => count > 0)).toEqual([]);
  }
});

it("shows no row of any table without a context, although the tables are full", async () => {
  const owner = new pg.Client(house().database.ownerUrl);
  await owner.connect();
  const { rows: tables } = await owner.query<{ name: string }>(
    "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'rate_limits'",
  );
  let full = 0;
  for (const { name } of tables) {
    const count = `select count(*)::int as n from ${pg.escapeIdentifier(name)}`;
    await owner.query("begin");
    await owner.query(`alter table ${pg.escapeIdentifier(name)} no force row level security`);
    full += (await owner.query<{ n: number }>(count)).rows[0]?.n ? 1 : 0;
    await owner.query("rollback");
    expect([name, (await pool().query<{ n: number }>(count)).rows[0]?.n]).toEqual([name, 0]);
  }
  await owner.end();
  expect(full).toBeGreaterThan(12);
});

it("gives the client back when the database breaks the connection", async () => {
  const broken = { scope: "worker", personId: null, organizationId: null, institutionId: null } as const;
  for (let i = 0; i < 12; i++) {
    await withTx(broken, (tx) => tx.execute(sql`select pg_terminate_backend(pg_backend_pid())`)).catch(() => undefined);
  }
  expect(await representative()).toBeTypeOf("string");
  expect(pool().totalCount).toBeLessThanOrEqual(10);
});

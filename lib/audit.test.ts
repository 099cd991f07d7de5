import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withTx } from "@/db/client";
import { append, platformChain, sealCommitted, verifyChains } from "@/lib/audit";
import { monday, openHouse } from "@/lib/testing/house";

/** What the chain finds when somebody with the owner's power touches it. */

const house = openHouse();
const worker = { scope: "worker", personId: null, organizationId: null, institutionId: null } as const;
let owner: pg.Client;

beforeAll(async () => {
  owner = new pg.Client(house().database.ownerUrl);
  await owner.connect();
  await owner.query("alter table audit_events no force row level security");
  await owner.query("alter table audit_seals no force row level security");
  for (let i = 0; i < 20; i++) await note(i);
  while ((await sealCommitted(monday)) > 0);
});
afterAll(() => owner.end());

function note(i: number) {
  return withTx(worker, (tx) =>
    append(tx, {
      event: "test.note",
      entity: "note",
      entityId: String(i),
      organizationId: null,
      institutionId: null,
      applicationId: null,
      detail: { z: i, a: { y: 1, b: 2 } },
      actorId: null,
      actorRoles: [],
      sessionId: null,
      requestId: "test",
      at: new Date(monday.getTime() + i),
    }),
  );
}

const platform = async () => (await verifyChains()).find((chain) => chain.chain === platformChain);

/** Tampers, verifies what a reader would then find, and puts everything back. */
async function tampered(statement: string): Promise<number | null | undefined> {
  const { rows } = await owner.query<{ seq: number; event_id: string; hash: Buffer }>(
    "select seq, event_id, hash from audit_seals where chain = $1 order by seq",
    [platformChain],
  );
  const backup = await owner.query("select * from audit_events where chain = $1", [platformChain]);
  await owner.query(statement);
  const found = await platform();
  await owner.query("delete from audit_seals where chain = $1", [platformChain]);
  await owner.query("delete from audit_events where chain = $1", [platformChain]);
  for (const row of backup.rows) {
    await owner.query("insert into audit_events select * from jsonb_populate_record(null::audit_events, $1)", [row]);
  }
  for (const seal of rows) {
    await owner.query("insert into audit_seals values ($1, $2, $3, $4, now())", [
      platformChain,
      seal.seq,
      seal.event_id,
      seal.hash,
    ]);
  }
  return found?.firstBadSeq;
}

const fromTheEnd = (place: number) =>
  `(select event_id from audit_seals where chain = '${platformChain}' order by seq desc offset ${place} limit 1)`;
const [fourth, fifth] = [fromTheEnd(4), fromTheEnd(5)];

describe("the chain", () => {
  it("holds when nobody touched it", async () => {
    expect(await platform()).toMatchObject({ open: 0, firstBadSeq: null });
  });

  it.each([
    ["a changed detail", `update audit_events set detail = '{"z": 999}' where id = ${fifth}`],
    ["a changed actor", `update audit_events set actor_roles = '{approver}' where id = ${fifth}`],
    ["a back-dated row", `update audit_events set at = at - interval '1 day' where id = ${fifth}`],
    [
      "a swapped pair",
      `update audit_events a set entity_id = b.entity_id, detail = b.detail from audit_events b
       where (a.id = ${fifth} and b.id = ${fourth}) or (a.id = ${fourth} and b.id = ${fifth})`,
    ],
    ["a changed seal", `update audit_seals set hash = sha256('x') where event_id = ${fifth}`],
    [
      "a removed row",
      `with s as (delete from audit_seals where event_id = ${fifth} returning event_id) delete from audit_events where id in (select event_id from s)`,
    ],
  ])("shows %s", async (_what, statement) => {
    expect(await tampered(statement)).toEqual(expect.any(Number));
    expect(await platform()).toMatchObject({ firstBadSeq: null });
  });

  it("counts what is not sealed yet, and seals it once however many sealers run", async () => {
    for (let i = 0; i < 5; i++) await note(100 + i);
    expect(await platform()).toMatchObject({ open: 5 });
    const sealed = await Promise.all([sealCommitted(monday), sealCommitted(monday), sealCommitted(monday)]);
    expect(sealed.reduce((a, b) => a + b, 0)).toBe(5);
    expect(await platform()).toMatchObject({ open: 0, firstBadSeq: null });
  });
});

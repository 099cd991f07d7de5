import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { startEmbedded } from "@/db/embedded";

/**
 * Two ways to link an audit trail, in one run on one durable cluster: a head row locked in every transaction, against
 * rows appended freely and linked by a sealer once a second. Prints appends a second and their ratio.
 */

const writers = 12;
const seconds = 5;

const setup = `
  create table head (chain int primary key, seq bigint not null, hash bytea not null);
  create table locked (chain int, seq bigint, detail text, hash bytea, primary key (chain, seq));
  create table events (id bigserial primary key, chain int, detail text);
  create table seals (chain int, seq bigint, event_id bigint unique, hash bytea, primary key (chain, seq));
  create table work (id bigserial primary key, detail text);
`;

type Attempt = { name: string; append(client: pg.Client, chain: number): Promise<void> };

const lockedHead: Attempt = {
  name: "head row locked in every transaction",
  async append(client, chain) {
    await client.query("begin");
    await client.query("insert into work (detail) values ('x')");
    const { rows } = await client.query("select seq, hash from head where chain = $1 for update", [chain]);
    const next = Number(rows[0].seq) + 1;
    await client.query(
      "with link as (select sha256($3::bytea || convert_to($2::text, 'utf8')) as hash), row as (insert into locked select $1, $2::bigint, 'x', hash from link) update head set seq = $2::bigint, hash = (select hash from link) where chain = $1",
      [chain, next, rows[0].hash],
    );
    await client.query("commit");
  },
};

const sealedLater: Attempt = {
  name: "appended, sealed within a second",
  async append(client, chain) {
    await client.query("begin");
    await client.query("insert into work (detail) values ('x')");
    await client.query("insert into events (chain, detail) values ($1, 'x')", [chain]);
    await client.query("commit");
  },
};

/** One sealing round: links what is committed, in order, chain by chain. */
async function seal(client: pg.Client): Promise<number> {
  const { rows } = await client.query(
    "select e.id, e.chain from events e left join seals s on s.event_id = e.id where s.event_id is null order by e.id limit 20000",
  );
  for (const chain of new Set(rows.map((row) => row.chain))) {
    const ids = rows.filter((row) => row.chain === chain).map((row) => row.id);
    await client.query(
      `insert into seals select $1, coalesce((select max(seq) from seals where chain = $1), 0) + n, id, sha256(convert_to(id::text, 'utf8'))
       from unnest($2::bigint[]) with ordinality t(id, n)`,
      [chain, ids],
    );
  }
  return rows.length;
}

async function measure(url: string, attempt: Attempt, chains: number): Promise<number> {
  const clients = await Promise.all(Array.from({ length: writers }, () => connected(url)));
  const until = Date.now() + seconds * 1000;
  let done = 0;
  await Promise.all(
    clients.map(async (client, i) => {
      while (Date.now() < until) {
        await attempt.append(client, i % chains);
        done++;
      }
    }),
  );
  await Promise.all(clients.map((client) => client.end()));
  return done / seconds;
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client(url);
  await client.connect();
  return client;
}

async function main() {
  const dataDir = await mkdtemp(path.join(tmpdir(), "veta-bench-"));
  const cluster = await startEmbedded({ dataDir, durable: true });
  try {
    const admin = await connected(cluster.ownerUrl);
    await admin.query(setup);
    await admin.query("insert into head select n, 0, ''::bytea from generate_series(0, 11) n");
    for (const chains of [1, 3]) {
      const sealer = await connected(cluster.ownerUrl);
      let sealing = true;
      let longest = 0;
      const locked = await measure(cluster.ownerUrl, lockedHead, chains);
      const loop = (async () => {
        while (sealing) {
          const started = Date.now();
          await seal(sealer);
          longest = Math.max(longest, Date.now() - started);
          await new Promise((resolve) => setTimeout(resolve, 1000));
        }
      })();
      const free = await measure(cluster.ownerUrl, sealedLater, chains);
      sealing = false;
      await loop;
      await sealer.end();
      console.log(`${chains} chain(s), ${writers} writers, fsync on, two-row transactions`);
      console.log(`  ${lockedHead.name}: ${locked.toFixed(0)}/s`);
      console.log(
        `  ${sealedLater.name}: ${free.toFixed(0)}/s, ratio ${(free / locked).toFixed(2)}, longest sealing round ${longest} ms`,
      );
    }
    await admin.end();
  } finally {
    await cluster.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

await main();

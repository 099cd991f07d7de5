import pg from "pg";
import { expect, it } from "vitest";
import { multiplyFiles } from "@/db/testing/past";
import { must } from "@/lib/demo/seed";
import { draftVersion, editVersion } from "@/lib/products/draft";
import { exportVersion, importProduct } from "@/lib/products/exchange";
import { proposeVersion, publishVersion } from "@/lib/products/publish";
import { ownProducts, productVersion } from "@/lib/products/queries";
import { cancelReplay, replayOf, startReplay } from "@/lib/products/replay";
import { runReplays } from "@/lib/products/replay-run";
import { dropSample, keepSample, sampleFromFile, triedSamples } from "@/lib/products/samples";
import { caller, monday, openHouse } from "@/lib/testing/house";
import { sent } from "@/lib/testing/journey";

const house = openHouse();
const staff = (key: string) => caller(house().cast.staff["caja-muestra-del-sur"][key]);
const stranger = () => caller(house().cast.staff["cooperativa-modelo-quebrada"].productos);
const many = 1_200;

async function product() {
  const [found] = await must(ownProducts(staff("productos"), {}));
  if (!found?.live) throw new Error("no product");
  return found;
}

async function owner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(house().database.ownerUrl);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

let versionId = "";

it("tries a draft on every file sent, in batches, and says which would change, by how much and why", async () => {
  const { id: productId } = await product();
  const organizationId = house().cast.applicants.cerro?.organizationId ?? "";
  await owner((client) => multiplyFiles(client, productId, organizationId, many, monday));
  ({ versionId } = await must(draftVersion(staff("productos"), { productId })));
  const { config } = await must(productVersion(staff("productos"), { versionId }));
  await must(
    editVersion(staff("productos"), { versionId, changes: { amount: { ...config.amount, maxCents: 60_000_00 } } }),
  );
  expect(await startReplay(staff("analista"), { versionId })).toMatchObject({ code: "not_allowed" });
  expect(await startReplay(stranger(), { versionId })).toMatchObject({ code: "not_found" });
  expect(await startReplay(staff("productos"), { versionId: "x" })).toMatchObject({ code: "invalid_input" });
  await must(startReplay(staff("productos"), { versionId }));
  expect(await startReplay(staff("productos"), { versionId })).toMatchObject({ code: "replay_running" });
  // Two workers share the work and nothing is counted twice.
  const seen = await Promise.all([runReplays(() => monday), runReplays(() => monday)]);
  expect(seen.reduce((sum, one) => sum + one, 0)).toBe(many);
  const replay = await must(replayOf(staff("productos"), { versionId }));
  expect(replay).toMatchObject({ state: "done", total: many, done: many, isStale: false });
  const byLimit = replay?.tally.causes["amount.maxCents"];
  const { changes = {} } = replay?.tally ?? {};
  expect(byLimit?.count).toBeGreaterThan(50);
  expect((changes["eligible>not_yet"] ?? 0) + (changes["person_looks>not_yet"] ?? 0)).toBe(byLimit?.count);
  expect(replay?.rows.every(({ amountCents }) => amountCents > 60_000_00)).toBe(true);
  // Who may not see files is told which would change and not whose they are.
  expect(replay?.rows[0]).toMatchObject({ applicationId: null, after: { standing: "not_yet" } });
  expect(replay?.rows[0]?.number).toMatch(/^XX-/);
  expect(Object.values(byLimit?.departments ?? {})).toEqual([byLimit?.count]);
  const told = await must(replayOf(staff("administracion"), { versionId }));
  expect(told?.rows[0]?.applicationId).not.toBeNull();
  expect(JSON.stringify(replay)).not.toContain("sealed:");
});

it("goes on where a dead process stopped, and ends where somebody stops it", async () => {
  const later = (minutes: number) =>
    caller(house().cast.staff["caja-muestra-del-sur"].productos, new Date(monday.getTime() + minutes * 60_000));
  await must(startReplay(later(1), { versionId }));
  let batches = 0;
  // A process that dies in its third batch.
  const dying = () => {
    batches += 1;
    if (batches === 3) throw Object.assign(new Error("killed"), { killed: true });
    return monday;
  };
  await runReplays(dying).catch(() => undefined);
  await owner(async (client) => {
    await client.query("alter table product_replays no force row level security");
    await client.query("update product_replays set state = 'running', finished_at = null where state = 'failed'");
    await client.query("alter table product_replays force row level security");
  });
  const halfway = await must(replayOf(staff("productos"), { versionId }));
  expect(halfway).toMatchObject({ state: "running", done: 500 });
  expect(await cancelReplay(stranger(), { replayId: halfway?.id })).toMatchObject({ code: "replay_over" });
  expect(await runReplays(() => monday)).toBe(many - 500);
  expect(await must(replayOf(staff("productos"), { versionId }))).toMatchObject({ state: "done", done: many });
  await must(startReplay(later(2), { versionId }));
  const running = await must(replayOf(staff("productos"), { versionId }));
  await must(cancelReplay(staff("productos"), { replayId: running?.id }));
  expect(await cancelReplay(staff("productos"), { replayId: running?.id })).toMatchObject({ code: "replay_over" });
  expect(await runReplays(() => monday)).toBe(0);
});

it("is stale once the draft says something else", async () => {
  await must(editVersion(staff("productos"), { versionId, changes: { annualRateBps: 2_222 } }));
  expect(await must(replayOf(staff("productos"), { versionId }))).toMatchObject({ isStale: true });
});

const typed = (productId: string) => ({
  productId,
  name: "Asociación de 7",
  kind: "association",
  amount: "70,000.00",
  termMonths: "24",
  answers: { members: "7" },
  documents: [],
  standing: "eligible",
  body: "",
  score: "",
  minPoints: "",
  maxPoints: "",
  complete: "",
});

it("holds a version to its samples: what fails keeps it from being published, by name", async () => {
  const { id: productId } = await product();
  expect(await keepSample(staff("analista"), typed(productId))).toMatchObject({ code: "not_allowed" });
  expect(await keepSample(stranger(), typed(productId))).toMatchObject({ code: "not_found" });
  expect(await keepSample(staff("productos"), { ...typed(productId), amount: "mil" })).toMatchObject({
    fields: { amount: "money_invalid" },
  });
  expect(await keepSample(staff("productos"), { ...typed(productId), answers: { members: "x" } })).toMatchObject({
    fields: { members: "number_invalid" },
  });
  const { sampleId } = await must(keepSample(staff("productos"), typed(productId)));
  expect(await keepSample(staff("productos"), typed(productId))).toMatchObject({
    fields: { name: "sample_name_taken" },
  });
  const [tried] = await must(triedSamples(staff("productos2"), { versionId }));
  expect(tried).toMatchObject({ wrong: ["standing"], outcome: { standing: "not_yet" } });
  expect(tried?.outcome.causes).toContain("amount.maxCents");
  await must(proposeVersion(staff("productos"), { versionId }));
  expect(await publishVersion(staff("productos2"), { versionId })).toMatchObject({
    code: "samples_failing",
    facts: { name: "Asociación de 7" },
  });
  await must(keepSample(staff("productos"), { ...typed(productId), sampleId, standing: "not_yet" }));
  await must(publishVersion(staff("productos2"), { versionId }));
  expect(await dropSample(stranger(), { sampleId })).toMatchObject({ code: "not_found" });
  await must(dropSample(staff("productos"), { sampleId }));
});

it("makes a sample of a file that was sent, without anybody in it", async () => {
  const { id: productId } = await product();
  const id = await sent(house().cast.applicants.cerro, "50,000.00");
  const number = await owner(async (client) => {
    await client.query("alter table applications no force row level security");
    const { rows } = await client.query("select number from applications where id = $1", [id]);
    await client.query("alter table applications force row level security");
    return rows[0].number as string;
  });
  const make = (who: ReturnType<typeof staff>, of = number) =>
    sampleFromFile(who, { productId, number: of, name: "De un expediente" });
  expect(await make(staff("productos"), "VT-2026-99999")).toMatchObject({ fields: { number: "file_unknown" } });
  expect(await make(stranger())).toMatchObject({ fields: { number: "file_unknown" } });
  await must(make(staff("productos")));
  const { live } = await product();
  const [sample] = await must(triedSamples(staff("productos"), { versionId: live?.id }));
  expect(sample).toMatchObject({ name: "De un expediente", wrong: [] });
  const stored = await owner(async (client) => {
    await client.query("alter table product_samples no force row level security");
    const { rows } = await client.query("select content::text as text from product_samples");
    await client.query("alter table product_samples force row level security");
    return rows[0].text as string;
  });
  expect(stored).not.toMatch(/20100070970|Planta|sealed:|211002/);
  expect(stored).toContain("recent_sales");
});

it("leaves as a file and comes back as a draft of the same content", async () => {
  const { id: productId, live } = await product();
  const file = await must(exportVersion(staff("analista"), { versionId: live?.id }));
  expect(file.fileName).toMatch(/^equipo-sin-mercurio-v\d+\.json$/);
  expect(await importProduct(staff("analista"), { text: file.text, productId })).toMatchObject({ code: "not_allowed" });
  expect(await importProduct(stranger(), { text: file.text, productId })).toMatchObject({ code: "not_found" });
  expect(await importProduct(staff("productos"), { text: file.text, slug: "equipo-sin-mercurio" })).toMatchObject({
    fields: { slug: "slug_taken" },
  });
  const made = await must(importProduct(staff("productos"), { text: file.text, slug: "equipo-de-archivo" }));
  const [one, other] = [
    await must(productVersion(staff("productos"), { versionId: made.versionId })),
    await must(productVersion(staff("productos"), { versionId: live?.id })),
  ];
  expect(one.config).toEqual(other.config);
  expect(one).toMatchObject({ status: "draft", number: 1 });
  const loud = file.text.replace(/"annualRateBps": \d+/, '"annualRateBps": 99000');
  const october = caller(house().cast.staff["caja-muestra-del-sur"].productos, new Date("2026-10-15T15:00:00Z"));
  expect(await importProduct(october, { text: loud, productId })).toMatchObject({ code: "rate_above_cap" });
});

it("goes back by publishing an older version once more", async () => {
  const { id: productId, live } = await product();
  const first = (await must(productVersion(staff("productos"), { versionId: live?.id }))).base;
  const back = await must(draftVersion(staff("productos"), { productId, fromVersionId: first?.id }));
  expect(await draftVersion(staff("productos"), { productId, fromVersionId: first?.id })).toMatchObject({
    code: "draft_exists",
  });
  await must(proposeVersion(staff("productos"), { versionId: back.versionId }));
  await must(publishVersion(staff("productos2"), { versionId: back.versionId }));
  const now = await must(productVersion(staff("productos"), { versionId: back.versionId }));
  expect(now.config).toEqual(first?.config);
  expect(now.number).toBeGreaterThan(live?.number ?? 0);
});

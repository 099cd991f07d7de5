import { readdir } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { withTx } from "@/db/client";
import { applications } from "@/db/schema/application";
import type { Actor } from "@/domain/access";
import type { ProductDraft } from "@/domain/product";
import { actorForSession } from "@/lib/actors";
import { attachDocument } from "@/lib/applications/attach";
import { file } from "@/lib/applications/file";
import { moveToPublishedVersion } from "@/lib/applications/move-version";
import { ownApplication, ownApplications } from "@/lib/applications/own";
import { queue, queueCounts } from "@/lib/applications/queue";
import { saveAnswers, saveLoan } from "@/lib/applications/save";
import { startApplication } from "@/lib/applications/start";
import { requestSignOff, submitApplication } from "@/lib/applications/submit";
import { withdrawApplication } from "@/lib/applications/withdraw";
import { auditTrail } from "@/lib/audit-queries";
import { must } from "@/lib/demo/seed";
import { forgetPreviews } from "@/lib/forget";
import { openSession } from "@/lib/people/session";
import { discardVersion, draftVersion, editVersion } from "@/lib/products/draft";
import { proposeVersion, publishVersion } from "@/lib/products/publish";
import { ownProducts } from "@/lib/products/queries";
import { triedSamples } from "@/lib/products/samples";
import { caller, monday, openHouse } from "@/lib/testing/house";
import { answers, pdf } from "@/lib/testing/journey";
import { keepWalk } from "./keep";
import { leaveWalk } from "./leave";
import { walkOfVersion } from "./queries";
import { startWalk } from "./start";

const house = openHouse();
const lender = "caja-muestra-del-sur";
const staff = (key: string, slug: "caja-muestra-del-sur" | "caja-ejemplo-altiplano" = lender) =>
  house().cast.staff[slug][key];

const tokens = new Map<string, string>();

/** Somebody with a session of their own, as the next request would find them. */
async function signedIn(actor: Actor | undefined): Promise<Actor> {
  const id = actor?.personId ?? "";
  const token =
    tokens.get(id) ??
    (await withTx({ scope: "identity", personId: null, organizationId: null, institutionId: null }, (tx) =>
      openSession(tx, { id, side: "staff" }, monday),
    ));
  tokens.set(id, token);
  const signed = await actorForSession(token, monday);
  if (!signed) throw new Error("Nobody signed in");
  return signed.actor;
}

const walker = async (key = "productos") => caller(await signedIn(staff(key)));
const slug = "equipo-sin-mercurio";
let productId = "";
let versionId = "";

async function edit(changes: Partial<ProductDraft>): Promise<void> {
  await must(editVersion(caller(staff("productos")), { versionId, changes }));
}

const walk = async (how: "new" | "keep" | "go_on" = "new", key = "productos") =>
  (await must(startWalk(await walker(key), { versionId, kind: "association", how }))).applicationId;

async function fill(id: string): Promise<void> {
  await must(saveLoan(await walker(), { id, amount: "60,000.00", termMonths: "24" }));
  for (const [task, given] of Object.entries(answers))
    await must(saveAnswers(await walker(), { id, task, answers: given }));
}

async function owner<Row extends pg.QueryResultRow>(text: string): Promise<Row[]> {
  const client = new pg.Client(house().database.ownerUrl);
  await client.connect();
  const tables = ["applications", "audit_events", "sessions", "organizations", "product_samples"];
  // This database is the test's own.
  for (const table of tables) await client.query(`alter table ${table} no force row level security`);
  const { rows } = await client.query<Row>(text);
  await client.end();
  return rows;
}

beforeAll(async () => {
  const found = (await must(ownProducts(caller(staff("productos")), {}))).find((one) => one.slug === slug);
  productId = found?.id ?? "";
  versionId = (await must(draftVersion(caller(staff("productos")), { productId }))).versionId;
  await edit({ summary: { es: "Equipos que no usan mercurio.", en: "Equipment without mercury." } });
});

describe("walking a draft", () => {
  it("fills in the form of the draft in the portal, and says in the trail who did", async () => {
    const id = await walk();
    await fill(id);
    const own = await must(ownApplication(await walker(), { id }));
    expect(own.config.summary.es).toBe("Equipos que no usan mercurio.");
    expect(own).toMatchObject({ steps: [], newer: null, walk: { versionId, isOutdated: false } });
    for (const gap of own.gaps.filter(({ kind }) => kind === "document"))
      await must(attachDocument(await walker(), { id, requirement: gap.code, issuedOn: "", file: pdf() }));
    const whole = await must(ownApplication(await walker(), { id }));
    expect(whole.gaps).toEqual([]);
    expect(whole.walk?.outcome.standing).toBe("eligible");

    const rows = await owner<{ event: string; actor_id: string; institution_id: string; actor_roles: string[] }>(
      `select event, actor_id, institution_id, actor_roles from audit_events where application_id = '${id}' or event = 'product.walk'`,
    );
    const who = staff("productos");
    expect(rows.map(({ event }) => event)).toEqual(
      expect.arrayContaining(["product.walk", "application.save", "application.save_loan", "document.upload"]),
    );
    for (const row of rows) expect(row).toMatchObject({ actor_id: who?.personId, institution_id: who?.institutionId });
    expect(rows.find(({ event }) => event === "application.save")?.actor_roles).toEqual(["walker"]);
    const trail = await must(auditTrail(caller(staff("auditoria")), {}));
    expect(trail.rows.find(({ entityId }) => entityId === id)).toMatchObject({
      entity: "preview",
      actor: who?.displayName,
    });
  });

  it("is staff as before wherever staff are asked for", async () => {
    const actor = await signedIn(staff("productos"));
    expect(actor.walker).not.toBeNull();
    expect(await must(ownProducts(caller(actor), {}))).not.toEqual([]);
    expect(await must(ownApplications(caller(actor), {}))).toEqual([]);
  });

  it("signs, sends, withdraws and begins nothing", async () => {
    const id = await walk();
    await fill(id);
    const by = await walker();
    const typed = { id, code: "123456", pin: "416273", dni: "", browser: "b".repeat(43) };
    for (const refused of [
      await submitApplication(by, typed),
      await requestSignOff(by, { ...typed, powerId: "" }),
      await withdrawApplication(by, { id, reasonCode: "no_longer_needed" }),
      await startApplication(by, { slug }),
      await moveToPublishedVersion(by, { id, to: versionId }),
    ])
      expect(refused).toMatchObject({ ok: false, code: "preview_only" });
  });

  it("is in no queue, count or total, and opens for nobody else", async () => {
    const id = await walk();
    await fill(id);
    const before = await must(queueCounts(caller(staff("analista")), {}));
    expect(before.all).toBe(0);
    expect((await must(queue(caller(staff("analista")), { view: "all" }))).rows).toEqual([]);
    const product = (await must(ownProducts(caller(staff("productos")), {}))).find((one) => one.id === productId);
    expect(product?.running).toBe(0);
    for (const key of ["analista", "administracion", "productos2"])
      expect(await file(await walker(key), { id }), key).toMatchObject({ ok: false });
    // Another manager who walks the same draft has a preview of their own.
    await walk("new", "productos2");
    expect(await ownApplication(await walker("productos2"), { id })).toMatchObject({ code: "not_found" });
    expect(await ownApplication(caller(house().cast.applicants.cerro), { id })).toMatchObject({ code: "not_found" });
    expect(await ownApplication(await walker("analista"), { id })).toMatchObject({ code: "not_allowed" });
    expect(await keepWalk(await walker("productos2"), { id, name: "De otra" })).toMatchObject({ code: "not_found" });
  });

  it("does not exist for another tenant's bare select", async () => {
    const id = await walk();
    const others = [
      { organizationId: null, institutionId: staff("analista")?.institutionId ?? "" },
      { organizationId: null, institutionId: staff("productos", "caja-ejemplo-altiplano")?.institutionId ?? "" },
      { organizationId: house().cast.applicants.cerro?.organizationId ?? "", institutionId: null },
    ];
    for (const tenant of others) {
      const rows = await withTx({ scope: "actor", personId: null, ...tenant }, (tx) => tx.select().from(applications));
      expect(rows.map((row) => row.id)).not.toContain(id);
    }
  });

  it("is refused to those who may not, and for what is no draft", async () => {
    const by = { versionId, kind: "association" };
    for (const key of ["analista", "gerencia", "comite"].filter((one) => staff(one)))
      expect(await startWalk(await walker(key), by), key).toMatchObject({ code: "not_allowed" });
    expect(await startWalk(caller(house().cast.applicants.cerro), by)).toMatchObject({ code: "not_allowed" });
    const other = caller(await signedIn(staff("productos", "caja-ejemplo-altiplano")));
    expect(await startWalk(other, by)).toMatchObject({ code: "not_found" });
    const published = (await must(ownProducts(caller(staff("productos")), {}))).find((one) => one.slug === slug)?.live;
    expect(await startWalk(await walker(), { ...by, versionId: published?.id })).toMatchObject({
      code: "version_not_walked",
    });
    expect(await startWalk(await walker(), { ...by, kind: "bank" })).toMatchObject({ code: "invalid_input" });
    expect(await startWalk(await walker(), { versionId, kind: "pallaquera" })).toMatchObject({
      code: "kind_not_served",
    });
  });

  it("ends with one press, and goes on where it was left", async () => {
    const id = await walk();
    await fill(id);
    await must(leaveWalk(await walker(), {}));
    expect(await ownApplication(await walker(), { id })).toMatchObject({ code: "not_allowed" });
    expect(await walk("go_on")).toBe(id);
    expect((await must(ownApplication(await walker(), { id }))).amountCents).toBe(60_000_00);
  });

  it("is nobody's without the role, or in somebody else's organization", async () => {
    await walk();
    const [sandbox] = await owner<{ id: string }>("select id from organizations where sandbox_of is not null");
    const walkingAs = async (key: string, organizationId: string | null | undefined) => {
      await signedIn(staff(key));
      await owner(`update sessions set walking_as = '${organizationId}' where person_id = '${staff(key)?.personId}'`);
      return (await signedIn(staff(key))).walker;
    };
    expect(await walkingAs("productos", sandbox?.id)).toMatchObject({ roles: ["walker"], institutionId: null });
    expect(await walkingAs("analista", sandbox?.id)).toBeNull();
    expect(await walkingAs("productos", house().cast.applicants.cerro?.organizationId)).toBeNull();
  });
});

describe("a draft that changes meanwhile", () => {
  it("stays as it was for who walks, who is told and takes along what still fits", async () => {
    const id = await walk();
    await fill(id);
    const before = await must(ownApplication(await walker(), { id }));
    const [first, ...others] = before.config.tasks;
    if (!first) throw new Error("no task");
    const [gone] = first.questions;
    await edit({
      tasks: [{ ...first, questions: first.questions.slice(1) }, ...others] as never,
      eligibility: [],
      checks: [],
    });
    const during = await must(ownApplication(await walker(), { id }));
    expect(during.config).toEqual(before.config);
    expect(during.walk?.isOutdated).toBe(true);
    expect(await keepWalk(await walker(), { id, name: "Ya no es así" })).toMatchObject({ code: "preview_outdated" });
    expect(await must(walkOfVersion(await walker(), { versionId }))).toMatchObject({ begun: { isOutdated: true } });

    const next = await walk("keep");
    const after = await must(ownApplication(await walker(), { id: next }));
    expect(after.walk?.isOutdated).toBe(false);
    expect(Object.keys(after.answers)).not.toContain(gone?.code);
    expect(Object.keys(after.answers).length).toBe(Object.keys(before.answers).length - 1);
    expect(after.amountCents).toBe(60_000_00);
    expect(await ownApplication(await walker(), { id })).toMatchObject({ code: "not_found" });
  });
});

describe("what was walked", () => {
  it("is kept as a sample that the draft passes, without anybody's number", async () => {
    const id = await walk();
    expect(await keepWalk(await walker(), { id, name: "Sin monto" })).toMatchObject({ code: "preview_without_loan" });
    await fill(id);
    await must(keepWalk(await walker(), { id, name: "Recorrida" }));
    expect(await keepWalk(await walker(), { id, name: "Recorrida" })).toMatchObject({
      code: "invalid_input",
      fields: { name: "sample_name_taken" },
    });
    const kept = (await must(triedSamples(await walker(), { versionId }))).find(({ name }) => name === "Recorrida");
    expect(kept).toMatchObject({ wrong: [], expected: { complete: false } });
    const [stored] = await owner<{ content: { answers: Record<string, string> } }>(
      "select content from product_samples where name = 'Recorrida'",
    );
    expect(stored?.content.answers).toMatchObject({ work_place: "211002" });
    expect(JSON.stringify(stored?.content)).not.toContain("20100070970");
  });

  it("is forgotten after a week, with its files", async () => {
    const id = await walk();
    const { gaps } = await must(ownApplication(await walker(), { id }));
    const paper = gaps.find(({ kind }) => kind === "document");
    await must(attachDocument(await walker(), { id, requirement: paper?.code ?? "", issuedOn: "", file: pdf() }));
    const files = async () => (await readdir(path.join(house().dataDir), { recursive: true })).length;
    const before = await files();
    const later = (days: number) => new Date(monday.getTime() + days * 86_400_000);
    expect(await forgetPreviews(later(6))).toBe(0);
    expect(await forgetPreviews(later(8))).toBeGreaterThan(0);
    expect(await owner(`select 1 from applications where id = '${id}'`)).toEqual([]);
    expect(await files()).toBeLessThan(before);
  });

  it("goes with its draft, and is left alone when that is published", async () => {
    await walk();
    await must(discardVersion(caller(staff("productos")), { versionId }));
    expect(
      await owner(`select 1 from applications where mode = 'preview' and product_version_id = '${versionId}'`),
    ).toEqual([]);
    versionId = (await must(draftVersion(caller(staff("productos")), { productId }))).versionId;
    await edit({ summary: { es: "Equipos limpios.", en: "Clean equipment." } });
    await must(proposeVersion(caller(staff("productos")), { versionId }));
    const id = await walk();
    await must(publishVersion(caller(staff("productos2")), { versionId }));
    expect(await must(ownApplication(await walker(), { id }))).toMatchObject({
      walk: { isOutdated: false },
      steps: [],
    });
    expect(await startWalk(await walker(), { versionId, how: "go_on" })).toMatchObject({ code: "version_not_walked" });
  });
});

import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { withTx } from "@/db/client";
import type { ProductDraft } from "@/domain/product";
import { moveToPublishedVersion } from "@/lib/applications/move-version";
import { ownApplication } from "@/lib/applications/own";
import { saveAnswers } from "@/lib/applications/save";
import { startApplication } from "@/lib/applications/start";
import { must } from "@/lib/demo/seed";
import { moveDraftsAlong, moveOfVersion } from "@/lib/products/moves";
import { caller, monday, openHouse } from "@/lib/testing/house";
import { sent } from "@/lib/testing/journey";
import { publishChanges } from "@/lib/testing/products";

const house = openHouse();
const slug = "equipo-sin-mercurio";
const staff = (key: string) => house().cast.staff["caja-muestra-del-sur"][key];
const rosa = () => house().cast.applicants.cerro;
const other = () => house().cast.applicants.quebrada;
const later = new Date(monday.getTime() + 60_000);

const publish = (changes: Partial<ProductDraft>) =>
  publishChanges([staff("productos"), staff("productos2")], slug, changes);
const own = (id: string) => must(ownApplication(caller(rosa(), later), { id }));
const move = (id: string, to: string, who = rosa()) => moveToPublishedVersion(caller(who, later), { id, to });

async function draft(): Promise<string> {
  const { applicationId: id } = await must(startApplication(caller(rosa()), { slug }));
  await must(saveAnswers(caller(rosa()), { id, task: "purchase", answers: { supplier_ruc: "20100070970" } }));
  return id;
}

it("moves drafts along by itself where nothing is touched, and leaves sent files where they are", async () => {
  const [id, running] = [await draft(), await sent(rosa())];
  const before = await own(id);
  const to = await publish({ summary: { es: "Dinero para equipos limpios.", en: "Money for clean equipment." } });
  expect(await must(moveOfVersion(caller(staff("productos")), { versionId: to }))).toMatchObject({
    move: { kind: "harmless", reasons: [] },
    drafts: 1,
    running: 1,
  });
  // Two workers at once move it once.
  expect(await Promise.all([moveDraftsAlong(later), moveDraftsAlong(later)]).then(([a, b]) => a + b)).toBe(1);
  expect(await own(id)).toMatchObject({
    versionNumber: before.versionNumber + 1,
    newer: null,
    answers: before.answers,
  });
  expect((await own(id)).updatedAt).toEqual(before.updatedAt);
  expect((await own(running)).versionNumber).toBe(before.versionNumber);
  expect(await move(running, to)).toMatchObject({ code: "wrong_status" });
  const { rows } = await withTx({ scope: "worker", personId: null, organizationId: null, institutionId: null }, (tx) =>
    tx.execute(
      sql`select event, institution_id from audit_events where application_id = ${id} order by at desc limit 1`,
    ),
  );
  expect(rows[0]).toMatchObject({ event: "application.move_along", institution_id: null });
});

it("leaves the others, tells them what it means, and moves them once they choose to", async () => {
  const id = await draft();
  const before = await own(id);
  const stale = await publish({ annualRateBps: 2_390 });
  const tasks = structuredClone(before.config.tasks);
  const purchase = tasks.find(({ code }) => code === "purchase");
  const [asked] = tasks.flatMap(({ questions }) => questions.filter(({ code }) => code === "supplier_ruc"));
  if (!purchase || !asked) throw new Error("The product asks for no supplier");
  purchase.questions.push({ ...asked, code: "second_supplier" });
  const to = await publish({ tasks });
  expect(await moveDraftsAlong(later)).toBe(0);
  expect(await moveDraftsAlong(later)).toBe(0);
  const told = await own(id);
  expect(told).toMatchObject({
    versionNumber: before.versionNumber,
    newer: {
      id: to,
      move: { kind: "needs_look" },
      effect: { kept: ["supplier_ruc"], lost: [], asked: ["second_supplier"], loanFits: true, mayAsk: true },
    },
  });
  expect(told.newer?.move.reasons.map(({ why }) => why).sort()).toEqual(["cost", "question_new"]);

  expect(await move(id, stale)).toMatchObject({ code: "changed_meanwhile" });
  expect(await move(id, "x")).toMatchObject({ code: "invalid_input" });
  expect(await move(id, to, other())).toMatchObject({ code: "not_found" });
  expect(await move(id, to, staff("analista"))).toMatchObject({ code: "not_allowed" });
  await must(move(id, to));
  expect(await own(id)).toMatchObject({
    versionNumber: before.versionNumber + 2,
    newer: null,
    answers: { supplier_ruc: "20100070970" },
  });
});

it("does not move a draft whose kind the new version no longer serves", async () => {
  const id = await draft();
  const to = await publish({ audience: ["pallaquera"] });
  expect((await own(id)).newer).toMatchObject({ move: { kind: "breaking" }, effect: { mayAsk: false } });
  expect(await move(id, to)).toMatchObject({ code: "kind_not_served" });
  expect(await moveDraftsAlong(later)).toBe(0);
});

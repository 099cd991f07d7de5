import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { withTx } from "@/db/client";
import { attachDocument } from "@/lib/applications/attach";
import { claimApplication } from "@/lib/applications/claim";
import { decideApplication } from "@/lib/applications/decide";
import { file } from "@/lib/applications/file";
import { observeApplication } from "@/lib/applications/observe";
import { ownApplication } from "@/lib/applications/own";
import { queue, queueCounts, queueViews } from "@/lib/applications/queue";
import { readFileDocument } from "@/lib/applications/read-document";
import { recommendApplication } from "@/lib/applications/recommend";
import { resubmitApplication } from "@/lib/applications/resubmit";
import { saveAnswers } from "@/lib/applications/save";
import { startApplication } from "@/lib/applications/start";
import { submitApplication } from "@/lib/applications/submit";
import { withdrawApplication } from "@/lib/applications/withdraw";
import { sealCommitted, verifyChains } from "@/lib/audit";
import { must } from "@/lib/demo/seed";
import { signatureOf } from "@/lib/demo/signing";
import { caller, monday, openHouse } from "@/lib/testing/house";
import { answers, completeDraft, pdf, proposal, proposed, sent, underReview, versionOf } from "@/lib/testing/journey";

const house = openHouse();
const rosa = () => house().cast.applicants.cerro;
const other = () => house().cast.applicants.quebrada;
const staff = (key: string) => house().cast.staff["caja-muestra-del-sur"][key];
const stranger = (key: string) => house().cast.staff["caja-ejemplo-altiplano"][key];
const approval = { outcome: "approve", reasonCodes: ["capacity_shown"], message: "", conditions: "" };

it("refuses to send what is incomplete, and says how much is missing", async () => {
  const { applicationId: id } = await must(startApplication(caller(rosa()), { slug: "equipo-sin-mercurio" }));
  const result = await submitApplication(caller(rosa()), { id });
  expect(result).toMatchObject({ ok: false, code: "incomplete" });
  expect(!result.ok && result.facts.missing).toBeGreaterThan(5);
});

it("sends a complete application, with number, promised date and a frozen copy", async () => {
  const id = await completeDraft(rosa());
  const out = await must(submitApplication(caller(rosa()), await signatureOf(caller(rosa()), id)));
  expect(out.number).toMatch(/^VT-2026-\d{5}$/);
  const application = await must(ownApplication(caller(rosa()), { id }));
  expect(application).toMatchObject({ status: "submitted", waitingOn: "analyst", amountCents: 60_000_00 });
  // 17 business days after Monday 23 November, over the holidays of 8 and 9 December.
  expect(application.promisedOn).toBe("2026-12-18");
  const frozen = await lender(
    sql`select jsonb_build_object('amount', amount_cents, 'papers', jsonb_array_length(documents)) as n
        from application_revisions where application_id = ${id}`,
  );
  expect(frozen).toEqual({ amount: 60_000_00, papers: 9 });
});

it("sends once, however often the button is pressed", async () => {
  const id = await completeDraft(rosa());
  const key = crypto.randomUUID();
  const signed = await signatureOf(caller(rosa()), id);
  const results = await Promise.all(
    Array.from({ length: 8 }, () => submitApplication(caller(rosa(), monday, key), signed)),
  );
  expect(results.every((result) => result.ok)).toBe(true);
  expect(new Set(results.map((result) => result.ok && result.value.number)).size).toBe(1);
  const without = await submitApplication(caller(rosa()), { id });
  expect(without).toMatchObject({ ok: false, code: "wrong_status" });
});

it("starts one draft for one form, however often it is sent", async () => {
  const key = crypto.randomUUID();
  const start = () => startApplication(caller(rosa(), monday, key), { slug: "equipo-sin-mercurio" });
  const ids = (await Promise.all([start(), start(), start()])).map((result) => result.ok && result.value.applicationId);
  expect(new Set(ids).size).toBe(1);
});

it("keeps what can be read and names what cannot", async () => {
  const { applicationId: id } = await must(startApplication(caller(rosa()), { slug: "equipo-sin-mercurio" }));
  const result = await saveAnswers(caller(rosa()), {
    id,
    task: "purchase",
    answers: { equipment: "centrifuge", equipment_price: "caro", supplier_ruc: "20512333798" },
  });
  expect(result).toMatchObject({
    ok: false,
    code: "invalid_input",
    fields: { equipment_price: "money_invalid", supplier_ruc: "ruc_check_digit" },
  });
  const saved = await must(ownApplication(caller(rosa()), { id }));
  expect(saved.answers).toEqual({ equipment: { chosen: ["centrifuge"], practice: null } });
});

it("keeps what two people of one association save at the same time", async () => {
  const { applicationId: id } = await must(startApplication(caller(rosa()), { slug: "equipo-sin-mercurio" }));
  const tasks = Object.entries(answers);
  const results = await Promise.all(
    tasks.map(([task, given]) => saveAnswers(caller(rosa()), { id, task, answers: given })),
  );
  expect(results.every((result) => result.ok)).toBe(true);
  const saved = await must(ownApplication(caller(rosa()), { id }));
  expect(Object.keys(saved.answers).sort()).toEqual(tasks.flatMap(([, given]) => Object.keys(given)).sort());
});

it("refuses a zero character instead of failing", async () => {
  const { applicationId: id } = await must(startApplication(caller(rosa()), { slug: "capital-de-trabajo" }));
  const hostile = { id, task: "sales", answers: { buyer: "Planta\0" } };
  expect(await saveAnswers(caller(rosa()), hostile)).toMatchObject({ ok: false, code: "invalid_input" });
  expect(await queue(caller(staff("analista")), { search: "\0" })).toMatchObject({ ok: false, code: "invalid_input" });
});

it("counts each view as the queue shows it", async () => {
  const counts = await must(queueCounts(caller(staff("analista")), {}));
  for (const view of queueViews) {
    const { rows, next } = await must(queue(caller(staff("analista")), { view }));
    expect([view, next === null ? rows.length : counts[view]]).toEqual([view, counts[view]]);
  }
});

it("takes an answer that looks like a sealed one as the text it is", async () => {
  const { applicationId: id } = await must(startApplication(caller(rosa()), { slug: "capital-de-trabajo" }));
  await must(saveAnswers(caller(rosa()), { id, task: "sales", answers: { buyer: "sealed:hola" } }));
  expect((await must(ownApplication(caller(rosa()), { id }))).answers).toEqual({ buyer: "sealed:hola" });
});

it("stores a RUC among the answers sealed", async () => {
  const id = await completeDraft(rosa());
  const raw = await raws(
    rosa()?.organizationId ?? "",
    sql`select answers::text as n from applications where id = ${id}`,
  );
  expect(raw).toContain("sealed:");
  expect(raw).not.toContain("20100070970");
});

it("goes the whole way: observed, corrected, recommended, approved by another person", async () => {
  const analyst = staff("analista");
  const id = await sent(rosa());
  await must(claimApplication(caller(analyst), { id }));
  const items = [
    { targetKind: "document", targetCode: "assembly_minutes", reasonCode: "unreadable", note: "No se lee la firma." },
  ];
  await must(observeApplication(caller(analyst), { id, version: await versionOf(analyst, id), items }));

  const observed = await must(ownApplication(caller(rosa()), { id }));
  expect(observed.status).toBe("info_requested");
  expect(observed.corrections[0]).toMatchObject({
    targetCode: "assembly_minutes",
    state: "open",
    note: "No se lee la firma.",
  });
  expect(await resubmitApplication(caller(rosa()), { id })).toMatchObject({ ok: false, code: "correction_unanswered" });
  // Only what was observed may be changed.
  expect(await saveAnswers(caller(rosa()), { id, task: "sales", answers: {} })).toMatchObject({
    ok: false,
    code: "wrong_status",
  });
  await must(
    attachDocument(caller(rosa()), { id, requirement: "assembly_minutes", issuedOn: "", file: pdf("acta-2.pdf") }),
  );
  await must(resubmitApplication(caller(rosa()), { id }));

  const back = await must(file(caller(analyst), { id }));
  expect(back.status).toBe("screening");
  await must((await import("@/lib/applications/claim")).passScreening(caller(analyst), { id, version: back.version }));
  await must(recommendApplication(caller(analyst), { id, version: await versionOf(analyst, id), ...proposal }));
  await must(decideApplication(caller(staff("gerencia")), { id, version: await versionOf(analyst, id), ...approval }));

  const decided = await must(ownApplication(caller(rosa()), { id }));
  expect(decided.status).toBe("approved");
  expect(decided.decision).toMatchObject({
    outcome: "approve",
    amountCents: 60_000_00,
    decidedByName: "Gustavo Prueba",
  });
  expect(JSON.stringify(decided)).not.toContain("Ventas revisadas");
  const events = decided.history.map((step) => step.event);
  expect(events).toEqual(["submit", "claim", "request_info", "answer_info", "pass_screening", "recommend", "approve"]);
});

it("lets one of twenty deciders win, and tells the others", async () => {
  const id = await proposed(rosa(), staff("analista"));
  const version = await versionOf(staff("analista"), id);
  const results = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      decideApplication(caller(staff("gerencia")), {
        id,
        version,
        ...approval,
        outcome: i % 2 ? "approve" : "decline",
        reasonCodes: [i % 2 ? "capacity_shown" : "over_indebted"],
      }),
    ),
  );
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  const refusals = results.flatMap((result) => (result.ok ? [] : [result.code]));
  expect(refusals.every((code) => code === "changed_meanwhile" || code === "wrong_status")).toBe(true);
  const decisions = await lender(sql`select count(*)::int as n from decisions where application_id = ${id}`);
  expect(decisions).toBe(1);
});

it("keeps who recommends from deciding, and an approver within their limit", async () => {
  const id = await proposed(rosa(), staff("analista"));
  const version = await versionOf(staff("analista"), id);
  expect(await decideApplication(caller(staff("jefatura")), { id, version, ...approval })).toMatchObject({
    code: "above_authority",
  });
  expect(await decideApplication(caller(staff("analista")), { id, version, ...approval })).toMatchObject({
    code: "not_allowed",
  });
  const both = { ...staff("gerencia"), personId: staff("analista")?.personId } as never;
  expect(await decideApplication(caller(both), { id, version, ...approval })).toMatchObject({ code: "same_person" });
  expect(
    await decideApplication(caller(staff("gerencia")), { id, version, ...approval, reasonCodes: [] }),
  ).toMatchObject({
    code: "reasons_required",
  });
  expect(await decideApplication(caller(staff("gerencia")), { id, version: version - 1, ...approval })).toMatchObject({
    code: "changed_meanwhile",
  });
});

it("sends what one person may not decide to the committee", async () => {
  const id = await underReview(rosa(), staff("analista"), "90,000.00");
  const version = await versionOf(staff("analista"), id);
  await must(recommendApplication(caller(staff("analista")), { id, version, ...proposal, amount: "90,000.00" }));
  expect(await must(file(caller(staff("analista")), { id }))).toMatchObject({
    status: "in_committee",
    waitingOn: "committee",
  });
});

it("does not exist for another lender, another association, or a lender before it is sent", async () => {
  const id = await completeDraft(rosa());
  const hidden = { ok: false, code: "not_found" };
  expect(await file(caller(staff("analista")), { id })).toMatchObject(hidden);
  await must(submitApplication(caller(rosa()), await signatureOf(caller(rosa()), id)));
  const documentId = (await must(file(caller(staff("analista")), { id }))).documents[0]?.id ?? "";
  expect(await file(caller(stranger("analista")), { id })).toMatchObject(hidden);
  expect(await claimApplication(caller(stranger("analista")), { id })).toMatchObject(hidden);
  expect(await readFileDocument(caller(stranger("analista")), { id, documentId })).toMatchObject(hidden);
  expect(await ownApplication(caller(other()), { id })).toMatchObject(hidden);
  expect(await withdrawApplication(caller(other()), { id, reasonCode: "other" })).toMatchObject(hidden);
  expect(await attachDocument(caller(other()), { id, requirement: "powers", issuedOn: "", file: pdf() })).toMatchObject(
    hidden,
  );
  const rows = await must(queue(caller(stranger("analista")), { view: "all" }));
  expect(rows.rows.map((row) => row.id)).not.toContain(id);
  // Not even to a bare select in the other tenant's context.
  const seen = await raws(
    other()?.organizationId ?? "",
    sql`select count(*)::int as n from applications where id = ${id}`,
  );
  expect(seen).toBe(0);
});

it("can be withdrawn until it is decided, and not afterwards", async () => {
  const id = await sent(rosa());
  await must(withdrawApplication(caller(rosa()), { id, reasonCode: "found_other" }));
  expect(await claimApplication(caller(staff("analista")), { id })).toMatchObject({ code: "wrong_status" });
  const done = await proposed(rosa(), staff("analista"));
  const version = await versionOf(staff("analista"), done);
  await must(
    decideApplication(caller(staff("gerencia")), {
      id: done,
      version,
      ...approval,
      outcome: "decline",
      reasonCodes: ["over_indebted"],
    }),
  );
  expect(await withdrawApplication(caller(rosa()), { id: done, reasonCode: "other" })).toMatchObject({
    code: "wrong_status",
  });
});

it("links the trail, and shows where it was touched", async () => {
  while ((await sealCommitted(monday)) > 0);
  expect((await verifyChains()).every((chain) => chain.firstBadSeq === null && chain.open === 0)).toBe(true);
});

const scope = { personId: null, organizationId: null, institutionId: null };

async function value(context: Parameters<typeof withTx>[0], statement: ReturnType<typeof sql>): Promise<unknown> {
  const { rows } = await withTx(context, (tx) => tx.execute<{ n: unknown }>(statement));
  return rows[0]?.n;
}
const lender = (statement: ReturnType<typeof sql>) =>
  value({ ...scope, scope: "actor", institutionId: staff("analista")?.institutionId ?? null }, statement);
const raws = (organizationId: string, statement: ReturnType<typeof sql>) =>
  value({ ...scope, scope: "actor", organizationId }, statement);

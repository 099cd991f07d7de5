import { expect, it } from "vitest";
import { withTx } from "@/db/client";
import { auditEvents } from "@/db/schema/audit";
import { preparedDrafts } from "@/db/schema/integration";
import type { KeyScope } from "@/domain/integration";
import { rucFromStem } from "@/domain/register/ruc";
import { attachDocument } from "@/lib/applications/attach";
import { claimApplication } from "@/lib/applications/claim";
import { ownApplication, ownApplications } from "@/lib/applications/own";
import { saveAnswers } from "@/lib/applications/save";
import { submitApplication } from "@/lib/applications/submit";
import { auditTrail } from "@/lib/audit-queries";
import { must } from "@/lib/demo/seed";
import { signatureOf } from "@/lib/demo/signing";
import { createKey, revokeKey } from "@/lib/integrations/keys";
import { declineDraft, draftsForUs, forgetPreparedAnswers, takeDraft } from "@/lib/integrations/prepared-drafts";
import { publishCommitted, worker } from "@/lib/integrations/publish";
import { ownKeys } from "@/lib/integrations/queries";
import { setProductOpen } from "@/lib/products/close";
import { productBySlug } from "@/lib/products/queries";
import { caller, openHouse } from "@/lib/testing/house";
import { answers, completeDraft, pdf, sent } from "@/lib/testing/journey";
import * as drafts from "./drafts/route";
import * as events from "./events/route";
import * as files from "./files/[number]/route";
import * as product from "./products/[slug]/route";
import * as products from "./products/route";

const house = openHouse();
const now = new Date();
const rosa = () => caller(house().cast.applicants.cerro, now);
const nicanor = () => caller(house().cast.applicants.quebrada, now);
const staff = (key: string) => caller(house().cast.staff["caja-muestra-del-sur"][key], now);
const stranger = () => caller(house().cast.staff["caja-ejemplo-altiplano"].administracion, now);
const cerro = rucFromStem("2099900010");
const slug = "equipo-sin-mercurio";
const all: KeyScope[] = ["drafts:write", "files:read", "events:read"];

let made = 0;
async function key(scopes = all, by = staff("administracion"), days = 30): Promise<{ id: string; key: string }> {
  made += 1;
  const { keyId, key } = await must(createKey(by, { name: `Sistema ${made}`, scopes, days }));
  return { id: keyId, key };
}

const call = (
  handler: (request: Request, context: never) => Promise<Response>,
  secret: string | null,
  more: RequestInit & { path?: string; params?: object } = {},
) => {
  const { path = "", params = {}, ...init } = more;
  const headers = new Headers(init.headers);
  if (secret) headers.set("authorization", `Bearer ${secret}`);
  return handler(new Request(`http://localhost/api/v1/${path}`, { ...init, headers }), {
    params: Promise.resolve(params),
  } as never);
};

const given = { ...answers.organization, ...answers.mine, mercury_use: "replace" };
const body = { ruc: cerro, product: slug, amount: "60000.00", termMonths: 24, answers: given };

const prepare = (secret: string | null, content: object = body, idempotency: string | null = crypto.randomUUID()) =>
  call(drafts.POST, secret, {
    method: "POST",
    headers: { "content-type": "application/json", ...(idempotency ? { "idempotency-key": idempotency } : {}) },
    body: JSON.stringify(content),
  });

const status = (secret: string, number: string) => call(files.GET, secret, { params: { number } });
const feed = async (secret: string, after = 0) =>
  (await call(events.GET, secret, { path: `events?after=${after}` })).json() as Promise<{
    events: { type: string; data: { number: string } }[];
    next: number;
  }>;

it("shows the offer to anybody, with what a form asks", async () => {
  const list = await (await call(products.GET, null)).json();
  expect(list.products.map((one: { slug: string }) => one.slug)).toContain(slug);
  const one = await (await call(product.GET, null, { params: { slug } })).json();
  expect(one.questions.map((asked: { code: string }) => asked.code)).toEqual(
    expect.arrayContaining(Object.keys(given)),
  );
  expect((await call(product.GET, null, { params: { slug: "ninguno" } })).status).toBe(404);
});

it("lets a program prepare a draft that only the association's people can open and send", async () => {
  const { key: secret } = await key();
  const response = await prepare(secret);
  expect(response.status).toBe(201);
  const receipt = await response.json();
  expect(Object.keys(receipt).sort()).toEqual(["createdAt", "expiresAt", "id", "product"]);
  expect(await must(draftsForUs(nicanor(), {}))).toEqual([]);
  expect(await takeDraft(nicanor(), { draftId: receipt.id })).toMatchObject({ ok: false, code: "not_found" });
  expect(await takeDraft(staff("administracion"), { draftId: receipt.id })).toMatchObject({ code: "not_allowed" });
  const [waiting] = await must(draftsForUs(rosa(), {}));
  expect(waiting).toMatchObject({ id: receipt.id, amountCents: 60_000_00, termMonths: 24 });

  const { applicationId, dropped } = await must(takeDraft(rosa(), { draftId: receipt.id }));
  expect(dropped).toEqual([]);
  const application = await must(ownApplication(rosa(), { id: applicationId }));
  expect(application).toMatchObject({ status: "draft", amountCents: 60_000_00, answers: { members: 23 } });
  expect(await must(draftsForUs(rosa(), {}))).toEqual([]);
  // The institution sees neither the draft nor that it was taken over.
  const seen = await withTx({ ...worker, scope: "actor", institutionId: application.lender.id }, async (tx) => ({
    drafts: await tx.select({ id: preparedDrafts.id }).from(preparedDrafts),
    answers: (await tx.execute("select * from draft_answers")).rows,
  }));
  expect(seen.drafts.map(({ id }) => id)).toContain(receipt.id);
  expect(seen.answers).toEqual([]);
});

it("tells a program of its draft once people have sent it, and no personal data", async () => {
  const { key: secret } = await key();
  const { id: draftId } = await (await prepare(secret)).json();
  const { applicationId } = await must(takeDraft(rosa(), { draftId }));
  const number = await completed(applicationId);
  const response = await status(secret, number);
  expect(response.status).toBe(200);
  const file = await response.json();
  expect(file).toMatchObject({ number, status: "submitted", stage: "received", preparedDraft: draftId });
  expect(JSON.stringify(file)).not.toMatch(/Rosa|Cerro|20999|members/);
});

/** Fills in the rest like a person and sends. */
async function completed(applicationId: string): Promise<string> {
  for (const [task, typed] of Object.entries(answers))
    await must(saveAnswers(rosa(), { id: applicationId, task, answers: typed }));
  const { gaps } = await must(ownApplication(rosa(), { id: applicationId }));
  for (const gap of gaps.filter(({ kind }) => kind === "document"))
    await must(
      attachDocument(rosa(), { id: applicationId, requirement: gap.code, issuedOn: "", file: pdf(`${gap.code}.pdf`) }),
    );
  const { number } = await must(submitApplication(rosa(), await signatureOf(rosa(), applicationId)));
  return number ?? "";
}

it("answers a repeated request with the first answer, also when ten come at once", async () => {
  const { key: secret } = await key();
  const same = crypto.randomUUID();
  const responses = await Promise.all(Array.from({ length: 10 }, () => prepare(secret, body, same)));
  expect(responses.map((response) => response.status)).toEqual(Array(10).fill(201));
  const receipts = await Promise.all(responses.map((response) => response.json()));
  expect(new Set(receipts.map(({ id }) => id)).size).toBe(1);
  const other = await prepare(secret, { ...body, termMonths: 12 }, same);
  expect(await other.json()).toMatchObject({ status: 422, type: "/desarrolladores#idempotency_key_reused" });
  expect((await prepare(secret, body, null)).status).toBe(400);
  await must(declineDraft(rosa(), { draftId: receipts[0].id }));
  expect(await takeDraft(rosa(), { draftId: receipts[0].id })).toMatchObject({ code: "draft_answered" });
});

it("points at each wrong field", async () => {
  const { key: secret } = await key();
  const wrong = { ...body, ruc: "20999000100", amount: "1.00", answers: { members: "muchos", nothing: "1" } };
  const problem = await (await prepare(secret, wrong)).json();
  expect(problem.errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code])).toEqual([
    ["#/ruc", "ruc_check_digit"],
    ["#/answers/members", "number_invalid"],
    ["#/answers/nothing", "question_unknown"],
    ["#/amount", "amount_too_small"],
  ]);
  expect((await prepare(secret, { ...body, product: "ninguno" })).status).toBe(422);
  expect((await prepare(secret, { ...body, more: 1 })).status).toBe(422);
});

it("is taken over once when it is pressed several times at once", async () => {
  const { key: secret } = await key();
  const { id: draftId } = await (await prepare(secret)).json();
  const before = (await must(ownApplications(rosa(), {}))).length;
  const results = await Promise.all([1, 2, 3].map(() => takeDraft(rosa(), { draftId })));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await must(ownApplications(rosa(), {}))).length).toBe(before + 1);
});

it("refuses a closed product, when it is prepared and when it is taken over", async () => {
  const { key: secret } = await key();
  const { id: draftId } = await (await prepare(secret)).json();
  const [offered] = (await must(draftsForUs(rosa(), {}))).filter(({ id }) => id === draftId);
  expect(offered?.isOpen).toBe(true);
  const { id: productId } = await must(productBySlug(rosa(), { slug }));
  await must(setProductOpen(staff("productos"), { productId, isOpen: false, reason: "Se agotó el fondo." }));
  expect((await prepare(secret)).status).toBe(409);
  expect(await takeDraft(rosa(), { draftId })).toMatchObject({ ok: false, code: "product_closed" });
  await must(setProductOpen(staff("productos"), { productId, isOpen: true }));
});

it("forgets prepared answers that nobody needs any more", async () => {
  const { key: secret } = await key();
  const { id: draftId } = await (await prepare(secret)).json();
  const later = new Date(now.getTime() + 61 * 86_400_000);
  await forgetPreparedAnswers(later);
  const kept = await withTx(worker, (tx) => tx.select({ answers: preparedDrafts.answers }).from(preparedDrafts));
  expect(kept.every(({ answers: sealed }) => sealed === null)).toBe(true);
  expect(await takeDraft({ ...rosa(), now: later }, { draftId })).toMatchObject({ code: "draft_expired" });
});

it("feeds events in order, each institution its own", async () => {
  const { key: secret } = await key();
  const { key: foreign } = await key(all, stranger());
  const start = (await feed(secret)).next;
  const id = await sent(house().cast.applicants.cerro);
  expect((await feed(secret, start)).events).toEqual([]);
  await must(claimApplication(staff("analista"), { id }));
  await publishCommitted(now);
  const page = await feed(secret, start);
  expect(page.events.map(({ type }) => type)).toContain("application.submitted");
  expect((await feed(secret, page.next)).events).toEqual([]);
  expect((await feed(foreign)).events).toEqual([]);
  const number = page.events.at(-1)?.data.number ?? "";
  expect((await status(secret, number)).status).toBe(200);
  expect((await status(foreign, number)).status).toBe(404);
  const draft = await completeDraft(house().cast.applicants.cerro);
  expect((await status(secret, draft)).status).toBe(404);
});

it("lets a key do only what it was made for, until it ends", async () => {
  const { key: secret, id } = await key(["events:read"]);
  expect((await call(events.GET, secret)).status).toBe(200);
  expect((await prepare(secret)).status).toBe(403);
  expect((await status(secret, "VT-2026-00001")).status).toBe(403);
  for (const wrong of [
    null,
    "",
    "veta_",
    `${secret.slice(0, -1)}!`,
    `${secret.slice(0, -1)}${secret.endsWith("A") ? "B" : "A"}`,
  ]) {
    const response = await call(events.GET, wrong);
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toBe("Bearer");
  }
  await must(revokeKey(staff("administracion"), { keyId: id }));
  expect((await call(events.GET, secret)).status).toBe(401);
  const { rows } = await must(auditTrail(staff("auditoria"), {}));
  expect(rows[0]).toMatchObject({ event: "api_key.use.refused", entityId: id });
  const { key: old } = await key(
    all,
    { ...staff("administracion"), now: new Date(now.getTime() - 31 * 86_400_000) },
    30,
  );
  expect((await call(events.GET, old)).status).toBe(401);
  expect(await createKey(staff("administracion"), { name: "Demasiado", scopes: all, days: 366 })).toMatchObject({
    fields: { days: "days_invalid" },
  });
});

it("keeps a key as a hash, shows it to its own institution only, and trails every use", async () => {
  const { key: secret, id } = await key();
  await call(events.GET, secret);
  const own = await must(ownKeys(staff("administracion"), {}));
  expect(own.find((one) => one.id === id)).toMatchObject({ state: "live", prefix: secret.slice(0, 15) });
  expect(own.find((one) => one.id === id)?.lastUsedAt).not.toBeNull();
  expect(JSON.stringify(own)).not.toContain(secret.slice(16));
  expect((await must(ownKeys(stranger(), {}))).map((one) => one.id)).not.toContain(id);
  expect(await revokeKey(stranger(), { keyId: id })).toMatchObject({ ok: false, code: "not_found" });
  expect(await createKey(staff("analista"), { name: "Otra", scopes: all, days: 1 })).toMatchObject({
    code: "not_allowed",
  });
  const trail = await withTx(worker, (tx) => tx.select().from(auditEvents));
  const uses = trail.filter((row) => row.sessionId === id);
  expect(uses).toMatchObject([{ event: "event.read", actorRoles: ["integrator"], actorId: null }]);
  const { rows } = await must(auditTrail(staff("auditoria"), {}));
  expect(rows.find((row) => row.event === "event.read")?.actor).toMatch(/^Sistema \d+$/);
});

it("counts the calls of a key", async () => {
  const { key: secret } = await key();
  const statuses = [];
  for (let index = 0; index < 301; index += 1) {
    const headers = { "x-forwarded-for": `198.51.100.${index % 200}` };
    statuses.push((await call(events.GET, secret, { headers })).status);
  }
  expect(statuses.slice(0, 300).every((one) => one === 200)).toBe(true);
  expect(statuses[300]).toBe(429);
});

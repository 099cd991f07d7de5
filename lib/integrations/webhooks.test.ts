import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { withTx } from "@/db/client";
import { webhookDeliveries } from "@/db/schema/integration";
import { eventTypes } from "@/domain/integration";
import { claimApplication, passScreening } from "@/lib/applications/claim";
import { withdrawApplication } from "@/lib/applications/withdraw";
import { must } from "@/lib/demo/seed";
import { caller, monday, openHouse } from "@/lib/testing/house";
import { completeDraft, sent, versionOf } from "@/lib/testing/journey";
import { patienceMs, webhookDelivery } from "./deliver";
import { endpointRegistration, pauseEndpoint, removeEndpoint, resumeEndpoint, rotateSecret } from "./endpoints";
import { replayMessage, sendTest } from "./messages";
import { publishCommitted, worker } from "./publish";
import { endpointLog, ownEndpoints } from "./queries";
import { Receiver, thisMachine } from "./testing/receiver";

const house = openHouse();
const rosa = () => house().cast.applicants.cerro;
const staff = (key: string) => house().cast.staff["caja-muestra-del-sur"][key];
const stranger = () => house().cast.staff["caja-ejemplo-altiplano"].administracion;
const ada = (now = monday) => caller(staff("administracion"), now);

const register = endpointRegistration(thisMachine);
const deliver = webhookDelivery({ reach: thisMachine, random: () => 1 });
const minutes = (count: number) => count * 60_000;
const hours = (count: number) => minutes(count * 60);
let now = monday;
/** Lets time pass and the worker run: events are published, then what is due is delivered. */
async function pass(ms = 0, run = deliver): Promise<number> {
  now = new Date(now.getTime() + ms);
  vi.setSystemTime(now);
  await publishCommitted(now);
  return run(() => now);
}

let receiver: Receiver;
let url: string;
let endpointId: string;

beforeAll(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
});
afterAll(() => {
  vi.useRealTimers();
});
beforeEach(async () => {
  vi.setSystemTime(now);
  receiver = new Receiver();
  url = await receiver.open();
  const made = await must(register(ada(now), { url, events: [...eventTypes] }));
  endpointId = made.endpointId;
  receiver.secrets = [made.secret];
});
afterEach(async () => {
  await removeEndpoint(ada(now), { endpointId });
  await receiver.close();
});

async function sentAndClaimed(): Promise<string> {
  const id = await sent(rosa());
  await must(claimApplication(caller(staff("analista"), now), { id }));
  return id;
}

async function screened(id: string): Promise<void> {
  await must(passScreening(caller(staff("analista"), now), { id, version: await versionOf(staff("analista"), id) }));
}

const log = async () => must(endpointLog(ada(now), { endpointId }));

it("tells each step once, signed, in order, without personal data", async () => {
  const id = await sentAndClaimed();
  await pass();
  await pass(minutes(1));
  expect(receiver.rejected).toEqual([]);
  expect(receiver.receipts.map(({ message }) => [message.type, message.data.from, message.data.to])).toEqual([
    ["application.submitted", "draft", "submitted"],
    ["application.moved", "submitted", "screening"],
  ]);
  const [first] = receiver.receipts;
  expect(first?.id).toBe(first?.message.id);
  expect(Object.keys(first?.message.data ?? {}).sort()).toEqual(["applicationId", "from", "number", "stage", "to"]);
  expect(first?.message.data).toMatchObject({ applicationId: id, number: expect.stringMatching(/^VT-2026-/) });
});

it("says nothing of a draft that was never sent, and nothing to another institution", async () => {
  const other = new Receiver();
  const made = await must(register(caller(stranger(), now), { url: await other.open(), events: [...eventTypes] }));
  const id = await completeDraft(rosa());
  await must(withdrawApplication(caller(rosa(), now), { id, reasonCode: "other" }));
  await sentAndClaimed();
  await pass();
  expect(receiver.receipts.map(({ message }) => message.data.applicationId)).not.toContain(id);
  expect(receiver.receipts).toHaveLength(2);
  expect(other.calls).toBe(0);
  await must(removeEndpoint(caller(stranger(), now), { endpointId: made.endpointId }));
  await other.close();
});

it("gives a receiver that was down for a day everything, in order per file, nothing twice", async () => {
  const files = [await sentAndClaimed(), await sentAndClaimed(), await sentAndClaimed()];
  receiver.status = 503;
  for (let hour = 0; hour < 24; hour += 1) {
    await pass(hours(1));
    const file = files[hour - 10];
    if (file) await screened(file);
  }
  expect(receiver.receipts).toEqual([]);
  const failedCalls = receiver.calls;
  expect(failedCalls).toBeGreaterThan(20);
  receiver.status = 200;
  // Seven hours cover the longest wait there is.
  for (let step = 0; step < 14; step += 1) await pass(minutes(30));
  for (const file of files) {
    const told = receiver.receipts.filter(({ message }) => message.data.applicationId === file);
    expect(told.map(({ message }) => message.data.to)).toEqual(["submitted", "screening", "under_review"]);
  }
  expect(new Set(receiver.receipts.map(({ id }) => id)).size).toBe(9);
  expect(receiver.receipts).toHaveLength(9);
  expect(receiver.rejected).toEqual([]);
  expect((await log()).failingSince).toBeNull();
});

it("delivers once when several workers run at once", async () => {
  await sentAndClaimed();
  await sentAndClaimed();
  receiver.delayMs = 50;
  await pass(0, async () => 0);
  const tries = await Promise.all(Array.from({ length: 6 }, () => deliver(() => now)));
  expect(tries.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(4);
  await pass();
  expect(receiver.calls).toBe(4);
  expect(new Set(receiver.receipts.map(({ id }) => id)).size).toBe(4);
});

it("takes a message up again when a worker died with it, and not before its lease has run out", async () => {
  await sent(rosa());
  await pass(0, async () => 0);
  const leaseUntil = new Date(now.getTime() + minutes(1));
  await withTx(worker, (tx) =>
    tx
      .update(webhookDeliveries)
      .set({ lease: crypto.randomUUID(), leaseUntil })
      .where(eq(webhookDeliveries.endpointId, endpointId)),
  );
  expect(await pass(30_000)).toBe(0);
  expect(await pass(30_000)).toBe(1);
  expect(receiver.receipts).toHaveLength(1);
});

it("signs with both secrets for a day after a rotation, then with the new one alone", async () => {
  const old = [...receiver.secrets];
  const { secret } = await must(rotateSecret(ada(now), { endpointId, seen: 1 }));
  expect(await rotateSecret(ada(now), { endpointId, seen: 1 })).toMatchObject({ ok: false, code: "secret_rotated" });
  await must(sendTest(ada(now), { endpointId }));
  await pass();
  expect(receiver.receipts[0]?.signatures).toBe(2);
  receiver.secrets = [secret];
  await must(sendTest(ada(now), { endpointId }));
  await pass();
  expect(receiver.receipts).toHaveLength(2);
  await must(sendTest(ada(now), { endpointId }));
  await pass(hours(24));
  expect(receiver.receipts[2]?.signatures).toBe(1);
  receiver.secrets = old;
  await must(sendTest(ada(now), { endpointId }));
  await pass();
  expect(receiver.receipts).toHaveLength(3);
  expect(receiver.rejected).toHaveLength(1);
});

it("replays a message by hand under the same id", async () => {
  await sent(rosa());
  await pass();
  const [message] = (await log()).messages;
  await must(replayMessage(ada(now), { endpointId, deliveryId: message?.id }));
  await pass(minutes(1));
  expect(receiver.receipts.map(({ id }) => id)).toEqual([message?.messageId, message?.messageId]);
  expect((await log()).messages[0]?.attempts).toHaveLength(2);
});

it("pauses a receiver that failed for three days, and loses nothing when it is resumed", async () => {
  const id = await sentAndClaimed();
  receiver.status = 500;
  for (let hour = 0; hour <= patienceMs / hours(1) + 7; hour += 1) await pass(hours(1));
  const [paused] = await must(ownEndpoints(ada(now), {}));
  expect(paused).toMatchObject({ pauseReason: "failures", waiting: 2, failed: 0 });
  const calls = receiver.calls;
  await screened(id);
  await pass(hours(12));
  expect(receiver.calls).toBe(calls);
  receiver.status = 200;
  await must(resumeEndpoint(ada(now), { endpointId }));
  await pass();
  expect(receiver.receipts.map(({ message }) => message.data.to)).toEqual(["submitted", "screening", "under_review"]);
});

it("gives one message up after three days while others arrive, and lets its file go on", async () => {
  const id = await sentAndClaimed();
  await pass(0, async () => 0);
  receiver.poison = (await log()).messages.at(-1)?.messageId ?? "";
  // A test each hour shows that the receiver is well.
  for (let hour = 0; hour <= patienceMs / hours(1) + 7; hour += 1) {
    await must(sendTest(ada(now), { endpointId }));
    await pass(hours(1));
  }
  expect(await log()).toMatchObject({ pausedAt: null, waiting: 0, failed: 1 });
  const told = receiver.receipts.filter(({ message }) => message.data.applicationId === id);
  expect(told.map(({ message }) => message.data.to)).toEqual(["screening"]);
});

it("does not follow a redirect, keeps a kilobyte of the answer, and pauses on 410", async () => {
  receiver.status = 302;
  receiver.headers = { location: "http://169.254.169.254/latest" };
  receiver.answer = `\0${"ñ".repeat(5_000)}`;
  await must(sendTest(ada(now), { endpointId }));
  await pass();
  const [redirected] = (await log()).messages;
  expect(redirected?.attempts[0]).toMatchObject({ statusCode: 302, error: "redirect" });
  expect(redirected?.attempts[0]?.answer.length).toBeLessThan(600);
  receiver.status = 410;
  await pass(hours(1));
  expect(await log()).toMatchObject({ pauseReason: "gone", waiting: 1 });
});

it("sends nothing while a person has paused it", async () => {
  await must(pauseEndpoint(ada(now), { endpointId }));
  await must(sendTest(ada(now), { endpointId }));
  await pass(hours(1));
  expect(receiver.calls).toBe(0);
});

it("belongs to one institution and to who administers it", async () => {
  for (const work of [pauseEndpoint, resumeEndpoint, removeEndpoint, sendTest]) {
    expect(await work(caller(stranger(), now), { endpointId })).toMatchObject({ ok: false, code: "not_found" });
    expect(await work(caller(staff("analista"), now), { endpointId })).toMatchObject({
      ok: false,
      code: "not_allowed",
    });
  }
  expect(await endpointLog(caller(stranger(), now), { endpointId })).toMatchObject({ ok: false, code: "not_found" });
  expect(await register(ada(now), { url, events: [...eventTypes] })).toMatchObject({
    fields: { url: "url_taken" },
  });
});

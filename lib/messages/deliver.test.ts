import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { withTx } from "@/db/client";
import { outbox } from "@/db/schema/audit";
import { type SentChannel, sentChannels } from "@/domain/message";
import { gatewayHere, mailServerHere } from "@/lib/channels/testing/receivers";
import { must } from "@/lib/demo/seed";
import { chooseMessages, ownChoices } from "@/lib/messages/choices";
import { deadLetters, replayDeadLetters } from "@/lib/messages/dead-letters";
import { removeEmail, setEmail, verifyEmail } from "@/lib/messages/email";
import { tellWaiting } from "@/lib/messages/notices";
import { deliverDue, newestMessages, post } from "@/lib/outbox";
import { proposeSetting } from "@/lib/settings/change";
import { caller, monday, openHouse } from "@/lib/testing/house";
import { sent } from "@/lib/testing/journey";

/** Messages leave for a real mail server and a real gateway, both on this machine. */

let gateway: Awaited<ReturnType<typeof gatewayHere>>;
let mail: Awaited<ReturnType<typeof mailServerHere>>;

beforeAll(async () => {
  gateway = await gatewayHere();
  mail = await mailServerHere();
  Object.assign(process.env, {
    VETA_DEMO: "0",
    SMS_WEBHOOK_URL: gateway.url,
    SMS_WEBHOOK_TOKEN: "muestra",
    WHATSAPP_WEBHOOK_URL: gateway.url,
    WHATSAPP_WEBHOOK_TOKEN: "otra",
    SMTP_URL: mail.url,
    MAIL_FROM: "Veta <avisos@veta.example>",
  });
});

const house = openHouse();
afterAll(() => Promise.all([gateway.close(), mail.close()]));

const day = 86_400_000;
const later = (ms: number) => new Date(monday.getTime() + ms);
const cerro = (now = monday) => caller(house().cast.applicants.cerro, now);
const admin = (lender: "caja-muestra-del-sur" | "caja-ejemplo-altiplano" = "caja-muestra-del-sur") =>
  caller(house().cast.staff[lender].administracion);

const owner = "6f2c1a0e-5b7d-4c38-9a41-0d8e7b3f2c15";
/** A message of its own, due at once. */
function posted(channel: SentChannel, to: string, more: Partial<Parameters<typeof post>[1]> = {}) {
  const scope = { scope: "actor", personId: null, organizationId: null, institutionId: null } as const;
  const message = { ownerId: owner, channel, to, text: "Hola.", purpose: "news", now: monday, ...more } as const;
  return withTx(scope, (tx) => post(tx, message));
}
const institutionId = () => admin().actor.institutionId ?? "";

beforeEach(async () => {
  // What earlier steps left is out of the way: codes of that morning, and the news of files.
  while ((await tellWaiting(monday)) > 0);
  while ((await deliverDue(later(30 * day))) > 0);
  gateway.asked.length = 0;
  gateway.answers.length = 0;
  mail.mails.length = 0;
});

it("sends a text message and a WhatsApp to the gateway, each with its own token", async () => {
  await posted("sms", "951234567");
  await posted("whatsapp", "951234567");
  await deliverDue(monday);
  expect(gateway.asked.toSorted((a, b) => a.channel.localeCompare(b.channel))).toEqual([
    expect.objectContaining({ channel: "sms", to: "+51951234567", text: "Hola.", token: "Bearer muestra" }),
    expect.objectContaining({ channel: "whatsapp", to: "+51951234567", token: "Bearer otra" }),
  ]);
});

it("sends an e-mail to one address, with an id of its own and no line that a text could add", async () => {
  await posted("email", "rosa@muestra.example", {
    subject: "Novedad\r\nBcc: otra@lejos.example",
    text: "Número 12\n.\n",
  });
  await deliverDue(monday);
  expect(mail.mails).toHaveLength(1);
  const [{ to, from, raw } = { to: [], from: "", raw: "" }] = mail.mails;
  expect({ to, from }).toEqual({ to: ["rosa@muestra.example"], from: "avisos@veta.example" });
  expect(raw).toMatch(/^Message-ID: <[0-9a-f-]{36}@localhost>/m);
  expect(raw).not.toMatch(/^Bcc:/im);
  expect(raw).toMatch(/^Subject: Novedad/m);
});

it("tries again after a failure, with the same key, and gives up at last", async () => {
  await posted("sms", "951234567", { institutionId: institutionId() });
  gateway.answers.push(...Array.from({ length: 12 }, () => 500));
  let now = monday;
  for (let turn = 0; turn < 12; turn += 1) {
    expect(await deliverDue(now)).toBe(1);
    // Nobody is asked again before the wait is over.
    expect(await deliverDue(new Date(now.getTime() + 30_000))).toBe(0);
    now = new Date(now.getTime() + day / 2);
  }
  expect(await deliverDue(now)).toBe(0);
  expect(new Set(gateway.asked.map(({ key }) => key)).size).toBe(1);
  const [letter] = await must(deadLetters(admin(), {}));
  expect(letter).toMatchObject({ channel: "sms", to: "••• ••• 567", attempts: 12, error: "Error" });
});

it.each<[SentChannel, string, number[]]>([
  ["sms", "951234567", [400]],
  ["email", "nadie@muestra.example", []],
])("gives up at once where the answer is a final no: %s", async (channel, to, answers) => {
  const before = (await must(deadLetters(admin(), {}))).length;
  await posted(channel, to, { institutionId: institutionId() });
  gateway.answers.push(...answers);
  await deliverDue(monday);
  expect((await must(deadLetters(admin(), {}))).length).toBe(before + 1);
  expect(await deliverDue(later(day))).toBe(0);
});

it("waits where the answer may change", async () => {
  await posted("email", "luego@muestra.example", { institutionId: institutionId() });
  await posted("sms", "951234567", { institutionId: institutionId() });
  gateway.answers.push(429);
  await deliverDue(monday);
  expect(await deliverDue(later(day / 2))).toBe(2);
});

it("sends what was given up again, for whoever administers that lender and nobody else", async () => {
  await posted("sms", "951234568", { institutionId: institutionId() });
  gateway.answers.push(404);
  await deliverDue(monday);
  const letter = (await must(deadLetters(admin(), {}))).find(({ to }) => to === "••• ••• 568");
  const id = letter?.id ?? "";
  expect(await must(deadLetters(admin("caja-ejemplo-altiplano"), {}))).toEqual([]);
  expect(await replayDeadLetters(admin("caja-ejemplo-altiplano"), { id })).toMatchObject({ code: "not_found" });
  expect(await replayDeadLetters(caller(house().cast.staff["caja-muestra-del-sur"].analista), { id })).toMatchObject({
    code: "not_allowed",
  });
  expect(await replayDeadLetters(admin(), { id: "todo" })).toMatchObject({ code: "invalid_input" });
  expect(await must(replayDeadLetters(admin(), { id }))).toEqual({ count: 1 });
  expect(await replayDeadLetters(admin(), { id })).toMatchObject({ code: "not_found" });
  await deliverDue(monday);
  expect(gateway.asked.map(({ key }) => key)).toEqual([id, id]);
});

it("never sends a code after its time, and never sends twice what has one key", async () => {
  await posted("sms", "951234567", { purpose: "code", expiresAt: later(600_000) });
  await deliverDue(later(700_000));
  await posted("sms", "951234567", { dedupeKey: "uno" });
  await posted("sms", "951234567", { dedupeKey: "uno" });
  await deliverDue(later(800_000));
  expect(gateway.asked).toHaveLength(1);
});

it("delivers each message once while many workers run", async () => {
  for (let count = 0; count < 30; count += 1) await posted("sms", "951234567");
  await Promise.all([1, 2, 3].map(() => deliverDue(monday)));
  await deliverDue(monday);
  expect(gateway.asked).toHaveLength(30);
  expect(new Set(gateway.asked.map(({ key }) => key)).size).toBe(30);
});

it("sends again what was taken by a worker that died, under the same key", async () => {
  await posted("sms", "951234567");
  gateway.answers.push(202);
  // The worker is gone before it can note the delivery: what it did is undone by hand.
  await deliverDue(monday);
  const [first] = gateway.asked;
  await withTx({ scope: "worker", personId: null, organizationId: null, institutionId: null }, (tx) =>
    tx
      .update(outbox)
      .set({ deliveredAt: null })
      .where(eq(outbox.id, first?.key ?? "")),
  );
  expect(await deliverDue(later(60_000))).toBe(0);
  expect(await deliverDue(later(6 * 60_000))).toBe(1);
  expect(gateway.asked.map(({ key }) => key)).toEqual([first?.key, first?.key]);
});

it("covers figures that a name brought in, on every channel", async () => {
  const text = "Señora 45678901, S/ 60,000.00 y 20601234567. https://veta.example/s/12345678";
  for (const channel of sentChannels)
    await posted(channel, channel === "email" ? "rosa@muestra.example" : "951234567", {
      text,
      subject: text,
      now: later(1),
    });
  for (const one of (await newestMessages(3)).flatMap(({ text: body, subject }) => [body, subject ?? body]))
    expect(one).toBe("Señora •••, ••• y •••. https://veta.example/s/12345678");
});

it("tells of a file by what each person chose, once their e-mail is proved", async () => {
  const email = "rosa@muestra.example";
  await must(setEmail(cerro(), { email }));
  const code = async () => /\b\d{6}\b/.exec((await newestMessages(1))[0]?.text ?? "")?.[0] ?? "";
  await must(chooseMessages(cerro(), { wanted: ["news.email", "news.whatsapp"] }));
  await sent(house().cast.applicants.cerro);
  await tellWaiting(monday);
  while ((await deliverDue(monday)) > 0);
  const chosen = () => gateway.asked.filter(({ text }) => text.includes("/solicitudes/"));
  const own = (await must(ownChoices(cerro(), {}))).phone;
  expect(chosen().filter(({ to }) => to === `+51${own}`)).toEqual([expect.objectContaining({ channel: "whatsapp" })]);
  expect(mail.mails.filter(({ raw }) => raw.includes("/solicitudes/"))).toEqual([]);

  await must(setEmail(cerro(later(2)), { email }));
  expect(await verifyEmail(cerro(), { email, code: "000000" })).toMatchObject({ code: "code_wrong" });
  const right = await code();
  expect(await verifyEmail(cerro(), { email: "otra@muestra.example", code: right })).toMatchObject({
    code: "code_wrong",
  });
  expect(await verifyEmail(cerro(later(11 * 60_000)), { email, code: right })).toMatchObject({ code: "code_expired" });
  await must(verifyEmail(cerro(), { email, code: right }));
  await sent(house().cast.applicants.cerro);
  await tellWaiting(monday);
  await deliverDue(monday);
  const told = mail.mails.filter(({ raw }) => raw.includes("Recibimos"));
  expect(told).toHaveLength(1);
  expect(told[0]?.to).toEqual([email]);

  await must(removeEmail(cerro(), {}));
  expect((await must(ownChoices(cerro(), {}))).email).toBeNull();
  const staff = caller(house().cast.staff["caja-muestra-del-sur"].analista);
  expect(await chooseMessages(staff, { wanted: [] })).toMatchObject({ code: "not_allowed" });
  expect(await setEmail(cerro(), { email: "rosa@muestra.example, otra@lejos.example" })).toMatchObject({
    fields: { email: "email_invalid" },
  });
});

it("holds news back in the lender's quiet hours, and codes never", async () => {
  await must(
    proposeSetting(admin(), { kind: "quiet", content: { fromHour: 18, untilHour: 9 }, note: "Más descanso de noche." }),
  );
  await must(chooseMessages(cerro(), { wanted: ["news.sms"] }));
  await sent(house().cast.applicants.cerro);
  const evening = new Date("2026-11-23T23:30:00Z");
  await tellWaiting(evening);
  await posted("sms", "951234569", { purpose: "code", expiresAt: new Date(evening.getTime() + 600_000), now: evening });
  const news = () => gateway.asked.filter(({ text }) => text.includes("recibimos su solicitud")).length;
  while ((await deliverDue(evening)) > 0);
  expect(news()).toBe(0);
  expect(gateway.asked.some(({ to }) => to === "+51951234569")).toBe(true);
  await deliverDue(new Date("2026-11-24T13:59:00Z"));
  expect(news()).toBe(0);
  await deliverDue(new Date("2026-11-24T14:00:00Z"));
  expect(news()).toBeGreaterThan(0);
});

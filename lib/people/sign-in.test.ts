import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { withTx } from "@/db/client";
import { people } from "@/db/schema/person";
import { rucFromStem } from "@/domain/register/ruc";
import { actorForPerson, actorForSession, visitor } from "@/lib/actors";
import { demoPassword, demoPin, emailOf } from "@/lib/demo/people";
import { must } from "@/lib/demo/seed";
import { registerOrganization } from "@/lib/organizations/register";
import { newestMessages } from "@/lib/outbox";
import { checkCode, requestCode } from "@/lib/people/code";
import { disablePerson } from "@/lib/people/disable";
import { enrol } from "@/lib/people/enrol";
import { isOwnDevice, signIn, signInStaff } from "@/lib/people/sign-in";
import { signOut } from "@/lib/people/sign-out";
import { caller, monday, openHouse } from "@/lib/testing/house";
import { newToken } from "@/lib/vault";

const house = openHouse();
const by = (minutes = 0) => caller(visitor, new Date(monday.getTime() + minutes * 60_000));

async function codeFor(phone: string, browser: string, minutes = 0): Promise<string> {
  await must(requestCode(by(minutes), { phone, browser }));
  const sent = (await newestMessages(200)).filter((message) => message.to === phone && message.text.includes("código"));
  return /\d{6}/.exec(sent[0]?.text ?? "")?.[0] ?? "";
}

const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

it("enrols with a proved phone and a PIN of one's own, and then asks the PIN alone on that device", async () => {
  const browser = newToken();
  const code = await codeFor("911000001", browser);
  const { codeId, known } = await must(checkCode(by(1), { phone: "911 000 001", browser, code }));
  expect(known).toBe(false);
  const person = { phone: "911000001", codeId, browser, displayName: "Nueva Persona", language: "es" };
  expect(await enrol(by(1), { ...person, pin: "123456", pinAgain: "123456" })).toMatchObject({ code: "pin_weak" });
  expect(await enrol(by(1), { ...person, pin: "508172", pinAgain: "508173" })).toMatchObject({ code: "pin_mismatch" });
  const { session, device } = await must(enrol(by(1), { ...person, pin: "508172", pinAgain: "508172" }));
  expect((await actorForSession(session, monday))?.actor.displayName).toBe("Nueva Persona");
  expect(await must(isOwnDevice(by(2), { phone: "911000001", device }))).toBe(true);
  const again = { phone: "911000001", pin: "508172", browser: newToken(), codeId: null };
  await must(signIn(by(2), { ...again, device }));
  expect(await signIn(by(2), { ...again, device: null })).toMatchObject({ code: "code_expired" });
  expect(await signIn(by(2), { ...again, device: newToken() })).toMatchObject({ code: "code_expired" });
});

it("answers ten sign-ins at once, and says when a phone or a RUC is taken", async () => {
  const tries = Array.from({ length: 15 }, (_, i) =>
    signInStaff(by(), { email: `nobody${i}@example.org`, password: "x" }),
  );
  expect((await Promise.all(tries)).every((result) => !result.ok && result.code === "wrong_credentials")).toBe(true);
  const enrolled = async (phone: string) => {
    const browser = newToken();
    const { codeId } = await must(checkCode(by(), { phone, browser, code: await codeFor(phone, browser) }));
    return enrol(by(), {
      phone,
      codeId,
      browser,
      displayName: "Otra Persona",
      language: "es",
      pin: "508172",
      pinAgain: "508172",
    });
  };
  expect(await enrolled("900000101")).toMatchObject({ ok: false, code: "phone_taken" });
  const { personId } = await must(enrolled("911000009"));
  const actor = await actorForPerson(personId);
  const organization = {
    kind: "association",
    name: "Asociación Repetida",
    taxId: rucFromStem("2099900010"),
    district: "210101",
    representative: "Otra Persona",
    post: "president",
  };
  expect(await registerOrganization(caller(actor ?? undefined), organization)).toMatchObject({
    ok: false,
    code: "tax_id_taken",
  });
  expect(
    await registerOrganization(caller(actor ?? undefined), {
      ...organization,
      taxId: rucFromStem("2099900777"),
      post: "member",
    }),
  ).toMatchObject({
    ok: false,
    fields: { post: "post_must_sign" },
  });
});

it("takes a code once, within ten minutes, five tries, in the browser that asked", async () => {
  const browser = newToken();
  const phone = "911000002";
  const code = await codeFor(phone, browser);
  expect(await checkCode(by(), { phone, browser: newToken(), code })).toMatchObject({ code: "code_other_browser" });
  expect(await checkCode(by(11), { phone, browser, code })).toMatchObject({ code: "code_expired" });
  await must(checkCode(by(9), { phone, browser, code }));
  expect(await checkCode(by(9), { phone, browser, code })).toMatchObject({ code: "code_expired" });

  const second = await codeFor(phone, browser, 20);
  for (let left = 4; left > 0; left--) {
    expect(await checkCode(by(20), { phone, browser, code: wrong(second) })).toMatchObject({
      code: "code_wrong",
      facts: { left },
    });
  }
  expect(await checkCode(by(20), { phone, browser, code: wrong(second) })).toMatchObject({ code: "code_tries_used" });
  expect(await checkCode(by(20), { phone, browser, code: second })).toMatchObject({ code: "code_tries_used" });
});

it("lets parallel guesses share the five tries", async () => {
  const browser = newToken();
  const phone = "911000003";
  const code = await codeFor(phone, browser);
  const guesses = await Promise.all(
    Array.from({ length: 12 }, () => checkCode(by(), { phone, browser, code: wrong(code) })),
  );
  const counted = guesses.filter((guess) => !guess.ok && guess.code === "code_wrong").length;
  expect(counted).toBe(4);
  expect(await checkCode(by(), { phone, browser, code })).toMatchObject({ code: "code_tries_used" });
});

it("gives the same answer for a phone that nobody has, and stops flooding one", async () => {
  const browser = newToken();
  const known = await requestCode(by(), { phone: "900000101", browser });
  const unknown = await requestCode(by(), { phone: "911000004", browser });
  expect(known).toEqual(unknown);
  for (let i = 0; i < 4; i++) await must(requestCode(by(), { phone: "911000004", browser }));
  expect(await requestCode(by(), { phone: "911000004", browser })).toMatchObject({ code: "too_many_tries" });
});

it("stops guessing a password, and does not say which half was wrong", async () => {
  const email = emailOf("comite", "caja-muestra-del-sur");
  const results = [];
  for (let i = 0; i < 7; i++) results.push(await signInStaff(by(), { email, password: `wrong ${i}` }));
  expect(results.slice(0, 5).every((result) => !result.ok && result.code === "wrong_credentials")).toBe(true);
  expect(results.slice(5).every((result) => !result.ok && result.code === "too_many_tries")).toBe(true);
  expect(await signInStaff(by(), { email: "nobody@example.org", password: demoPassword })).toMatchObject({
    code: "wrong_credentials",
  });
});

it("ends a session at once when one signs out or is disabled, and when it lies idle", async () => {
  const email = emailOf("analista", "caja-muestra-del-sur");
  const open = async () => (await must(signInStaff(by(), { email, password: demoPassword }))).session;
  const [first, second, third] = [await open(), await open(), await open()];
  const signed = await actorForSession(first, monday);
  await must(signOut(caller(signed?.actor), {}));
  expect(await actorForSession(first, monday)).toBeNull();
  expect(await actorForSession(second, monday)).not.toBeNull();
  expect(await actorForSession(third, new Date(monday.getTime() + 16 * 60_000))).toBeNull();
  const admin = house().cast.staff["caja-muestra-del-sur"].administracion;
  const personId = signed?.actor.personId ?? "";
  expect(
    await disablePerson(caller(house().cast.staff["caja-ejemplo-altiplano"].administracion), { personId }),
  ).toMatchObject({
    code: "not_found",
  });
  await must(disablePerson(caller(admin), { personId }));
  expect(await actorForSession(second, monday)).toBeNull();
  expect(await signInStaff(by(), { email, password: demoPassword })).toMatchObject({ code: "wrong_credentials" });
});

it("keeps phone and PIN out of clear text", async () => {
  const row = await withTx(
    { scope: "identity", personId: null, organizationId: null, institutionId: null },
    async (tx) => tx.select().from(people).where(eq(people.displayName, "Rosa Ejemplo")),
  );
  const text = JSON.stringify(row, (_key, value) =>
    value?.type === "Buffer" ? Buffer.from(value.data).toString("latin1") : value,
  );
  expect(text).not.toContain("900000101");
  expect(text).not.toContain(demoPin);
  expect(row[0]?.secretHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

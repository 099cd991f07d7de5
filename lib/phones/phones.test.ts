import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { withTx } from "@/db/client";
import { auditEvents } from "@/db/schema/audit";
import { phoneChanges } from "@/db/schema/profile";
import { actorForSession, visitor } from "@/lib/actors";
import { ownApplications } from "@/lib/applications/own";
import { demoPin } from "@/lib/demo/people";
import { must } from "@/lib/demo/seed";
import { ownPowers } from "@/lib/organizations/powers";
import { newestMessages } from "@/lib/outbox";
import { checkCode, requestCode } from "@/lib/people/code";
import { signIn } from "@/lib/people/sign-in";
import { applyPhoneChanges } from "@/lib/phones/apply";
import { cancelPhoneChange, ownPhoneChanges, startPhoneChange } from "@/lib/phones/by-fellow";
import { applicantPeople, confirmPhoneChange, proposePhoneChange } from "@/lib/phones/by-staff";
import { provePhoneChange, readPhoneChange } from "@/lib/phones/prove";
import { caller, monday, openHouse } from "@/lib/testing/house";
import { completeDraft, sent } from "@/lib/testing/journey";
import { newToken } from "@/lib/vault";

const house = openHouse();
const rosa = () => caller(house().cast.applicants.cerro);
const nicanor = (now = monday) => caller(house().cast.applicants.quebrada, now);
const anyone = (now = monday) => caller(visitor, now);
const staff = () => house().cast.staff["caja-muestra-del-sur"];
const later = (hours: number) => new Date(monday.getTime() + hours * 3_600_000);

const texts = async () => (await newestMessages(300)).map(({ to, text }) => `${to} ${text}`);

async function during(work: () => Promise<unknown>): Promise<string[]> {
  const before = new Set(await texts());
  await work();
  return (await texts()).filter((message) => !before.has(message));
}

async function signedIn(phone: string, pin = demoPin) {
  const browser = newToken();
  const [message = ""] = (await during(() => requestCode(anyone(), { phone, browser }))).filter((one) =>
    one.startsWith(phone),
  );
  const { codeId } = await must(
    checkCode(anyone(), { phone, browser, code: /: su código es (\d{6})/.exec(message)?.[1] }),
  );
  return signIn(anyone(), { phone, pin, browser, device: null, codeId });
}

const mateoOf = async () =>
  (await must(ownPowers(rosa(), {}))).find(({ isMe, state }) => !isMe && state === "in_force");

const tokenIn = (messages: string[], phone: string) =>
  messages.find((message) => message.startsWith(phone) && message.includes("/celular/"))?.split("/celular/")[1] ?? "";

it("brings a fellow of the board back on a new phone, after a day in which everyone could stop it", async () => {
  const draft = await completeDraft(rosa().actor);
  const old = await must(signedIn("900000102"));
  const personId = (await actorForSession(old.session, monday))?.actor.personId ?? "";
  const start = (change = {}) => startPhoneChange(rosa(), { personId, phone: "911900001", pin: demoPin, ...change });
  expect(await start({ pin: "000000" })).toMatchObject({ code: "wrong_credentials" });
  expect(await start({ phone: "12" })).toMatchObject({ fields: { phone: "phone_mobile" } });
  expect(await start({ phone: "900000102" })).toMatchObject({ code: "phone_same" });
  expect(await start({ phone: "900000101" })).toMatchObject({ code: "phone_taken" });
  expect(await start({ personId: rosa().actor.personId })).toMatchObject({ code: "same_person" });
  const told = await during(() => must(start()));
  expect(told.map((message) => message.slice(0, 9)).sort()).toEqual(["900000102", "911900001"]);
  const token = tokenIn(told, "911900001");
  expect(await must(readPhoneChange(anyone(), { token }))).toMatchObject({ name: "Mateo Prueba", asks: "pin" });
  expect(await provePhoneChange(anyone(), { token, proof: "000000" })).toMatchObject({ code: "wrong_credentials" });
  const { appliesAt } = await must(provePhoneChange(anyone(), { token, proof: demoPin }));
  expect(appliesAt).toEqual(later(24));
  expect(await provePhoneChange(anyone(), { token, proof: demoPin })).toMatchObject({ code: "phone_change_gone" });
  expect(await must(ownPhoneChanges(rosa(), {}))).toMatchObject([
    { name: "Mateo Prueba", phoneEnd: "001", mayCancel: true, byLender: false },
  ]);
  expect(await applyPhoneChanges(later(23))).toBe(0);
  expect(await applyPhoneChanges(later(24))).toBe(1);
  expect(await applyPhoneChanges(later(25))).toBe(0);
  // Old sessions end; drafts and powers stay, and the power goes with the phone.
  expect(await actorForSession(old.session, monday)).toBeNull();
  expect((await must(ownApplications(rosa(), {}))).map(({ id }) => id)).toContain(draft);
  expect(await mateoOf()).toMatchObject({ state: "in_force", phoneEnd: "001" });
  const fresh = await must(signedIn("911900001"));
  expect((await actorForSession(fresh.session, monday))?.actor).toMatchObject({
    personId,
    organizationId: rosa().actor.organizationId,
    roles: ["applicant_signatory"],
  });
  expect(await signedIn("900000102")).toMatchObject({ code: "wrong_credentials" });
  const events = await withTx({ scope: "worker", personId: null, organizationId: null, institutionId: null }, (tx) =>
    tx.select({ event: auditEvents.event }).from(auditEvents).where(eq(auditEvents.entityId, personId)),
  );
  expect(events.map(({ event }) => event)).toEqual(
    expect.arrayContaining(["phone.start", "phone.start.refused", "phone.prove", "phone.prove.refused", "phone.apply"]),
  );
});

it("is stopped by anyone who signs or by the person, and by nobody else", async () => {
  const mine = await must(signedIn("911900001"));
  const mateo = caller((await actorForSession(mine.session, monday))?.actor);
  const personId = mateo.actor.personId;
  const begun = await during(() => startPhoneChange(rosa(), { personId, phone: "911900002", pin: demoPin }));
  const [change] = await must(ownPhoneChanges(mateo, {}));
  const changeId = change?.id;
  expect(await cancelPhoneChange(nicanor(), { changeId })).toMatchObject({ code: "phone_change_gone" });
  expect(await cancelPhoneChange(anyone(), { changeId })).toMatchObject({ code: "signed_out" });
  expect(await startPhoneChange(nicanor(), { personId, phone: "911900003", pin: demoPin })).toMatchObject({
    code: "not_found",
  });
  await must(cancelPhoneChange(mateo, { changeId }));
  expect(await cancelPhoneChange(mateo, { changeId })).toMatchObject({ code: "phone_change_gone" });
  const token = tokenIn(begun, "911900002");
  expect(await provePhoneChange(anyone(), { token, proof: demoPin })).toMatchObject({ code: "phone_change_gone" });
  expect(
    await startPhoneChange(caller(staff().analista), { personId, phone: "911900003", pin: demoPin }),
  ).toMatchObject({ code: "not_allowed" });
});

it("ends with its three days, and leaves a phone to whoever came in with it meanwhile", async () => {
  const mine = await must(signedIn("911900001"));
  const personId = (await actorForSession(mine.session, monday))?.actor.personId;
  const begun = await during(() => startPhoneChange(rosa(), { personId, phone: "911900004", pin: demoPin }));
  const token = tokenIn(begun, "911900004");
  expect(await provePhoneChange(anyone(later(73)), { token, proof: demoPin })).toMatchObject({
    code: "phone_change_gone",
  });
  const taken = await during(() => startPhoneChange(rosa(), { personId, phone: "900000103", pin: demoPin }));
  expect(await provePhoneChange(anyone(), { token: tokenIn(taken, "900000103"), proof: demoPin })).toMatchObject({
    code: "phone_taken",
  });
});

it("lets two of the lender's staff who saw the DNI bring back somebody who signs alone", async () => {
  const id = await sent(nicanor().actor);
  const { analista, jefatura: decisor, auditoria } = staff();
  const { members } = await must(applicantPeople(caller(analista), { id }));
  const personId = members[0]?.id;
  const typed = { id, personId, dni: "99960001", phone: "911900010" };
  const propose = (change = {}, by = caller(analista)) => proposePhoneChange(by, { ...typed, ...change });
  expect(await propose({ dni: "1" })).toMatchObject({ fields: { dni: "dni_length" } });
  expect(await propose({ phone: "900000101" })).toMatchObject({ code: "phone_taken" });
  expect(await propose({ personId: rosa().actor.personId })).toMatchObject({ code: "not_found" });
  expect(await propose({}, caller(auditoria))).toMatchObject({ code: "not_allowed" });
  expect(await propose({}, rosa())).toMatchObject({ code: "not_allowed" });
  const elsewhere = house().cast.staff["caja-ejemplo-altiplano"].analista;
  expect(await propose({}, caller(elsewhere))).toMatchObject({ code: "not_found" });
  const proposed = await during(() => must(propose()));
  // The person is told on the old phone; the link waits for the second of the staff.
  expect(proposed.map((message) => message.slice(0, 9))).toEqual(["900000103"]);
  const [change] = (await must(applicantPeople(caller(decisor), { id }))).changes;
  const confirm = (dni: string, by = caller(decisor)) => confirmPhoneChange(by, { id, changeId: change?.id, dni });
  expect(await confirm("99960001", caller(analista))).toMatchObject({ code: "same_person" });
  expect(await confirm("99960001", caller(elsewhere))).toMatchObject({ code: "not_found" });
});

it("sends the link when the second has read the same DNI, and asks the person for it", async () => {
  const [{ id = "" } = {}] = (await must(ownApplications(nicanor(), {}))).filter(({ number }) => number);
  const { jefatura: decisor } = staff();
  const [change] = (await must(applicantPeople(caller(decisor), { id }))).changes;
  const confirm = (dni: string) => confirmPhoneChange(caller(decisor), { id, changeId: change?.id, dni });
  expect(await confirm("99960002")).toMatchObject({ code: "dni_other" });
  const told = await during(() => must(confirm("99960001")));
  expect(await confirm("99960001")).toMatchObject({ code: "phone_change_gone" });
  const token = tokenIn(told, "911900010");
  expect(await must(readPhoneChange(anyone(), { token }))).toMatchObject({ asks: "dni" });
  expect(await provePhoneChange(anyone(), { token, proof: "99960002" })).toMatchObject({ code: "dni_other" });
  await must(provePhoneChange(anyone(), { token, proof: "99960001" }));
  // Staff who confirm it are not the end of it: the person may still stop it for a day.
  expect((await must(ownPhoneChanges(nicanor(), {})))[0]).toMatchObject({ byLender: true, mayCancel: true });
  expect(await applyPhoneChanges(later(24))).toBe(1);
  const fresh = await must(signedIn("911900010"));
  expect((await actorForSession(fresh.session, monday))?.actor.personId).toBe(nicanor().actor.personId);
  const rows = await withTx({ scope: "worker", personId: null, organizationId: null, institutionId: null }, (tx) =>
    tx
      .select()
      .from(phoneChanges)
      .where(eq(phoneChanges.id, change?.id ?? "")),
  );
  expect(rows[0]?.appliedAt).not.toBeNull();
});

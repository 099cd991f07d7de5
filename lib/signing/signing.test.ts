import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { withTx } from "@/db/client";
import { auditEvents } from "@/db/schema/audit";
import { powers } from "@/db/schema/profile";
import { signatureRequests, signatures } from "@/db/schema/signature";
import { actorForSession, visitor } from "@/lib/actors";
import { ownApplication, ownApplications } from "@/lib/applications/own";
import { readOwnDocument } from "@/lib/applications/read-document";
import { saveLoan } from "@/lib/applications/save";
import { recallSignOff, refuseSignOff, requestSignOff, signOff, submitApplication } from "@/lib/applications/submit";
import { demoPin } from "@/lib/demo/people";
import { demoProducts } from "@/lib/demo/products";
import { must } from "@/lib/demo/seed";
import { signatureOf } from "@/lib/demo/signing";
import type { Caller } from "@/lib/gate";
import { handOverBoard } from "@/lib/organizations/hand-over";
import { endPower, ownPowers, recordPower } from "@/lib/organizations/powers";
import { ownOrganization } from "@/lib/organizations/queries";
import { newestMessages } from "@/lib/outbox";
import { createProduct } from "@/lib/products/create";
import { proposeVersion, publishVersion } from "@/lib/products/publish";
import { requestSigningCode } from "@/lib/signing/code";
import { possibleSeconds, resendLink, signatureRequestOf } from "@/lib/signing/link";
import { openLink, readLink, renewLink } from "@/lib/signing/open-link";
import { caller, monday, openHouse } from "@/lib/testing/house";
import { completeDraft } from "@/lib/testing/journey";
import { newToken } from "@/lib/vault";

const house = openHouse();
const president = (now = monday) => caller(house().cast.applicants.quebrada, now);
const rosa = () => caller(house().cast.applicants.cerro);
const visitorAt = (now = monday) => caller(visitor, now);

const slug = "equipo-con-dos-firmas";
const firstDni = "99900103";
const [treasurerPhone, treasurerDni] = ["911500001", "99911111"];
const phones = { president: newToken(), treasurer: newToken() };

beforeAll(async () => {
  const staff = house().cast.staff["caja-muestra-del-sur"];
  const config = { ...(demoProducts[0]?.config as object), signOff: true };
  const { versionId } = await must(createProduct(caller(staff.productos), { slug, config }));
  await must(proposeVersion(caller(staff.productos), { versionId }));
  await must(publishVersion(caller(staff.productos2), { versionId }));
});

const treasurer = {
  personName: "Aniceta Sin Cuenta",
  post: "treasurer",
  manner: "joint",
  dni: treasurerDni,
  phone: treasurerPhone,
  validFrom: "01/01/2026",
  validTo: "31/12/2027",
  source: "paper",
};

async function asked(now = monday): Promise<{ id: string; token: string }> {
  const id = await completeDraft(president().actor, monday, undefined, slug);
  const typed = { ...(await signatureOf(president(now), id)), dni: firstDni, browser: phones.president };
  const before = new Set((await newestMessages(300)).map(({ text }) => text));
  expect(await requestSignOff(president(now), typed)).toMatchObject({ ok: true });
  return { id, token: await tokenSince(before) };
}

async function tokenSince(before: Set<string>): Promise<string> {
  const link = (await newestMessages(300)).find(({ text }) => !before.has(text) && text.includes("/firma/"));
  expect(link?.to).toBe(treasurerPhone);
  return link?.text.split("/firma/")[1] ?? "";
}

async function opened(token: string, browser = phones.treasurer): Promise<Caller> {
  const { session } = await must(openLink(visitorAt(), { token, dni: treasurerDni, browser }));
  const signed = await actorForSession(session, monday);
  return caller(signed?.actor);
}

const rowsOf = <T>(work: Parameters<typeof withTx<T>>[1]) =>
  withTx(
    { scope: "actor", personId: null, organizationId: president().actor.organizationId, institutionId: null },
    work,
  );

it("asks for somebody who may sign second before it asks for a signature", async () => {
  const id = await completeDraft(president().actor, monday, undefined, slug);
  expect(await submitApplication(president(), { id })).toMatchObject({ code: "signoff_needed" });
  const typed = { ...(await signatureOf(president(), id)), dni: firstDni };
  expect(await requestSignOff(president(), typed)).toMatchObject({ code: "no_second_power" });
});

it("writes down who signs, and keeps two people apart by phone and DNI", async () => {
  await must(recordPower(president(), treasurer));
  const shown = await must(ownPowers(president(), {}));
  expect(shown.map(({ name, state, manner, phoneEnd }) => [name, state, manner, phoneEnd])).toEqual([
    ["Aniceta Sin Cuenta", "in_force", "joint", "001"],
    ["Nicanor Muestra", "in_force", "joint", "103"],
  ]);
  expect(JSON.stringify(shown)).not.toMatch(new RegExp(`${treasurerDni}|${treasurerPhone}`));
  const samePhone = { ...treasurer, personName: "Otra Persona", dni: "99922222" };
  expect(await recordPower(president(), samePhone)).toMatchObject({ code: "power_phone_taken" });
  const sameDni = { ...treasurer, personName: "Otra Persona", phone: "911500002" };
  expect(await recordPower(president(), sameDni)).toMatchObject({ code: "power_dni_taken" });
  expect(await recordPower(president(), { ...treasurer, validTo: "31/12/2025" })).toMatchObject({
    fields: { validTo: "date_order" },
  });
  expect(await recordPower(president(), { ...treasurer, dni: "1" })).toMatchObject({ fields: { dni: "dni_length" } });
  expect(await recordPower(visitorAt(), treasurer)).toMatchObject({ code: "signed_out" });
  const analyst = caller(house().cast.staff["caja-muestra-del-sur"].analista);
  expect(await recordPower(analyst, treasurer)).toMatchObject({ code: "not_allowed" });
  expect((await must(ownPowers(rosa(), {}))).map(({ name }) => name)).not.toContain("Aniceta Sin Cuenta");
  expect(await recordPower(caller(house().cast.applicants.eulalia), treasurer)).toMatchObject({ code: "signs_alone" });
});

it("takes the second signature on the other phone, without an account, in that person's name", async () => {
  const { id, token } = await asked();
  const waiting = await must(ownApplication(president(), { id }));
  expect(waiting).toMatchObject({ status: "awaiting_signoff", waitingOn: "co_signer" });
  expect(JSON.stringify(await must(signatureRequestOf(president(), { id })))).not.toContain(token);

  expect(await must(readLink(visitorAt(), { token }))).toMatchObject({ state: "fresh", name: "Aniceta Sin Cuenta" });
  const guest = await opened(token);
  const read = await must(ownApplication(guest, { id }));
  expect(read.amountCents).toBe(60_000_00);
  const [paper] = read.documents;
  expect(await readOwnDocument(guest, { id, documentId: paper?.id })).toMatchObject({ ok: true });
  // This application and nothing else of the organization.
  expect(await must(ownApplications(guest, {}))).toHaveLength(1);
  expect(await ownOrganization(guest, {})).toMatchObject({ code: "not_allowed" });
  expect(await saveLoan(guest, { id, amount: "1,000.00", termMonths: "12" })).toMatchObject({ code: "not_allowed" });

  expect(await signOff(guest, { id, code: "000000", browser: phones.treasurer })).toMatchObject({
    code: "code_expired",
  });
  const typed = await signatureOf(guest, id);
  const sent = await must(signOff(guest, { ...typed, pin: "", browser: phones.treasurer }));
  expect(sent.number).toMatch(/^VT-2026-/);
  const signed = await rowsOf((tx) => tx.select().from(signatures).where(eq(signatures.applicationId, id)));
  expect(signed.map(({ personName, proof, sameDevice, post }) => [personName, proof, sameDevice, post]).sort()).toEqual(
    [
      ["Aniceta Sin Cuenta", "link", false, "treasurer"],
      ["Nicanor Muestra", "account", false, "president"],
    ],
  );
  expect(new Set(signed.map(({ contentHash }) => contentHash.toString("hex"))).size).toBe(1);
  const trail = await withTx({ scope: "worker", personId: null, organizationId: null, institutionId: null }, (tx) =>
    tx.select().from(auditEvents).where(eq(auditEvents.applicationId, id)),
  );
  const last = trail.find(({ event }) => event === "application.sign_off");
  expect(last).toMatchObject({ actorId: guest.actor.personId, actorRoles: ["co_signer"] });
  expect(last?.actorId).not.toBe(president().actor.personId);
  expect(await must(readLink(visitorAt(), { token }))).toMatchObject({ state: "ended" });
});

it("opens a link once, for the right DNI, and sends another to the same phone alone", async () => {
  const { id, token } = await asked();
  const typed = { token, browser: phones.treasurer };
  expect(await openLink(visitorAt(), { ...typed, dni: "99988888" })).toMatchObject({ code: "dni_other" });
  expect(await openLink(visitorAt(), { ...typed, dni: firstDni })).toMatchObject({ code: "same_person" });
  expect(await openLink(visitorAt(), { ...typed, dni: "12" })).toMatchObject({ fields: { dni: "dni_length" } });
  expect(await openLink(visitorAt(), { ...typed, token: newToken(), dni: treasurerDni })).toMatchObject({
    code: "link_invalid",
  });
  await opened(token);
  expect(await openLink(visitorAt(), { ...typed, dni: treasurerDni })).toMatchObject({ code: "link_invalid" });

  const before = new Set((await newestMessages(300)).map(({ text }) => text));
  await must(renewLink(visitorAt(), { token }));
  const fresh = await tokenSince(before);
  expect(await renewLink(visitorAt(), { token })).toMatchObject({ code: "link_invalid" });
  const late = new Date(monday.getTime() + 73 * 3_600_000);
  expect(await must(readLink(visitorAt(late), { token: fresh }))).toMatchObject({ state: "expired" });
  expect(await openLink(visitorAt(late), { ...typed, token: fresh, dni: treasurerDni })).toMatchObject({
    code: "link_invalid",
  });

  expect(await resendLink(rosa(), { id })).toMatchObject({ code: "not_found" });
  const sent = new Set((await newestMessages(300)).map(({ text }) => text));
  await must(resendLink(president(), { id }));
  const third = await tokenSince(sent);
  await must(recallSignOff(president(), { id }));
  expect(await openLink(visitorAt(), { ...typed, token: third, dni: treasurerDni })).toMatchObject({
    code: "link_invalid",
  });
  expect(await resendLink(president(), { id })).toMatchObject({ code: "wrong_status" });
});

it("counts wrong DNIs of one link", async () => {
  const { token } = await asked();
  const wrong = () => openLink(visitorAt(), { token, dni: "99988888", browser: phones.treasurer });
  for (let i = 0; i < 5; i += 1) await wrong();
  expect(await wrong()).toMatchObject({ code: "too_many_tries" });
});

it("lets the second person return it with a reason, after which the link is dead", async () => {
  const { id, token } = await asked();
  const guest = await opened(token);
  expect(await refuseSignOff(guest, { id, note: "" })).toMatchObject({ fields: { note: "answer_required" } });
  await must(refuseSignOff(guest, { id, note: "El precio no es ese." }));
  const back = await must(ownApplication(president(), { id }));
  expect(back.status).toBe("draft");
  expect(back.history.at(-1)?.note).toBe("El precio no es ese.");
  expect(await requestSigningCode(guest, { id })).toMatchObject({ ok: true });
  expect(await signOff(guest, { id })).toMatchObject({ code: "wrong_status" });
});

it("says when both signed on one device", async () => {
  const { id, token } = await asked();
  const guest = await opened(token, phones.president);
  await must(signOff(guest, { ...(await signatureOf(guest, id)), browser: phones.president }));
  const signed = await rowsOf((tx) => tx.select().from(signatures).where(eq(signatures.applicationId, id)));
  expect(signed.map(({ proof, sameDevice }) => [proof, sameDevice]).sort()).toEqual([
    ["account", false],
    ["link", true],
  ]);
});

it("binds the code to what is asked for, and counts wrong ones", async () => {
  const id = await completeDraft(president().actor, monday);
  const typed = await signatureOf(president(), id);
  await must(saveLoan(president(), { id, amount: "55,000.00", termMonths: "24" }));
  expect(await submitApplication(president(), typed)).toMatchObject({ code: "code_wrong", facts: { left: 4 } });
  const again = await signatureOf(president(), id);
  expect(await submitApplication(president(), { ...again, pin: "000000" })).toMatchObject({
    code: "wrong_credentials",
  });
  expect(await submitApplication(rosa(), again)).toMatchObject({ code: "not_found" });
  await must(submitApplication(president(), again));
  expect(await submitApplication(president(), again)).toMatchObject({ code: "wrong_status" });
});

it("lets nobody sign whose power has ended or run out", async () => {
  const id = await completeDraft(president().actor, monday);
  const { others } = await must(possibleSeconds(president(), {}));
  expect(others.map(({ name }) => name)).toEqual(["Aniceta Sin Cuenta"]);
  expect(await endPower(rosa(), { powerId: others[0]?.id })).toMatchObject({ code: "not_found" });
  await must(endPower(president(), { powerId: others[0]?.id }));
  const [mine] = (await must(ownPowers(president(), {}))).filter(({ isMe }) => isMe);
  expect(await endPower(president(), { powerId: mine?.id })).toMatchObject({ code: "last_power" });
  await must(recordPower(president(), { ...treasurer, validTo: "30/11/2026" }));
  const december = new Date("2026-12-01T15:00:00Z");
  expect((await must(possibleSeconds(president(december), {}))).others).toEqual([]);
  await rowsOf((tx) =>
    tx
      .update(powers)
      .set({ validTo: "2026-11-30" })
      .where(eq(powers.id, mine?.id ?? "")),
  );
  expect(await requestSigningCode(president(december), { id })).toMatchObject({ code: "no_power" });
  expect(await submitApplication(president(december), { id, pin: demoPin })).toMatchObject({ code: "no_power" });
  expect(await rowsOf((tx) => tx.select().from(signatureRequests))).not.toHaveLength(0);
});

it("asks the new board for what was open when it took over, and keeps what was signed", async () => {
  const rows = () => rowsOf((tx) => tx.select().from(powers));
  for (const { id, validTo } of await rows())
    if (validTo === "2026-11-30")
      await rowsOf((tx) => tx.update(powers).set({ validTo: null }).where(eq(powers.id, id)));
  const { id, token } = await asked();
  const before = new Set((await newestMessages(300)).map(({ text }) => text));
  const board = {
    president: { personName: "Luz Nueva", dni: "99930001", phone: "911600001" },
    treasurer: { personName: "Juan Nuevo", dni: "99930002", phone: "911600002" },
    validFrom: "23/11/2026",
    validTo: "22/11/2028",
    source: "paper",
    pin: demoPin,
  };
  await must(handOverBoard(president(), board));
  // The link of the old board is dead; one goes to the post that had not signed.
  expect(await openLink(visitorAt(), { token, dni: treasurerDni, browser: newToken() })).toMatchObject({
    code: "link_invalid",
  });
  const link = (await newestMessages(300)).find(({ text }) => !before.has(text) && text.includes("/firma/"));
  expect(link?.to).toBe("911600002");
  const fresh = link?.text.split("/firma/")[1] ?? "";
  const { session } = await must(openLink(visitorAt(), { token: fresh, dni: "99930002", browser: newToken() }));
  const juan = caller((await actorForSession(session, monday))?.actor);
  await must(signOff(juan, await signatureOf(juan, id)));
  expect((await must(ownApplication(president(), { id }))).status).toBe("submitted");
  const signed = await rowsOf((tx) => tx.select().from(signatures).where(eq(signatures.applicationId, id)));
  expect(signed.map(({ personName }) => personName).sort()).toEqual(["Juan Nuevo", "Nicanor Muestra"]);
});

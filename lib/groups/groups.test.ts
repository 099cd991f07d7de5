import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { withTx } from "@/db/client";
import { auditEvents } from "@/db/schema/audit";
import { signatures } from "@/db/schema/signature";
import { actorForSession, visitor } from "@/lib/actors";
import { eraseDraft } from "@/lib/applications/erase";
import { file } from "@/lib/applications/file";
import { ownApplication } from "@/lib/applications/own";
import { saveLoan } from "@/lib/applications/save";
import { submitApplication } from "@/lib/applications/submit";
import { demoProducts } from "@/lib/demo/products";
import { must } from "@/lib/demo/seed";
import { signatureOf } from "@/lib/demo/signing";
import type { Caller } from "@/lib/gate";
import { acceptLiability, declineLiability, liability, requestGroupCode } from "@/lib/groups/answer";
import { addMember, askGroup, askMember, ownGroup, removeMember } from "@/lib/groups/members";
import { newestMessages } from "@/lib/outbox";
import { createProduct } from "@/lib/products/create";
import { proposeVersion, publishVersion } from "@/lib/products/publish";
import { requestSigningCode } from "@/lib/signing/code";
import { openLink, readLink } from "@/lib/signing/open-link";
import { caller, monday, openHouse } from "@/lib/testing/house";
import { completeDraft } from "@/lib/testing/journey";
import { newToken } from "@/lib/vault";

const house = openHouse();
const nicanor = () => caller(house().cast.applicants.quebrada);
const rosa = () => caller(house().cast.applicants.cerro);
const staff = () => house().cast.staff["caja-muestra-del-sur"];

const slug = "equipo-con-grupo";
const luz = { name: "Luz Integrante", dni: "99951001", phone: "911700001" };
const paz = { name: "Paz Integrante", dni: "99951002", phone: "911700002" };
const sol = { name: "Sol Integrante", dni: "99951003", phone: "911700003" };

beforeAll(async () => {
  const group = { minMembers: 2, maxMembers: 3, waitsFor: "all", optional: false };
  const config = { ...(demoProducts[0]?.config as object), signOff: false, group };
  const { versionId } = await must(createProduct(caller(staff().productos), { slug, config }));
  await must(proposeVersion(caller(staff().productos), { versionId }));
  await must(publishVersion(caller(staff().productos2), { versionId }));
});

const draft = () => completeDraft(nicanor().actor, monday, undefined, slug);
const texts = async () => (await newestMessages(300)).map(({ to, text }) => `${to} ${text}`);

/** What came to a phone since then. */
async function newOn(phone: string, before: Set<string>): Promise<string> {
  const found = (await texts()).find((message) => !before.has(message) && message.startsWith(phone));
  if (!found) throw new Error(`Nothing came to ${phone}`);
  return found;
}

async function withMembers(...people: (typeof luz)[]): Promise<{ id: string; ids: string[] }> {
  const id = await draft();
  const ids = [];
  for (const person of people) ids.push((await must(addMember(nicanor(), { id, ...person }))).memberId);
  return { id, ids };
}

async function asked(id: string, ...people: (typeof luz)[]): Promise<string[]> {
  const before = new Set(await texts());
  await must(askGroup(nicanor(), { id }));
  const tokens = [];
  for (const { phone } of people) tokens.push((await newOn(phone, before)).split("/firma/")[1] ?? "");
  return tokens;
}

async function opened(token: string | undefined, { dni }: typeof luz, browser = newToken()): Promise<Caller> {
  const { session, isMember } = await must(openLink(caller(visitor), { token, dni, browser }));
  expect(isMember).toBe(true);
  return caller((await actorForSession(session, monday))?.actor);
}

async function accepts(by: Caller, id: string, { phone }: typeof luz, browser = newToken()) {
  const before = new Set(await texts());
  await must(requestGroupCode(by, { id }));
  const code = /(\d{6})/.exec((await newOn(phone, before)).slice(9))?.[1];
  return acceptLiability(by, { id, code, browser });
}

const stateOf = async (id: string) =>
  (await must(ownGroup(nicanor(), { id })))?.members.map(({ name, state }) => `${name.split(" ")[0]} ${state}`);

it("writes members down, each with a phone and a DNI of their own", async () => {
  const { id } = await withMembers(luz);
  const add = (change: Partial<typeof luz>) => addMember(nicanor(), { id, ...paz, ...change });
  expect(await add({ dni: luz.dni })).toMatchObject({ fields: { dni: "member_dni_taken" } });
  expect(await add({ phone: luz.phone })).toMatchObject({ fields: { phone: "member_phone_taken" } });
  // The applicant answers already.
  expect(await add({ phone: "900000103" })).toMatchObject({ fields: { phone: "member_phone_taken" } });
  expect(await add({ dni: "1", phone: "5" })).toMatchObject({ fields: { dni: "dni_length", phone: "phone_mobile" } });
  await must(add({}));
  await must(add(sol));
  const fourth = { name: "Mar Integrante", dni: "99951004", phone: "911700004" };
  expect(await add(fourth)).toMatchObject({ code: "group_full", facts: { most: 3 } });
  const shown = JSON.stringify(await must(ownGroup(nicanor(), { id })));
  expect(shown).not.toMatch(/99951|9117000/);
});

it("is for the people of the applicant alone, while it is a draft of a product that knows groups", async () => {
  const { id, ids } = await withMembers(luz, paz);
  for (const by of [rosa(), caller(staff().analista), caller(visitor)]) {
    expect(await addMember(by, { id, ...sol })).toMatchObject({ ok: false });
    expect(await askGroup(by, { id })).toMatchObject({ ok: false });
    expect(await askMember(by, { id, memberId: ids[0] })).toMatchObject({ ok: false });
    expect(await removeMember(by, { id, memberId: ids[0] })).toMatchObject({ ok: false });
    expect(await ownGroup(by, { id })).toMatchObject({ ok: false });
    expect(await liability(by, { id })).toMatchObject({ ok: false });
  }
  const other = await completeDraft(nicanor().actor);
  expect(await must(ownGroup(nicanor(), { id: other }))).toBeNull();
  expect(await addMember(nicanor(), { id: other, ...luz })).toMatchObject({ code: "not_found" });
});

it("waits for everyone, each with a code on their own phone and in their own name", async () => {
  const { id } = await withMembers(luz, paz);
  expect(await requestSigningCode(nicanor(), { id })).toMatchObject({ code: "group_waiting", facts: { missing: 2 } });
  const [luzToken, pazToken] = await asked(id, luz, paz);
  expect(await must(readLink(caller(visitor), { token: luzToken }))).toMatchObject({
    isMember: true,
    name: luz.name,
    state: "fresh",
  });
  expect(await openLink(caller(visitor), { token: luzToken, dni: paz.dni, browser: newToken() })).toMatchObject({
    code: "dni_other",
  });
  const byLuz = await opened(luzToken, luz);
  expect(byLuz.actor.roles).toEqual(["group_member"]);
  // The loan is theirs to read; the rest of the application is not.
  expect(await ownApplication(byLuz, { id })).toMatchObject({ code: "not_allowed" });
  expect(await must(liability(byLuz, { id }))).toMatchObject({
    amountCents: 60_000_00,
    termMonths: 24,
    others: [paz.name],
    state: "opened",
    phoneEnd: "001",
  });
  await must(requestGroupCode(byLuz, { id }));
  expect(await acceptLiability(byLuz, { id, code: "000000" })).toMatchObject({ code: "code_wrong" });
  await must(accepts(byLuz, id, luz));
  expect(await acceptLiability(byLuz, { id, code: "123456" })).toMatchObject({ code: "wrong_status" });
  expect(await stateOf(id)).toEqual(["Luz accepted", "Paz asked"]);
  expect(await requestSigningCode(nicanor(), { id })).toMatchObject({ code: "group_waiting", facts: { missing: 1 } });
  expect(await submitApplication(nicanor(), { id })).toMatchObject({ code: "group_waiting" });
  await must(accepts(await opened(pazToken, paz), id, paz));
  await must(submitApplication(nicanor(), await signatureOf(nicanor(), id)));
  const seen = await must(file(caller(staff().analista), { id }));
  expect(seen.signatures.map(({ name, post }) => `${name}: ${post}`)).toEqual([
    "Luz Integrante: member",
    "Paz Integrante: member",
    "Nicanor Muestra: president",
  ]);
  const events = await withTx({ scope: "worker", personId: null, organizationId: null, institutionId: null }, (tx) =>
    tx.select().from(auditEvents).where(eq(auditEvents.applicationId, id)),
  );
  const said = events.filter(({ event }) => event === "group.accept").map(({ actorId }) => actorId);
  expect(said).toContain(byLuz.actor.personId);
  expect(new Set(said).size).toBe(2);
  expect(await addMember(nicanor(), { id, ...sol })).toMatchObject({ code: "wrong_status" });
  expect(await removeMember(nicanor(), { id, memberId: crypto.randomUUID() })).toMatchObject({ code: "wrong_status" });
});

it("takes a no with its reason, and asks again only when somebody sends another link", async () => {
  const { id, ids } = await withMembers(luz, paz);
  const [token] = await asked(id, luz);
  const byLuz = await opened(token, luz);
  expect(await declineLiability(byLuz, { id, note: " " })).toMatchObject({ fields: { note: "answer_required" } });
  await must(declineLiability(byLuz, { id, note: "Ya tengo otra deuda." }));
  expect((await must(ownGroup(nicanor(), { id })))?.members[0]).toMatchObject({
    state: "declined",
    declineNote: "Ya tengo otra deuda.",
  });
  expect(await requestGroupCode(byLuz, { id })).toMatchObject({ code: "wrong_status" });
  await must(askMember(nicanor(), { id, memberId: ids[0] }));
  expect(await stateOf(id)).toEqual(["Luz asked", "Paz asked"]);
  // The session of the older link answers nothing any more.
  expect(await requestGroupCode(byLuz, { id })).toMatchObject({ code: "not_found" });
  for (let at = 0; at < 4; at += 1) await askMember(nicanor(), { id, memberId: ids[0] });
  expect(await askMember(nicanor(), { id, memberId: ids[0] })).toMatchObject({ code: "too_many_tries" });
});

it("asks again when the amount or the group changes, and says when two accepted in one browser", async () => {
  const { id, ids } = await withMembers(luz, paz, sol);
  const tokens = await asked(id, luz, paz, sol);
  const browser = newToken();
  await must(accepts(await opened(tokens[0], luz), id, luz, browser));
  await must(accepts(await opened(tokens[1], paz), id, paz, browser));
  const marks = await withTx(
    { scope: "actor", personId: null, organizationId: nicanor().actor.organizationId, institutionId: null },
    (tx) => tx.select().from(signatures).where(eq(signatures.applicationId, id)),
  );
  expect(marks.map(({ sameDevice }) => sameDevice).sort()).toEqual([false, true]);
  await must(saveLoan(nicanor(), { id, amount: "50,000.00", termMonths: "24" }));
  expect(await stateOf(id)).toEqual(["Luz again", "Paz again", "Sol asked"]);
  await must(saveLoan(nicanor(), { id, amount: "60,000.00", termMonths: "24" }));
  expect(await stateOf(id)).toEqual(["Luz accepted", "Paz accepted", "Sol asked"]);
  await must(removeMember(nicanor(), { id, memberId: ids[2] }));
  expect(await stateOf(id)).toEqual(["Luz again", "Paz again"]);
  expect(await openLink(caller(visitor), { token: tokens[2], dni: sol.dni, browser })).toMatchObject({
    code: "link_invalid",
  });
});

it("erases what a group had said together with a draft that was left alone", async () => {
  const { id } = await withMembers(luz, paz);
  const [token] = await asked(id, luz);
  await must(accepts(await opened(token, luz), id, luz));
  await withTx(
    { scope: "actor", personId: null, organizationId: nicanor().actor.organizationId, institutionId: null },
    (tx) => eraseDraft(tx, id),
  );
  expect(await ownApplication(nicanor(), { id })).toMatchObject({ code: "not_found" });
});

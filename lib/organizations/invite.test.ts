import { expect, it } from "vitest";
import { actorForSession, visitor } from "@/lib/actors";
import { ownApplications } from "@/lib/applications/own";
import { demoPin } from "@/lib/demo/people";
import { must } from "@/lib/demo/seed";
import { chooseOrganization, ownOrganizations } from "@/lib/organizations/choose";
import { acceptInvitation, invitePerson, openInvitation, readInvitation } from "@/lib/organizations/invite";
import { ownOrganization } from "@/lib/organizations/queries";
import { newestMessages } from "@/lib/outbox";
import { checkCode, requestCode } from "@/lib/people/code";
import { signIn } from "@/lib/people/sign-in";
import { caller, monday, openHouse } from "@/lib/testing/house";
import { completeDraft } from "@/lib/testing/journey";
import { newToken } from "@/lib/vault";

const house = openHouse();
const rosa = () => caller(house().cast.applicants.cerro);
const nicanor = () => caller(house().cast.applicants.quebrada);
const anyone = (now = monday) => caller(visitor, now);
const analyst = () => caller(house().cast.staff["caja-muestra-del-sur"].analista);

const phone = "911800001";
const invited = { phone, displayName: "Persona Invitada", post: "member" };
const invite = async (change = {}) => (await must(invitePerson(nicanor(), { ...invited, ...change }))).code;

/** Somebody with an account, in a session of their own. */
async function signedIn(number: string) {
  const browser = newToken();
  const before = new Set((await newestMessages(300)).map(({ text }) => text));
  await must(requestCode(anyone(), { phone: number, browser }));
  const sent = (await newestMessages(300)).find(({ text }) => !before.has(text));
  const code = /\d{6}/.exec(sent?.text ?? "")?.[0] ?? "";
  const { codeId } = await must(checkCode(anyone(), { phone: number, browser, code }));
  const { session } = await must(signIn(anyone(), { phone: number, pin: demoPin, browser, device: null, codeId }));
  return async () => caller((await actorForSession(session, monday))?.actor);
}

it("exchanges the code that was read aloud for the link, once, with the invited phone alone", async () => {
  const code = await invite();
  expect(code).toMatch(/^\d{6}$/);
  expect((await newestMessages(1))[0]?.text).not.toContain(code);
  const other = code === "111111" ? "222222" : "111111";
  expect(await openInvitation(anyone(), { phone: "911800002", code })).toMatchObject({ code: "invitation_code_wrong" });
  expect(await openInvitation(anyone(), { phone, code: other })).toMatchObject({ code: "invitation_code_wrong" });
  expect(await openInvitation(anyone(), { phone: "12", code })).toMatchObject({ fields: { phone: "phone_mobile" } });
  const { token } = await must(openInvitation(anyone(), { phone, code: `${code.slice(0, 3)} ${code.slice(3)}` }));
  expect(await must(readInvitation(anyone(), { token }))).toMatchObject({ displayName: "Persona Invitada" });
  expect(await openInvitation(anyone(), { phone, code })).toMatchObject({ code: "invitation_code_wrong" });
  expect(await acceptInvitation(anyone(), { token })).toMatchObject({ code: "signed_out" });
});

it("ends with its time, with a newer invitation, and after five wrong codes", async () => {
  const late = new Date(monday.getTime() + 8 * 86_400_000);
  const first = await invite({ phone: "911800003" });
  expect(await openInvitation(anyone(late), { phone: "911800003", code: first })).toMatchObject({ ok: false });
  const second = await invite({ phone: "911800003" });
  if (first !== second)
    expect(await openInvitation(anyone(), { phone: "911800003", code: first })).toMatchObject({ ok: false });
  await must(openInvitation(anyone(), { phone: "911800003", code: second }));

  const code = await invite({ phone: "911800004" });
  const wrong = code === "111111" ? "222222" : "111111";
  for (let at = 0; at < 5; at += 1) await openInvitation(anyone(), { phone: "911800004", code: wrong });
  expect(await openInvitation(anyone(), { phone: "911800004", code })).toMatchObject({ code: "too_many_tries" });
});

it("lets somebody act for one of two organizations, and shows each its own", async () => {
  const theirs = await signedIn("900000101");
  expect((await theirs()).actor).toMatchObject({ belongsTo: 1, organizationId: rosa().actor.organizationId });
  const code = await invite({ phone: "900000101" });
  const { token } = await must(openInvitation(anyone(), { phone: "900000101", code }));
  await must(acceptInvitation(await theirs(), { token }));
  // In the new one from the next request on, and with its role there.
  const there = await theirs();
  expect(there.actor).toMatchObject({
    belongsTo: 2,
    organizationId: nicanor().actor.organizationId,
    roles: ["applicant_member"],
  });
  expect(await acceptInvitation(there, { token })).toMatchObject({ code: "invitation_invalid" });
  await completeDraft(nicanor().actor);
  expect(await must(ownApplications(there, {}))).toHaveLength(1);
  const own = await must(ownOrganizations(there, {}));
  expect(own.map(({ post, isActing }) => [post, isActing])).toEqual([
    ["president", false],
    ["member", true],
  ]);
  await must(chooseOrganization(there, { organizationId: rosa().actor.organizationId }));
  const back = await theirs();
  expect(back.actor).toMatchObject({ organizationId: rosa().actor.organizationId, roles: ["applicant_signatory"] });
  expect(await must(ownApplications(back, {}))).toHaveLength(0);
  expect((await must(ownOrganization(back, {}))).id).toBe(rosa().actor.organizationId);
});

it("lets nobody act for an organization they do not belong to", async () => {
  const { organizationId } = nicanor().actor;
  expect(await chooseOrganization(anyone(), { organizationId })).toMatchObject({ code: "signed_out" });
  expect(await chooseOrganization(analyst(), { organizationId })).toMatchObject({ code: "not_found" });
  const mateo = await signedIn("900000102");
  expect(await chooseOrganization(await mateo(), { organizationId })).toMatchObject({ code: "not_found" });
  expect(await chooseOrganization(await mateo(), { organizationId: "" })).toMatchObject({ code: "invalid_input" });
  expect(await must(ownOrganizations(analyst(), {}))).toEqual([]);
  expect(await invitePerson(analyst(), invited)).toMatchObject({ code: "not_allowed" });
});

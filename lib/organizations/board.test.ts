import { expect, it } from "vitest";
import { actorForPerson, actorForSession, visitor } from "@/lib/actors";
import { ownApplications } from "@/lib/applications/own";
import { demoPin } from "@/lib/demo/people";
import { must } from "@/lib/demo/seed";
import { handOverBoard } from "@/lib/organizations/hand-over";
import { leaveOrganization, removePerson } from "@/lib/organizations/leave";
import { ownPowers } from "@/lib/organizations/powers";
import { ownOrganization } from "@/lib/organizations/queries";
import { newestMessages } from "@/lib/outbox";
import { changePin } from "@/lib/people/change-pin";
import { checkCode, requestCode } from "@/lib/people/code";
import { signIn } from "@/lib/people/sign-in";
import { caller, monday, openHouse } from "@/lib/testing/house";
import { completeDraft } from "@/lib/testing/journey";
import { newToken } from "@/lib/vault";

const house = openHouse();
const rosa = () => caller(house().cast.applicants.cerro);
const nicanor = () => caller(house().cast.applicants.quebrada);
const analyst = () => caller(house().cast.staff["caja-muestra-del-sur"].analista);

const board = {
  president: { personName: "Luz Nueva", dni: "99930001", phone: "911600001" },
  treasurer: { personName: "Juan Nuevo", dni: "99930002", phone: "911600002" },
  validFrom: "23/11/2026",
  validTo: "22/11/2028",
  source: "paper",
  pin: demoPin,
};

it("hands the signature over to a new board, and loses no file", async () => {
  await completeDraft(nicanor().actor);
  const files = await must(ownApplications(nicanor(), {}));
  expect(await handOverBoard(nicanor(), { ...board, pin: "000000" })).toMatchObject({ code: "wrong_credentials" });
  const twice = { ...board, treasurer: { ...board.treasurer, dni: board.president.dni } };
  expect(await handOverBoard(nicanor(), twice)).toMatchObject({ code: "power_dni_taken" });
  expect(await handOverBoard(nicanor(), { ...board, validFrom: "" })).toMatchObject({ code: "invalid_input" });
  expect(await handOverBoard(analyst(), board)).toMatchObject({ code: "not_allowed" });
  expect(await handOverBoard(caller(house().cast.applicants.eulalia), board)).toMatchObject({ code: "signs_alone" });
  await must(handOverBoard(nicanor(), board));
  const powers = await must(ownPowers(nicanor(), {}));
  expect(
    powers
      .filter(({ state }) => state === "in_force")
      .map(({ name }) => name)
      .sort(),
  ).toEqual(["Juan Nuevo", "Luz Nueva"]);
  expect(powers.filter(({ state }) => state === "ended").map(({ name }) => name)).toEqual(["Nicanor Muestra"]);
  expect(await must(ownApplications(nicanor(), {}))).toEqual(files);
  // Who handed over fills in from now on.
  const after = caller((await actorForPerson(nicanor().actor.personId ?? "")) ?? undefined);
  expect(after.actor.roles).toEqual(["applicant_member"]);
  expect(await handOverBoard(after, board)).toMatchObject({ code: "not_allowed" });
});

it("takes access away at once, and never leaves an organization without somebody who signs", async () => {
  const { members } = await must(ownOrganization(rosa(), {}));
  const mateo = members.find(({ name }) => name === "Mateo Prueba")?.personId ?? "";
  expect(await removePerson(rosa(), { personId: rosa().actor.personId })).toMatchObject({ code: "same_person" });
  expect(await removePerson(caller(house().cast.applicants.rio), { personId: mateo })).toMatchObject({
    code: "not_found",
  });
  expect(await removePerson(analyst(), { personId: mateo })).toMatchObject({ code: "not_allowed" });
  await must(removePerson(rosa(), { personId: mateo }));
  expect((await actorForPerson(mateo))?.organizationId).toBeNull();
  expect(await leaveOrganization(rosa(), {})).toMatchObject({ code: "last_power" });
});

it("changes a forgotten PIN with the phone alone, and closes what was open before", async () => {
  const [phone, browser, device] = ["900000105", newToken(), null];
  const by = caller(visitor);
  const proved = async () => {
    const before = new Set((await newestMessages(300)).map(({ text }) => text));
    await must(requestCode(by, { phone, browser }));
    const sent = (await newestMessages(300)).find(({ text }) => !before.has(text));
    const code = /\d{6}/.exec(sent?.text ?? "")?.[0] ?? "";
    return (await must(checkCode(by, { phone, browser, code }))).codeId;
  };
  const { session } = await must(signIn(by, { phone, pin: demoPin, browser, device, codeId: await proved() }));
  const codeId = await proved();
  const pins = { pin: "508172", pinAgain: "508172" };
  expect(await changePin(by, { phone, codeId, browser: newToken(), ...pins })).toMatchObject({ code: "code_expired" });
  expect(await changePin(by, { phone, codeId, browser, ...pins, pin: "111111" })).toMatchObject({ code: "pin_weak" });
  await must(changePin(by, { phone, codeId, browser, ...pins }));
  expect(await actorForSession(session, monday)).toBeNull();
  expect(await signIn(by, { phone, pin: demoPin, browser, device, codeId })).toMatchObject({
    code: "wrong_credentials",
  });
});

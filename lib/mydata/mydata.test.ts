import { strFromU8, unzipSync } from "fflate";
import { expect, it } from "vitest";
import { consentPurposes, consents, consentTextOn } from "@/domain/consent";
import { recommendApplication } from "@/lib/applications/recommend";
import { ownConsents, withdrawConsent, withdrawnConsents } from "@/lib/consents/withdraw";
import { writeToLender } from "@/lib/conversation/write";
import { must } from "@/lib/demo/seed";
import { exportOwnData } from "@/lib/mydata/export";
import { caller, openHouse } from "@/lib/testing/house";
import { proposal, sent, underReview, versionOf } from "@/lib/testing/journey";

const house = openHouse();
const staff = (key: string) => caller(house().cast.staff["caja-muestra-del-sur"][key]);
const cerro = () => caller(house().cast.applicants.cerro);
const quebrada = () => caller(house().cast.applicants.quebrada);

it("keeps what is declared and agreed to by signing, one by one, with the text of that day", async () => {
  const id = await sent(cerro().actor);
  const given = (await must(ownConsents(cerro(), {}))).filter(({ applicationId }) => applicationId === id);
  expect(given.map(({ purpose }) => purpose).toSorted()).toEqual([...consentPurposes].toSorted());
  for (const { purpose, version, text, hash } of given) {
    expect(version).toBe(consentTextOn(purpose, "2026-11-23").version);
    expect(text.es).not.toBe("");
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
  }
  expect(await must(ownConsents(quebrada(), {}))).toEqual([]);
});

it("takes back what one agreed to, and stops the lender there; a declaration stays", async () => {
  const id = await underReview(cerro().actor, staff("analista").actor);
  const own = (await must(ownConsents(cerro(), {}))).filter(({ applicationId }) => applicationId === id);
  const of = (purpose: string) => own.find((one) => one.purpose === purpose)?.id ?? "";
  expect(await withdrawConsent(cerro(), { consentId: of("truth") })).toMatchObject({ code: "wrong_status" });
  expect(await withdrawConsent(quebrada(), { consentId: of("credit_check") })).toMatchObject({ code: "not_found" });
  expect(await withdrawConsent(staff("analista"), { consentId: of("credit_check") })).toMatchObject({
    code: "not_allowed",
  });
  expect(await withdrawConsent(cerro(), { consentId: "x" })).toMatchObject({ code: "invalid_input" });
  await must(withdrawConsent(cerro(), { consentId: of("credit_check") }));
  expect(await withdrawConsent(cerro(), { consentId: of("credit_check") })).toMatchObject({ code: "wrong_status" });
  expect(await must(withdrawnConsents(staff("analista"), { id }))).toEqual([
    expect.objectContaining({ purpose: "credit_check" }),
  ]);
  const version = await versionOf(staff("analista").actor, id);
  expect(await recommendApplication(staff("analista"), { id, version, ...proposal })).toMatchObject({
    code: "consent_withdrawn",
  });
  expect(consents.truth.withdrawable).toBe(false);
});

it("hands over everything of one's own: for programs, for people, and the documents", async () => {
  const id = await sent(cerro().actor);
  await must(writeToLender(cerro(), { id, text: 'Un "mensaje" & 3 < 4.' }));
  const { content, name } = await must(exportOwnData(cerro()));
  expect(name).toBe("mis-datos.zip");
  const files = unzipSync(content);
  const data = JSON.parse(strFromU8(files["mis-datos.json"] ?? new Uint8Array()));
  const application = data.applications.find((one: { id: string }) => one.id === id);
  expect(application.messages).toHaveLength(1);
  expect(application.documents.length).toBeGreaterThan(0);
  for (const { file } of application.documents)
    expect(strFromU8(files[file] ?? new Uint8Array()).slice(0, 5)).toBe("%PDF-");
  expect(data.person.phone).toMatch(/^9\d{8}$/);
  expect(data.consents.length).toBeGreaterThan(2);
  const html = strFromU8(files["mis-datos.html"] ?? new Uint8Array());
  expect(html).toContain("Un &quot;mensaje&quot; &amp; 3 &lt; 4.");
  expect(html).not.toMatch(/<script|src=|https?:\/\/(?!localhost)/);
  // What the lender's staff wrote for each other, and who of them has the file, is nobody's here.
  expect(JSON.stringify(data)).not.toMatch(/Delia Muestra|memo|assignedTo|score/);
  const theirs = await must(exportOwnData(quebrada()));
  expect(strFromU8(unzipSync(theirs.content)["mis-datos.json"] ?? new Uint8Array())).not.toContain(id);
  expect(await exportOwnData(staff("analista"))).toMatchObject({ code: "not_allowed" });
});

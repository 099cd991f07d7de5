import { expect, it } from "vitest";
import { visitor } from "@/lib/actors";
import { ownApplication } from "@/lib/applications/own";
import { submitApplication } from "@/lib/applications/submit";
import { must } from "@/lib/demo/seed";
import { signatureOf } from "@/lib/demo/signing";
import { endPower, ownPowers } from "@/lib/organizations/powers";
import { handInPowersPaper, keepPowersPaper, powersPapers } from "@/lib/organizations/powers-paper";
import { caller, openHouse } from "@/lib/testing/house";
import { completeDraft, pdf } from "@/lib/testing/journey";

const house = openHouse();
const rosa = () => caller(house().cast.applicants.cerro);
const nicanor = () => caller(house().cast.applicants.quebrada);
const analyst = () => caller(house().cast.staff["caja-muestra-del-sur"].analista);

const idsOf = async (by = nicanor()) => (await must(ownPowers(by, {}))).map(({ id }) => id);
const paper = async (change = {}) => ({
  powerIds: await idsOf(),
  issuedOn: "12/11/2026",
  file: pdf("vigencia.pdf"),
  ...change,
});

it("keeps the certificate with the powers it shows and the day it was issued", async () => {
  await must(keepPowersPaper(nicanor(), await paper()));
  const [power] = await must(ownPowers(nicanor(), {}));
  expect(power).toMatchObject({ asOf: "2026-11-12", source: "paper" });
  expect(await must(powersPapers(nicanor(), {}))).toMatchObject([
    { issuedOn: "2026-11-12", fileName: "vigencia.pdf", names: ["Nicanor Muestra"] },
  ]);
});

it.each([
  ["no day", { issuedOn: "" }, { issuedOn: "answer_required" }],
  ["a day that is none", { issuedOn: "31/02/2026" }, { issuedOn: "date_invalid" }],
  ["tomorrow", { issuedOn: "24/11/2026" }, { issuedOn: "date_in_future" }],
  ["nobody", { powerIds: [] }, { powerIds: "choose_one" }],
  ["somebody unknown", { powerIds: [crypto.randomUUID()] }, { powerIds: "choose_one" }],
  ["no file", { file: null }, { file: "file_missing" }],
  [
    "another kind of file",
    { file: { name: "a.txt", type: "text/plain", content: Buffer.from("x") } },
    { file: "file_type" },
  ],
])("refuses %s", async (_name, change, fields) => {
  expect(await keepPowersPaper(nicanor(), await paper(change))).toMatchObject({ fields });
});

it("is for those who sign, for their own powers", async () => {
  expect(await keepPowersPaper(analyst(), await paper())).toMatchObject({ code: "not_allowed" });
  expect(await keepPowersPaper(caller(visitor), await paper())).toMatchObject({ code: "signed_out" });
  expect(await keepPowersPaper(rosa(), await paper())).toMatchObject({ fields: { powerIds: "choose_one" } });
});

it("hands it in with its day, again only by whose it is and while the draft is open", async () => {
  const id = await completeDraft(nicanor().actor);
  const [kept] = await must(powersPapers(nicanor(), {}));
  const evidenceId = kept?.id;
  expect(await handInPowersPaper(rosa(), { id, evidenceId })).toMatchObject({ code: "not_found" });
  expect(await handInPowersPaper(nicanor(), { id, evidenceId: crypto.randomUUID() })).toMatchObject({
    code: "not_found",
  });
  await must(handInPowersPaper(nicanor(), { id, evidenceId }));
  const papers = (await must(ownApplication(nicanor(), { id }))).documents.filter(
    ({ requirement }) => requirement === "powers",
  );
  expect(papers.map(({ fileName, issuedOn }) => [fileName, issuedOn])).toEqual([["vigencia.pdf", "2026-11-12"]]);
  await must(submitApplication(nicanor(), await signatureOf(nicanor(), id)));
  expect(await handInPowersPaper(nicanor(), { id, evidenceId })).toMatchObject({ code: "wrong_status" });
});

it("offers no certificate of powers that have ended", async () => {
  const mine = await must(ownPowers(rosa(), {}));
  const mateo = mine.find(({ isMe }) => !isMe);
  await must(keepPowersPaper(rosa(), { ...(await paper()), powerIds: [mateo?.id] }));
  expect(await must(powersPapers(rosa(), {}))).toHaveLength(1);
  await must(endPower(rosa(), { powerId: mateo?.id }));
  expect(await must(powersPapers(rosa(), {}))).toHaveLength(0);
});

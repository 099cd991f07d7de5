import { expect, it } from "vitest";
import { answerPrint, writeSeen } from "@/domain/answer/meanwhile";
import { questionsOf } from "@/domain/product";
import { isAnswered } from "@/domain/question";
import { ownApplication } from "@/lib/applications/own";
import { loanMark, loanPrint, saveAnswers, saveLoan } from "@/lib/applications/save";
import { startApplication } from "@/lib/applications/start";
import { must } from "@/lib/demo/seed";
import { caller, openHouse } from "@/lib/testing/house";

/** President and treasurer write in the same draft, each from a phone. */

const house = openHouse();
const rosa = () => caller(house().cast.applicants.cerro);
const own = (id: string) => must(ownApplication(rosa(), { id }));
const task = "organization";

/** A draft, and the page of one task as a phone has it open. */
async function open(id: string, phone: string) {
  const { answers, config } = await own(id);
  const asked = questionsOf(config).filter(isAnswered);
  const seen = writeSeen(Object.fromEntries(asked.map((one) => [one.code, answerPrint(one, answers[one.code])])));
  return (given: Record<string, string>) => saveAnswers(rosa(), { id, task, answers: given, seen, phone });
}

async function draft() {
  const { applicationId } = await must(startApplication(rosa(), { slug: "equipo-sin-mercurio" }));
  await must(saveAnswers(rosa(), { id: applicationId, task, answers: { members: "20", keeps_records: "all" } }));
  return applicationId;
}

it("keeps what each phone changed, when they changed different answers", async () => {
  const id = await draft();
  const [mine, theirs] = [await open(id, "phone a"), await open(id, "phone b")];
  await must(mine({ members: "23", keeps_records: "all" }));
  await must(theirs({ members: "20", keeps_records: "none" }));
  expect((await own(id)).answers).toMatchObject({ members: 23, keeps_records: "none" });
});

it("asks when both changed the same answer, and saves the rest meanwhile", async () => {
  const id = await draft();
  const [mine, theirs] = [await open(id, "phone a"), await open(id, "phone b")];
  await must(mine({ members: "23", keeps_records: "all" }));
  expect(await theirs({ members: "25", keeps_records: "none" })).toMatchObject({
    code: "invalid_input",
    fields: { members: "changed_elsewhere" },
  });
  const after = await own(id);
  expect(after.answers).toMatchObject({ members: 23, keeps_records: "none" });
  expect(after.answerMarks.members?.phone).not.toContain("phone");
  // The page that came back shows both: what is sent from it counts.
  await must((await open(id, "phone b"))({ members: "25", keeps_records: "none" }));
  expect((await own(id)).answers).toMatchObject({ members: 25 });
});

it("lets a phone send again what it never heard was saved, and then something else", async () => {
  const id = await draft();
  const mine = await open(id, "phone a");
  for (const members of ["23", "23", "24", "20"]) await must(mine({ members, keeps_records: "all" }));
  expect((await own(id)).answers).toMatchObject({ members: 20 });
});

it("asks about amount and term alike", async () => {
  const id = await draft();
  await must(saveLoan(rosa(), { id, amount: "50,000.00", termMonths: "24", phone: "phone a" }));
  const seen = writeSeen({ [loanMark.amount]: loanPrint(50_000_00), [loanMark.termMonths]: loanPrint(24) });
  await must(saveLoan(rosa(), { id, amount: "60,000.00", termMonths: "24", seen, phone: "phone a" }));
  expect(await saveLoan(rosa(), { id, amount: "70,000.00", termMonths: "18", seen, phone: "phone b" })).toMatchObject({
    code: "invalid_input",
    fields: { amount: "changed_elsewhere" },
  });
  expect(await own(id)).toMatchObject({ amountCents: 60_000_00, termMonths: 18 });
  await must(saveLoan(rosa(), { id, termMonths: "12", seen, phone: "phone b" }));
  expect(await own(id)).toMatchObject({ amountCents: 60_000_00, termMonths: 12 });
});

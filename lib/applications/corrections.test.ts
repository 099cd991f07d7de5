import { expect, it } from "vitest";
import { attachDocument } from "@/lib/applications/attach";
import { claimApplication } from "@/lib/applications/claim";
import { answerCorrection } from "@/lib/applications/correction";
import { file } from "@/lib/applications/file";
import { observeApplication } from "@/lib/applications/observe";
import { ownApplication } from "@/lib/applications/own";
import { removeDocument } from "@/lib/applications/pages";
import { resubmitApplication } from "@/lib/applications/resubmit";
import { saveAnswers } from "@/lib/applications/save";
import { must } from "@/lib/demo/seed";
import { caller, monday, openHouse } from "@/lib/testing/house";
import { answers, pdf, sent, versionOf } from "@/lib/testing/journey";

const house = openHouse();
const rosa = () => house().cast.applicants.cerro;
const analyst = () => house().cast.staff["caja-muestra-del-sur"].analista;

type Item = { targetKind: "task" | "document"; targetCode: string };

async function observed(...targets: Item[]): Promise<string> {
  const id = await sent(rosa());
  await must(claimApplication(caller(analyst()), { id }));
  const items = targets.map((target) => ({ ...target, reasonCode: "explain", note: "Explique o corrija esto." }));
  await must(observeApplication(caller(analyst()), { id, version: await versionOf(analyst(), id), items }));
  return id;
}

it("takes an explanation in the place of a paper that cannot be replaced", async () => {
  const id = await observed({ targetKind: "document", targetCode: "powers" });
  const { corrections } = await must(ownApplication(caller(rosa()), { id }));
  await must(
    answerCorrection(caller(rosa()), { id, itemId: corrections[0]?.id, answer: "SUNARP la entrega el lunes." }),
  );
  await must(resubmitApplication(caller(rosa()), { id }));
  const back = await must(file(caller(analyst()), { id }));
  expect(back.status).toBe("screening");
  expect(back.documents.find((paper) => paper.requirement === "powers")?.state).toBe("received");
});

it("opens an observation again when its answer is taken back", async () => {
  const id = await observed({ targetKind: "document", targetCode: "powers" });
  const { documentId } = await must(
    attachDocument(caller(rosa()), { id, requirement: "powers", issuedOn: "", file: pdf("nuevo.pdf") }),
  );
  const state = async () => (await must(ownApplication(caller(rosa()), { id }))).corrections[0]?.state;
  expect(await state()).toBe("answered");
  await must(removeDocument(caller(rosa()), { id, documentId }));
  expect(await state()).toBe("open");
  expect(await resubmitApplication(caller(rosa()), { id })).toMatchObject({ code: "correction_unanswered" });
});

it("lets the applicant fill in what a correction made necessary", async () => {
  const id = await observed({ targetKind: "task", targetCode: "sales" });
  await must(saveAnswers(caller(rosa()), { id, task: "sales", answers: { ...answers.sales, has_debts: "yes" } }));
  expect(await resubmitApplication(caller(rosa()), { id })).toMatchObject({ code: "incomplete" });
  await must(
    saveAnswers(caller(rosa()), {
      id,
      task: "sales",
      answers: { ...answers.sales, has_debts: "yes", debt_payment: "900" },
    }),
  );
  await must(resubmitApplication(caller(rosa()), { id }));
});

it("does not count an observation as answered by what was refused", async () => {
  const id = await observed({ targetKind: "task", targetCode: "sales" });
  await saveAnswers(caller(rosa()), { id, task: "sales", answers: { ...answers.sales, recent_sales: "mucho" } });
  expect(await resubmitApplication(caller(rosa()), { id })).toMatchObject({ code: "correction_unanswered" });
});

it("lets a refused form be mended and sent again with its own key", async () => {
  const id = await observed({ targetKind: "task", targetCode: "sales" });
  const key = crypto.randomUUID();
  const save = (debt: string) =>
    saveAnswers(caller(rosa(), monday, key), {
      id,
      task: "sales",
      answers: { ...answers.sales, has_debts: "yes", debt_payment: debt },
    });
  expect(await save("mucho")).toMatchObject({ ok: false, fields: { debt_payment: "money_invalid" } });
  expect(await save("mucho")).toMatchObject({ ok: false, fields: { debt_payment: "money_invalid" } });
  await must(save("900"));
});

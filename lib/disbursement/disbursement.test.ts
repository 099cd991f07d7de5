import { beforeAll, expect, it } from "vitest";
import { file } from "@/lib/applications/file";
import { ownApplication } from "@/lib/applications/own";
import { must } from "@/lib/demo/seed";
import { meetCondition, openConditions, reopenCondition } from "@/lib/disbursement/conditions";
import { disburseLoan } from "@/lib/disbursement/disburse";
import { releaseLoan } from "@/lib/disbursement/release";
import { caller, monday, openHouse } from "@/lib/testing/house";
import { versionOf } from "@/lib/testing/journey";
import { accept, approved, enterCap, send } from "@/lib/testing/offers";
import { publishChanges } from "@/lib/testing/products";

const house = openHouse();
const rosa = () => house().cast.applicants.cerro;
const staff = () => house().cast.staff["caja-muestra-del-sur"];
const stranger = () => house().cast.staff["caja-ejemplo-altiplano"];
const olga = (now = monday) => caller(staff().operaciones, now);
const saul = (now = monday) => caller(staff().operaciones2, now);
const seen = async (id: string) => must(file(olga(), { id }));
const versioned = async (id: string) => ({ id, version: await versionOf(staff().operaciones, id) });
const conditionsIn = async (id: string) => (await seen(id)).formalization?.conditions ?? [];
const note = "Se vio el cargo sellado.";

// Without modules to learn, an offer has the conditions of its decision alone.
beforeAll(() => publishChanges([staff().productos, staff().productos2], "equipo-sin-mercurio", { education: [] }));

let cap: string | null = null;
async function accepted(conditions = ""): Promise<string> {
  if (cap !== "1.1200") await enterCap(staff(), "1.1200");
  cap = "1.1200";
  const id = await approved(rosa(), staff(), conditions);
  await must(send(staff(), id));
  await must(accept(rosa(), "900000101", id));
  return id;
}

async function released(): Promise<string> {
  const id = await accepted();
  await must(openConditions(olga(), await versioned(id)));
  await must(releaseLoan(olga(), await versioned(id)));
  return id;
}

it("turns the decision's conditions into a list, and moves on with the last one met", async () => {
  const id = await accepted("Presentar el IGAFOM.\nAbrir una cuenta.");
  const ask = await versioned(id);
  expect(await openConditions(caller(staff().analista), ask)).toMatchObject({ code: "not_allowed" });
  expect(await openConditions(caller(stranger().operaciones), ask)).toMatchObject({ code: "not_found" });
  expect(await releaseLoan(olga(), ask)).toMatchObject({ code: "wrong_status" });
  await must(openConditions(olga(), ask));
  expect(await openConditions(olga(), await versioned(id))).toMatchObject({ code: "wrong_status" });
  const [first, second] = await conditionsIn(id);
  expect([first?.text, second?.text]).toEqual(["Presentar el IGAFOM.", "Abrir una cuenta."]);

  const meet = { id, conditionId: first?.id, note };
  expect(await meetCondition(olga(), { ...meet, note: "sí" })).toMatchObject({
    fields: { note: "mark_note_required" },
  });
  expect(await meetCondition(olga(), { ...meet, conditionId: crypto.randomUUID() })).toMatchObject({
    code: "not_found",
  });
  expect(await must(meetCondition(olga(), meet))).toEqual({ left: 1 });
  expect(await meetCondition(olga(), meet)).toMatchObject({ code: "changed_meanwhile" });
  expect((await seen(id)).status).toBe("conditions_pending");
  expect(await releaseLoan(saul(), await versioned(id))).toMatchObject({ code: "wrong_status" });
  expect(await must(meetCondition(olga(), { ...meet, conditionId: second?.id }))).toEqual({ left: 0 });
  expect(await seen(id)).toMatchObject({ status: "conditions_met", waitingOn: "operations" });
  const [met] = await conditionsIn(id);
  expect(met?.marks).toMatchObject([{ kind: "met", note, byName: "Olga Demostrada" }]);
  // The association sees which of its conditions are met.
  const theirs = await must(ownApplication(caller(rosa()), { id }));
  expect(theirs.formalization?.conditions.map(({ isMet }) => isMet)).toEqual([true, true]);
});

it("opens a condition again for a coded reason, and waits for it", async () => {
  const id = await accepted("Presentar el IGAFOM.");
  await must(openConditions(olga(), await versioned(id)));
  const [condition] = await conditionsIn(id);
  const again = { id, conditionId: condition?.id, note: "El cargo era de otra solicitud." };
  expect(await reopenCondition(saul(), { ...again, reasonCode: "marked_by_mistake" })).toMatchObject({
    code: "changed_meanwhile",
  });
  await must(meetCondition(olga(), { ...again, note }));
  expect(await reopenCondition(saul(), { ...again, reasonCode: "" })).toMatchObject({
    fields: { reasonCode: "reasons_required" },
  });
  await must(reopenCondition(saul(), { ...again, reasonCode: "evidence_missing" }));
  expect(await seen(id)).toMatchObject({ status: "conditions_pending", waitingOn: "applicant" });
  expect((await conditionsIn(id))[0]).toMatchObject({ isMet: false, marks: [{ kind: "met" }, { kind: "reopened" }] });
});

it("is released by somebody else than who found the last condition met", async () => {
  const id = await accepted("Presentar el IGAFOM.\nAbrir una cuenta.");
  await must(openConditions(olga(), await versioned(id)));
  const [first, second] = await conditionsIn(id);
  await must(meetCondition(saul(), { id, conditionId: first?.id, note }));
  const later = new Date(monday.getTime() + 60_000);
  await must(meetCondition(olga(later), { id, conditionId: second?.id, note }));
  expect(await releaseLoan(olga(), await versioned(id))).toMatchObject({ code: "same_person" });
  const { version } = await versioned(id);
  expect(await releaseLoan(saul(), { id, version: version - 1 })).toMatchObject({ code: "changed_meanwhile" });
  await must(releaseLoan(saul(), { id, version }));
  expect(await seen(id)).toMatchObject({ status: "ready_to_disburse", waitingOn: "operations" });
});

it("passes at once without conditions, and records the actual day and the core system's number", async () => {
  const id = await released();
  const tuesday = new Date("2026-11-24T15:00:00Z");
  const ask = { ...(await versioned(id)), disbursedOn: "2026-11-24", reference: "CR-2026-0098" };
  expect(await disburseLoan(caller(staff().analista), ask)).toMatchObject({ code: "not_allowed" });
  expect(await disburseLoan(olga(tuesday), { ...ask, disbursedOn: "2026-11-25" })).toMatchObject({
    fields: { disbursedOn: "date_in_future" },
  });
  expect(await disburseLoan(olga(tuesday), { ...ask, disbursedOn: "2026-11-22" })).toMatchObject({
    fields: { disbursedOn: "before_acceptance" },
  });
  expect(await disburseLoan(olga(tuesday), { ...ask, reference: "=1" })).toMatchObject({
    fields: { reference: "reference_invalid" },
  });
  await must(disburseLoan(olga(tuesday), ask));
  const paid = await must(file(olga(tuesday), { id }));
  expect(paid).toMatchObject({ status: "disbursed", waitingOn: "operations" });
  expect(paid.formalization?.disbursement).toMatchObject({ disbursedOn: "2026-11-24", reference: "CR-2026-0098" });
  expect(paid.formalization?.finalLoan).toMatchObject({ disbursedOn: "2026-11-24", amountCents: 60_000_00 });
  expect(await disburseLoan(olga(tuesday), { ...ask, ...(await versioned(id)) })).toMatchObject({
    code: "wrong_status",
  });

  const second = await released();
  expect(await disburseLoan(olga(tuesday), { ...ask, ...(await versioned(second)) })).toMatchObject({
    fields: { reference: "reference_taken" },
  });
  expect((await seen(second)).status).toBe("ready_to_disburse");
});

it("holds the payout to the caps of the actual day, not of the planned one", async () => {
  const id = await released();
  // The next half-year begins on 1 May 2027, and nobody has entered its cap.
  const may = new Date("2027-05-03T15:00:00Z");
  const ask = { ...(await versioned(id)), disbursedOn: "2027-05-03", reference: "CR-2027-0001" };
  expect(await disburseLoan(olga(may), ask)).toMatchObject({ code: "cap_missing", facts: { date: "03/05/2027" } });
  await enterCap(staff(), "0.2000");
  cap = "0.2000";
  expect(await disburseLoan(olga(), { ...ask, disbursedOn: "2026-11-23" })).toMatchObject({
    code: "rate_above_cap",
    facts: { cap: "20.00%" },
  });
  expect((await seen(id)).status).toBe("ready_to_disburse");
});

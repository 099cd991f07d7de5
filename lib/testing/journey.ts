import type { Actor } from "@/domain/access";
import { attachDocument } from "@/lib/applications/attach";
import { claimApplication, passScreening } from "@/lib/applications/claim";
import { file } from "@/lib/applications/file";
import { ownApplication } from "@/lib/applications/own";
import { recommendApplication } from "@/lib/applications/recommend";
import { saveAnswers, saveLoan } from "@/lib/applications/save";
import { startApplication } from "@/lib/applications/start";
import { submitApplication } from "@/lib/applications/submit";
import { samplePdf } from "@/lib/demo/paper";
import { must } from "@/lib/demo/seed";
import { signatureOf } from "@/lib/demo/signing";
import { caller, monday } from "./house";

/** Answers of a good application for mercury-free equipment, by task. */
export const answers: Record<string, Record<string, string>> = {
  organization: { members: "23", active_since: "01/03/2019", keeps_records: "all", separate_money: "yes" },
  mine: {
    reinfo_state: "active",
    igafom_stage: "presented",
    outside_protected: "yes",
    land_title: "own",
    work_place: "211002",
    community: "signed",
    adults_only: "yes",
  },
  purchase: {
    equipment: "shaking_table",
    equipment_price: "100,000.00",
    supplier_ruc: "20100070970",
    mercury_use: "replace",
    burning: "closed",
    ore_test: "done",
    own_share: "yes",
  },
  sales: {
    recent_sales: JSON.stringify([
      { month: "august", grams: "170", received: "42,000.00", buyer: "plant" },
      { month: "september", grams: "190", received: "48,000.00", buyer: "plant" },
      { month: "october", grams: "180", received: "45,000.00", buyer: "trader" },
    ]),
    buyer_papers: "always",
    has_debts: "no",
    credit_record: "on_time",
  },
};

export const pdf = (name = "papel.pdf") => ({ name, type: "application/pdf", content: samplePdf([name]) });

/** A complete draft for equipment, ready to be sent. */
export async function completeDraft(
  applicant: Actor | undefined,
  now = monday,
  amount = "60,000.00",
  slug = "equipo-sin-mercurio",
): Promise<string> {
  const by = caller(applicant, now);
  const { applicationId: id } = await must(startApplication(by, { slug }));
  await must(saveLoan(by, { id, amount, termMonths: "24" }));
  for (const [task, given] of Object.entries(answers)) await must(saveAnswers(by, { id, task, answers: given }));
  const { gaps } = await must(ownApplication(by, { id }));
  for (const gap of gaps.filter(({ kind }) => kind === "document"))
    await must(attachDocument(by, { id, requirement: gap.code, issuedOn: "", file: pdf(`${gap.code}.pdf`) }));
  return id;
}

export async function sent(applicant: Actor | undefined, amount?: string): Promise<string> {
  const id = await completeDraft(applicant, monday, amount);
  await must(submitApplication(caller(applicant), await signatureOf(caller(applicant), id)));
  return id;
}

export async function versionOf(staff: Actor | undefined, id: string): Promise<number> {
  return (await must(file(caller(staff), { id }))).version;
}

/** Sent, taken and found complete. */
export async function underReview(
  applicant: Actor | undefined,
  analyst: Actor | undefined,
  amount?: string,
): Promise<string> {
  const id = await sent(applicant, amount);
  await must(claimApplication(caller(analyst), { id }));
  await must(passScreening(caller(analyst), { id, version: await versionOf(analyst, id) }));
  return id;
}

export const proposal = {
  outcome: "approve",
  amount: "60,000.00",
  termMonths: "24",
  reasonCodes: ["capacity_shown"],
  memo: "Ventas revisadas y visita hecha. La cuota cabe en lo disponible.",
};

/** Proposed by the analyst, waiting for one person to decide. */
export async function proposed(
  applicant: Actor | undefined,
  analyst: Actor | undefined,
  amount = "60,000.00",
): Promise<string> {
  const id = await underReview(applicant, analyst, amount);
  const version = await versionOf(analyst, id);
  await must(recommendApplication(caller(analyst), { id, version, ...proposal, amount }));
  return id;
}

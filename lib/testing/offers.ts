import type { Actor } from "@/domain/access";
import type { Regulation } from "@/domain/settings/regulation";
import { decideApplication } from "@/lib/applications/decide";
import { recommendApplication } from "@/lib/applications/recommend";
import { demoPin } from "@/lib/demo/people";
import { must } from "@/lib/demo/seed";
import { acceptOffer } from "@/lib/offers/accept";
import { requestOfferCode } from "@/lib/offers/code";
import { sendOffer } from "@/lib/offers/send";
import { newestMessages } from "@/lib/outbox";
import { confirmSetting, proposeSetting } from "@/lib/settings/change";
import { settingPage } from "@/lib/settings/queries";
import { caller, monday } from "./house";
import { proposal, underReview, versionOf } from "./journey";

export type Staff = Record<string, Actor>;
const kind = "regulation" as const;

/** Two people of a lender enter the cap on soles for the half-year from 1 November 2026. */
export async function enterCap(staff: Staff, value: string): Promise<void> {
  const { content } = await must(settingPage(caller(staff.productos), { kind }));
  const regulation = content as Regulation;
  const compensatoryCaps = regulation.compensatoryCaps.map((cap) =>
    cap.validFrom === "2026-11-01" && cap.currency === "PEN" ? { ...cap, value, source: "Nota de prueba" } : cap,
  );
  const { versionId } = await must(
    proposeSetting(caller(staff.productos), {
      kind,
      content: { ...regulation, compensatoryCaps },
      note: "Nota publicada por el banco central.",
    }),
  );
  await must(confirmSetting(caller(staff.productos2), { versionId }));
}

/** Decided on its terms, waiting for its offer. Each line of `conditions` is one. */
export async function approved(
  applicant: Actor | undefined,
  staff: Staff,
  conditions = "",
  underReviewId?: string,
): Promise<string> {
  const outcome = conditions ? "approve_with_conditions" : "approve";
  const id = underReviewId ?? (await underReview(applicant, staff.analista));
  const version = async () => versionOf(staff.analista, id);
  await must(recommendApplication(caller(staff.analista), { id, version: await version(), ...proposal, outcome }));
  await must(
    decideApplication(caller(staff.gerencia), {
      id,
      version: await version(),
      outcome,
      reasonCodes: ["capacity_shown"],
      conditions,
    }),
  );
  return id;
}

/** Paid out on Saturday, 5 December; open until Tuesday, 8 December. */
export const days = { disburseOn: "2026-12-05", expiresOn: "2026-12-08" };

export async function send(staff: Staff, id: string, asked = days) {
  return sendOffer(caller(staff.operaciones), { id, version: await versionOf(staff.operaciones, id), ...asked });
}

// A message is found by its time, so each code of a test is asked for a moment later than the one before.
let moments = 0;

/** Asks for a code and reads it from the phone. */
export async function codeFor(signatory: Actor | undefined, phone: string, id: string, now = monday): Promise<string> {
  moments += 1;
  const at = new Date(now.getTime() + moments);
  await must(requestOfferCode(caller(signatory, at), { id }));
  const found = (await newestMessages(50)).find((one) => one.to === phone && one.at.getTime() === at.getTime());
  const text = found?.text ?? "";
  return /\b\d{6}\b/.exec(text)?.[0] ?? "";
}

/** Signed by one person. */
export async function accept(signatory: Actor | undefined, phone: string, id: string) {
  const code = await codeFor(signatory, phone, id);
  return acceptOffer(caller(signatory), { id, pin: demoPin, code });
}

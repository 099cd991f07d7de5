import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Guard } from "@/domain/application";
import { addBusinessDays } from "@/domain/calendar/business-days";
import { needsSecond } from "@/domain/powers";
import { Refusal } from "@/domain/refusal";
import { advance } from "@/lib/applications/advance";
import { type Contents, contentsOf } from "@/lib/applications/contents";
import { freeze } from "@/lib/applications/freeze";
import { refuseUnlessSendable } from "@/lib/applications/sendable";
import { type Application, loadForChange, traceOf } from "@/lib/applications/visible";
import { type CommandScope, command, type Scope } from "@/lib/gate";
import { ownPower, type PowerRow } from "@/lib/organizations/powers";
import { daysOffOf } from "@/lib/settings/days-off";
import { endLinks, secondPower, sendLink } from "@/lib/signing/link";
import { countPinTry, forgetPinTries, sign, typedSignature } from "@/lib/signing/sign";

/** Whether this applicant, product and signatory make one signature or two. */
export function signOffGuard({ config }: Contents, application: Application, power: PowerRow): Guard {
  return needsSecond(config, application.applicantKind, power.manner) ? "signoff_required" : "signoff_not_required";
}

/** Sends the application: it gets its number and a promised date, and from here on its product version is final. */
export const submitApplication = command("application.submit", {
  by: "application.submit",
  input: z.strictObject({ id: z.uuid(), ...typedSignature }),
  before: (_input, actor) => countPinTry(actor),
  after: (_input, _out: Sent, actor) => forgetPinTries(actor),
  async run(scope, { id, ...typed }): Promise<Refusal | Sent> {
    const application = await loadForChange(scope, id);
    const contents = await contentsOf(scope, application);
    if (application.status !== "draft") throw new Refusal("wrong_status");
    await refuseUnlessSendable(scope, application, contents);
    const guard = signOffGuard(contents, application, await ownPower(scope));
    if (guard === "signoff_required") throw new Refusal("signoff_needed");
    const signed = await sign(scope, application, contents, typed, "alone");
    if (signed instanceof Refusal) return refused(scope, application, signed);
    return send(scope, application, contents, "submit", ["complete", guard]);
  },
});

/** Signs first and asks a second person of the applicant, where the product wants it. The link goes to their phone alone. */
export const requestSignOff = command("application.request_signoff", {
  by: "application.submit",
  input: z.strictObject({ id: z.uuid(), powerId: z.union([z.uuid(), z.literal("")]).default(""), ...typedSignature }),
  before: (_input, actor) => countPinTry(actor),
  after: (_input, _out: Record<string, never>, actor) => forgetPinTries(actor),
  async run(scope, { id, powerId, ...typed }): Promise<Refusal | Record<string, never>> {
    const application = await loadForChange(scope, id);
    const contents = await contentsOf(scope, application);
    if (application.status !== "draft") throw new Refusal("wrong_status");
    await refuseUnlessSendable(scope, application, contents);
    const guard = signOffGuard(contents, application, await ownPower(scope));
    if (guard !== "signoff_required") throw new Refusal("signoff_not_needed");
    const second = await secondPower(scope, powerId);
    const signed = await sign(scope, application, contents, typed, "one_of_two");
    if (signed instanceof Refusal) return refused(scope, application, signed);
    const moved = await advance(scope, application, "request_signoff", {
      holds: ["complete", guard],
      set: { submittedBy: scope.actor.personId },
    });
    await sendLink(scope, moved, second, typed.browser);
    scope.record({ ...traceOf(moved), detail: { power: signed.power.id, second: second.id } });
    return {};
  },
});

/** The second person agrees, which sends the application. */
export const signOff = command("application.sign_off", {
  by: "application.sign_off",
  input: z.strictObject({ id: z.uuid(), ...typedSignature }),
  before: (_input, actor) => countPinTry(actor),
  after: (_input, _out: Sent, actor) => forgetPinTries(actor),
  async run(scope, { id, ...typed }): Promise<Refusal | Sent> {
    const application = await loadForChange(scope, id);
    const contents = await contentsOf(scope, application);
    if (application.status !== "awaiting_signoff") throw new Refusal("wrong_status");
    await refuseUnlessSendable(scope, application, contents);
    if (application.submittedBy === scope.actor.personId) throw new Refusal("same_person");
    const signed = await sign(scope, application, contents, typed, "one_of_two");
    if (signed instanceof Refusal) return refused(scope, application, signed);
    await endLinks(scope, application);
    return send(scope, application, contents, "sign_off", ["complete", "other_person"], {
      power: signed.power.id,
      sameDevice: signed.sameDevice,
    });
  },
});

/** The second person disagrees: it is a draft again, with what they had to say. */
export const refuseSignOff = command("application.refuse_signoff", {
  by: "application.sign_off",
  input: z.strictObject({ id: z.uuid(), note: z.string().trim().min(1, "answer_required").max(500) }),
  async run(scope, { id, note }) {
    const application = await loadForChange(scope, id);
    await ownPower(scope);
    const other: Guard[] = application.submittedBy === scope.actor.personId ? [] : ["other_person"];
    const moved = await advance(scope, application, "refuse_signoff", { holds: other, reasonCodes: ["explain"], note });
    await endLinks(scope, moved);
    scope.record(traceOf(moved));
    return {};
  },
});

/** The first takes it back: it is a draft again, and the link that was sent opens nothing any more. */
export const recallSignOff = command("application.recall_signoff", {
  by: "application.submit",
  input: z.strictObject({ id: z.uuid() }),
  async run(scope, { id }) {
    const moved = await advance(scope, await loadForChange(scope, id), "recall_signoff");
    await endLinks(scope, moved);
    scope.record(traceOf(moved));
    return {};
  },
});

type Sent = { applicationId: string; number: string | null };

/** A wrong PIN or code is counted and leaves its row in the trail. */
function refused(scope: CommandScope, application: Application, refusal: Refusal): Refusal {
  scope.record(traceOf(application));
  return refusal;
}

async function send(
  scope: CommandScope,
  application: Application,
  contents: Contents,
  event: "submit" | "sign_off",
  holds: readonly Guard[],
  detail: Record<string, unknown> = {},
): Promise<Sent> {
  const { documents: documentDays, assessment, decision } = contents.config.expectedDays;
  const moved = await advance(scope, application, event, {
    holds,
    set: {
      number: application.number ?? (await nextNumber(scope)),
      submittedBy: application.submittedBy ?? scope.actor.personId,
      submittedAt: scope.now,
      promisedOn: addBusinessDays(
        scope.today,
        documentDays + assessment + decision,
        await daysOffOf(scope, application.institutionId),
      ),
    },
  });
  const revision = await freeze(scope, moved, contents);
  scope.record({ ...traceOf(moved), detail: { number: moved.number, revision, ...detail } });
  return { applicationId: moved.id, number: moved.number };
}

async function nextNumber({ tx, today }: Scope): Promise<string> {
  const { rows } = await tx.execute<{ next: string }>(sql`select nextval('application_numbers') as next`);
  return `VT-${today.slice(0, 4)}-${String(rows[0]?.next).padStart(5, "0")}`;
}

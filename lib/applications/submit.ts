import { desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { applicationRevisions } from "@/db/schema/application";
import type { Guard } from "@/domain/application";
import { addBusinessDays } from "@/domain/calendar/business-days";
import { Refusal } from "@/domain/refusal";
import { refuseUnlessAdmitted } from "@/lib/applications/admission";
import { advance } from "@/lib/applications/advance";
import { type Contents, contentsOf } from "@/lib/applications/contents";
import { type Application, loadForChange, traceOf } from "@/lib/applications/visible";
import { command, type Scope } from "@/lib/gate";
import { daysOffOf } from "@/lib/settings/days-off";
import { sha256 } from "@/lib/vault";

/** What must hold before an application leaves the association's hands. */
async function refuseUnlessSendable(scope: Scope, application: Application, contents: Contents): Promise<void> {
  if (!contents.product.isOpen) throw new Refusal("product_closed");
  if (contents.gaps.length > 0) throw new Refusal("incomplete", {}, { missing: contents.gaps.length });
  const failing = contents.eligibility.rules.filter(({ verdict }) => verdict === "fails");
  if (failing.length > 0)
    throw new Refusal("not_eligible", {}, { rules: failing.map(({ rule }) => rule.code).join(" ") });
  await refuseUnlessAdmitted(scope, { ...application, config: contents.config });
}

/** Sends the application: it gets its number and a promised date, and from here on its product version is final. */
export const submitApplication = command("application.submit", {
  by: "application.submit",
  input: z.strictObject({ id: z.uuid() }),
  async run(scope, { id }) {
    const application = await loadForChange(scope, id);
    const contents = await contentsOf(scope, application);
    if (application.status === "draft") await refuseUnlessSendable(scope, application, contents);
    return send(scope, application, contents, "submit", [
      "complete",
      contents.config.signOff ? "signoff_required" : "signoff_not_required",
    ]);
  },
});

/** Asks a second person of the applicant to sign off, where the product wants it. */
export const requestSignOff = command("application.request_signoff", {
  by: "application.submit",
  input: z.strictObject({ id: z.uuid() }),
  async run(scope, { id }) {
    const application = await loadForChange(scope, id);
    const contents = await contentsOf(scope, application);
    if (application.status === "draft") await refuseUnlessSendable(scope, application, contents);
    const moved = await advance(scope, application, "request_signoff", {
      holds: ["complete", contents.config.signOff ? "signoff_required" : "signoff_not_required"],
      set: { submittedBy: scope.actor.personId },
    });
    scope.record(traceOf(moved));
    return {};
  },
});

/** The second person agrees, which sends the application. */
export const signOff = command("application.sign_off", {
  by: "application.sign_off",
  input: z.strictObject({ id: z.uuid() }),
  async run(scope, { id }) {
    const application = await loadForChange(scope, id);
    const contents = await contentsOf(scope, application);
    await refuseUnlessSendable(scope, application, contents);
    const other: Guard[] = application.submittedBy === scope.actor.personId ? [] : ["other_person"];
    return send(scope, application, contents, "sign_off", ["complete", ...other]);
  },
});

/** The second person disagrees, or the first takes it back: it is a draft again. */
export const refuseSignOff = command("application.refuse_signoff", {
  by: "application.sign_off",
  input: z.strictObject({ id: z.uuid(), note: z.string().trim().min(1, "answer_required").max(500) }),
  async run(scope, { id, note }) {
    const application = await loadForChange(scope, id);
    const other: Guard[] = application.submittedBy === scope.actor.personId ? [] : ["other_person"];
    const moved = await advance(scope, application, "refuse_signoff", { holds: other, reasonCodes: ["explain"], note });
    scope.record(traceOf(moved));
    return {};
  },
});

export const recallSignOff = command("application.recall_signoff", {
  by: "application.submit",
  input: z.strictObject({ id: z.uuid() }),
  async run(scope, { id }) {
    const moved = await advance(scope, await loadForChange(scope, id), "recall_signoff");
    scope.record(traceOf(moved));
    return {};
  },
});

type CommandScope = Scope & { record(trace: ReturnType<typeof traceOf> & { detail?: Record<string, unknown> }): void };

async function send(
  scope: CommandScope,
  application: Application,
  contents: Contents,
  event: "submit" | "sign_off",
  holds: readonly Guard[],
) {
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
  scope.record({ ...traceOf(moved), detail: { number: moved.number, revision } });
  return { applicationId: moved.id, number: moved.number };
}

async function nextNumber({ tx, today }: Scope): Promise<string> {
  const { rows } = await tx.execute<{ next: string }>(sql`select nextval('application_numbers') as next`);
  return `VT-${today.slice(0, 4)}-${String(rows[0]?.next).padStart(5, "0")}`;
}

/** Keeps a copy of what was sent, with its hash. Returns the number of the revision. */
export async function freeze({ tx, actor, now }: Scope, application: Application, contents: Contents): Promise<number> {
  const [last] = await tx
    .select({ number: applicationRevisions.number })
    .from(applicationRevisions)
    .where(eq(applicationRevisions.applicationId, application.id))
    .orderBy(desc(applicationRevisions.number))
    .limit(1);
  const number = (last?.number ?? 0) + 1;
  const papers = contents.documents.map((paper) => ({
    requirement: paper.requirement,
    sha256: paper.sha256.toString("hex"),
  }));
  const frozen = {
    amountCents: application.amountCents ?? 0,
    termMonths: application.termMonths ?? 0,
    answers: application.answers,
    documents: papers,
  };
  await tx.insert(applicationRevisions).values({
    organizationId: application.organizationId,
    institutionId: application.institutionId,
    applicationId: application.id,
    number,
    ...frozen,
    contentHash: sha256(JSON.stringify(frozen)),
    sentBy: actor.personId ?? "",
    sentAt: now,
  });
  return number;
}

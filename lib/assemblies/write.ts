import { and, desc, eq, isNotNull, isNull } from "drizzle-orm";
import { z } from "zod";
import { assemblyMinutes } from "@/db/schema/assembly";
import { kindRules } from "@/domain/applicant";
import {
  type Assembly,
  type AssemblyDraft,
  type AssemblyProblem,
  type AssemblyStep,
  assemblySteps,
  type Count,
  isWhole,
  majorityOf,
  nextStep,
  problemsOf,
  quorumOf,
} from "@/domain/assembly";
import { Refusal } from "@/domain/refusal";
import { readStep } from "@/lib/assemblies/typed";
import { command, type Scope } from "@/lib/gate";
import { actingOrganization } from "@/lib/organizations/acting";
import { ownPower, powersInForce } from "@/lib/organizations/powers";
import { sha256 } from "@/lib/vault";

export type Minutes = typeof assemblyMinutes.$inferSelect;

/** Minutes of the organization somebody acts for, or the same "not found" whether they are missing or another's. */
export async function minutesOf({ tx, actor }: Scope, id: string): Promise<Minutes> {
  const [minutes] = await tx
    .select()
    .from(assemblyMinutes)
    .where(and(eq(assemblyMinutes.id, id), eq(assemblyMinutes.organizationId, actor.organizationId ?? "")))
    .for("update");
  if (!minutes) throw new Refusal("not_found");
  return minutes;
}

/** Minutes are for those who decide in an assembly; a person or a company does not. */
export function holdsAssemblies(kind: keyof typeof kindRules): boolean {
  return kindRules[kind].signatories.length > 1;
}

/** Begins the minutes of an assembly, or goes on with those that are not closed. One at a time. */
export const beginAssembly = command("assembly.begin", {
  by: "organization.record",
  input: z.strictObject({}),
  async run({ tx, actor, now, ...scope }) {
    const organization = await actingOrganization({ tx, actor, now, ...scope });
    if (!holdsAssemblies(organization.kind)) throw new Refusal("no_assembly");
    const ofOrganization = eq(assemblyMinutes.organizationId, organization.id);
    await tx
      .insert(assemblyMinutes)
      .values({ organizationId: organization.id, content: {}, writtenBy: actor.personId ?? "", writtenAt: now })
      .onConflictDoNothing();
    const [open] = await tx
      .select({ id: assemblyMinutes.id, content: assemblyMinutes.content })
      .from(assemblyMinutes)
      .where(and(ofOrganization, isNull(assemblyMinutes.closedAt)));
    if (!open) throw new Error("Minutes that were begun are not there");
    scope.record({ entity: "assembly", entityId: open.id });
    return { id: open.id, next: nextStep(open.content) };
  },
});

const stepName = z.enum(assemblySteps as [AssemblyStep, ...AssemblyStep[]]);

/** Keeps one screen. A quorum or a majority that was not reached is refused with its arithmetic. */
export const saveAssembly = command("assembly.save", {
  by: "organization.record",
  input: z.strictObject({
    id: z.uuid(),
    step: stepName,
    typed: z.record(z.string().max(40), z.string().max(2_000)),
  }),
  async run(scope, { id, step, typed }) {
    const minutes = await minutesOf(scope, id);
    if (minutes.closedAt) throw new Refusal("assembly_closed");
    const read = readStep(step, typed);
    const value = step === "representatives" ? await named(scope, read as Assembly["representatives"]) : read;
    const content: AssemblyDraft = { ...minutes.content, [step]: value };
    refuse(
      problemsOf(content, scope.today).find((problem) => problem.step === step),
      content,
    );
    await scope.tx.update(assemblyMinutes).set({ content }).where(eq(assemblyMinutes.id, id));
    scope.record({ entity: "assembly", entityId: id, detail: { step } });
    return { next: problemsOf(content, scope.today)[0]?.step ?? nextStep(content) };
  },
});

/** Only who holds a power today may be named, by the name of that power. */
async function named(scope: Scope, { powers, manner }: Assembly["representatives"]) {
  const inForce = await powersInForce(scope);
  const found = powers.map(({ id }) => {
    const power = inForce.find((one) => one.id === id);
    if (!power) throw new Refusal("invalid_input", { powers: "choose_one" });
    return { id, name: power.personName, post: power.post };
  });
  return { powers: found, manner };
}

const figures = ({ needed, given, total }: Count) => ({ needed, given, total });

function refuse(problem: AssemblyProblem | undefined, content: AssemblyDraft): void {
  if (!problem) return;
  const { code, field } = problem;
  const { attendance, quorum, votes, majority } = content;
  if (code === "quorum_short" && attendance && quorum)
    throw new Refusal(code, { [field]: code }, figures(quorumOf({ attendance, quorum })));
  if (code === "majority_short" && attendance && votes && majority)
    throw new Refusal(code, { [field]: code }, figures(majorityOf({ attendance, votes, majority })));
  const sum = votes ? votes.inFavour + votes.against + votes.blank : 0;
  if (code === "votes_not_present")
    throw new Refusal(code, { [field]: code }, { sum, present: attendance?.present ?? 0 });
  throw new Refusal("invalid_input", { [field]: code });
}

/** Closes the minutes: from here on they say for good what they say, and can be printed and signed. */
export const closeAssembly = command("assembly.close", {
  by: "powers.record",
  input: z.strictObject({ id: z.uuid() }),
  async run(scope, { id }) {
    await ownPower(scope);
    const minutes = await minutesOf(scope, id);
    if (minutes.closedAt) throw new Refusal("assembly_closed");
    const { content } = minutes;
    if (!isWhole(content)) throw new Refusal("assembly_unfinished");
    refuse(problemsOf(content, scope.today)[0], content);
    // A power may have ended since it was named.
    await named(scope, content.representatives);
    const contentHash = sha256(JSON.stringify(content));
    await scope.tx
      .update(assemblyMinutes)
      .set({
        closedBy: scope.actor.personId,
        closedAt: scope.now,
        contentHash,
        heldOn: content.when.heldOn,
        maxAmountCents: content.loan.maxAmountCents,
        maxTermMonths: content.loan.maxTermMonths,
        powerIds: content.representatives.powers.map((power) => power.id),
      })
      .where(eq(assemblyMinutes.id, id));
    scope.record({ entity: "assembly", entityId: id, detail: { hash: contentHash.toString("hex") } });
    return {};
  },
});

/** What the statute said last time: the same people need not type it again. */
export async function lastStatute({ tx, actor }: Scope): Promise<Pick<AssemblyDraft, "quorum" | "majority">> {
  const [last] = await tx
    .select({ content: assemblyMinutes.content })
    .from(assemblyMinutes)
    .where(and(eq(assemblyMinutes.organizationId, actor.organizationId ?? ""), isNotNull(assemblyMinutes.closedAt)))
    .orderBy(desc(assemblyMinutes.closedAt))
    .limit(1);
  return { quorum: last?.content.quorum, majority: last?.content.majority };
}

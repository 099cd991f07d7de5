import { type Stage, stageOf, stages } from "@/domain/application";
import { decidingBody } from "@/domain/authority";
import { addBusinessDays } from "@/domain/calendar/business-days";
import { limaDate } from "@/domain/calendar/lima";
import type { OwnApplication } from "@/lib/applications/own";

export type StagePlan = {
  stage: Stage;
  state: "done" | "now" | "next";
  reachedAt: Date | null;
  /** The day promised for the end of the stage. */
  dueOn: string | null;
};

/**
 * The five stages of an application that was sent, with the days promised when it was. Once decided, stages that were never
 * reached are left out: a file turned down at its papers never had an assessment.
 */
export function stagePlan(application: OwnApplication): StagePlan[] {
  const at = currentStage(application);
  if (!at || !application.submittedAt) return [];
  const due = dueDays(application, limaDate(application.submittedAt));
  const here = stages.indexOf(at);
  return stages
    .map((stage, index): StagePlan => {
      const reached = application.history.find((step) => stageOf(step.to) === stage);
      const state = index < here || at === "decision" ? "done" : index === here ? "now" : "next";
      return { stage, state, reachedAt: reached?.at ?? null, dueOn: due[stage] };
    })
    .filter(({ state, reachedAt }) => state !== "done" || reachedAt !== null);
}

export function currentStage({ status, observedIn }: Pick<OwnApplication, "status" | "observedIn">): Stage | null {
  return stageOf(status, observedIn);
}

function dueDays({ config, promisedOn, daysOff }: OwnApplication, sentOn: string): Record<Stage, string | null> {
  const { documents, assessment } = config.expectedDays;
  const documentsOn = addBusinessDays(sentOn, documents, daysOff);
  return {
    received: documentsOn,
    documents: documentsOn,
    assessment: addBusinessDays(documentsOn, assessment, daysOff),
    committee: promisedOn,
    decision: promisedOn,
  };
}

/** Who decides the amount asked for: one person or the committee. */
export function decidedBy({ config, amountCents }: OwnApplication): "approver" | "committee" {
  return decidingBody(config.ladder, amountCents ?? 0) ?? "committee";
}

const decided = ["approved", "approved_with_conditions", "declined", "declined_final"];

/** A decision that stands, with its letter. A file sent back for another look has none until it is decided again. */
export function standingDecision({ decision, status, history }: OwnApplication) {
  if (!decision) return null;
  const taken = [...history].reverse().find((step) => decided.includes(step.to));
  const undone = ["under_review", "reconsideration", "in_committee", "pending_decision", "screening"].includes(status);
  return taken && !undone ? decision : null;
}

import { getTranslations } from "next-intl/server";
import { eventInWords } from "@/app/(portal)/history";
import { decidedBy, type StagePlan, stagePlan } from "@/app/(portal)/stages";
import { Tracker, type TrackerStep } from "@/components/ui/tracker";
import { limaDate } from "@/domain/calendar/lima";
import { formatDate, formatDateTime } from "@/domain/format";
import type { OwnApplication } from "@/lib/applications/own";

/** The five stages, with who has the application now, the days promised and the days passed. */
export async function StageTracker({ application }: { application: OwnApplication }) {
  const [t, c, words] = await Promise.all([
    getTranslations("portal.track"),
    getTranslations("common"),
    eventInWords(application.lender.name),
  ]);
  const last = application.history.at(-1);
  const facts = ({ dueOn }: StagePlan) => [
    { term: t("has_it"), value: holder() },
    ...promise(dueOn),
    ...(last ? [{ term: t("last"), value: `${formatDate(limaDate(last.at))}: ${words(last).what}` }] : []),
  ];
  // A day that has passed promises nothing: then the day of the answer is what counts, if it still lies ahead.
  const today = limaDate(new Date());
  const promise = (dueOn: string | null) => {
    const day = [dueOn, application.promisedOn].find((date) => date !== null && date >= today);
    if (!day || application.waitingOn === "applicant") return [];
    return [{ term: t("promise"), value: t("until", { date: formatDate(day) }), strong: true }];
  };
  const lines = ({ stage, state, reachedAt, dueOn }: StagePlan): string[] => {
    if (state === "done") {
      const outcome = stage === "decision" ? [c(`status.${application.status}`)] : [];
      return [...outcome, ...(reachedAt ? [formatDateTime(reachedAt)] : [])];
    }
    const who = stage === "committee" ? t(`decides_${decidedBy(application)}`) : t(`who.${stage}`);
    return stage !== "committee" && dueOn && dueOn >= today ? [t("until", { date: formatDate(dueOn) }), who] : [who];
  };
  const titleOf = (stage: StagePlan["stage"]) =>
    stage === "committee" && decidedBy(application) === "approver" ? t("committee_one") : c(`stage.${stage}`);
  const holder = () => {
    if (application.waitingOn === "applicant") return t("you");
    return application.status === "submitted"
      ? t("who.received")
      : c(`waiting_on.${application.waitingOn ?? "system"}`);
  };
  const steps = stagePlan(application).map(
    (plan): TrackerStep => ({
      title: titleOf(plan.stage),
      state: plan.state,
      ...(plan.state === "now" ? { facts: facts(plan) } : { lines: lines(plan) }),
    }),
  );
  return <Tracker steps={steps} stateLabels={{ done: t("done"), now: t("now"), next: t("next") }} />;
}

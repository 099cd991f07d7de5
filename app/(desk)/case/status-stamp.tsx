import { Stamp } from "@/components/ui/stamp";
import { type Status, stageOf } from "@/domain/application";

const toneOfStage = { received: "laguna", documents: "laguna", assessment: "azul", committee: "violeta" } as const;

/** The status of a file as a stamp: its stage gives the ground, its name the word. */
export function StatusStamp({
  status,
  observedIn,
  children,
}: {
  status: Status;
  observedIn: Status | null;
  children: string;
}) {
  const stage = stageOf(status, observedIn);
  const approved = stage === "decision" && status !== "declined" && status !== "declined_final";
  const tone = stage === null || stage === "decision" ? (approved ? "verde" : "neutral") : toneOfStage[stage];
  return <Stamp tone={tone}>{children}</Stamp>;
}

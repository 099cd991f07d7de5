import type { FormAgain } from "../problems";
import { caseWords } from "./case-words";
import { ReasonBoxes } from "./reason-boxes";

type Props = {
  again: FormAgain | null;
  error?: string;
  /** Asks for the figure of each reason of a refusal, which the applicant reads. */
  withFigures?: boolean;
};

/** Reasons for the outcome that is chosen above; those of the other outcome stay folded away, without script. */
export async function OutcomeReasons({ again, error, withFigures }: Props) {
  const { t, r } = await caseWords();
  const boxes = (kind: "approval" | "decline") => (
    <ReasonBoxes
      name={`reasons_${kind}`}
      label={t(`reasons.${kind}`)}
      hint={t("reasons.hint")}
      error={error}
      reasons={r.offered(kind)}
      chosen={again?.typedAll(`reasons_${kind}`) ?? []}
      figures={
        withFigures && kind === "decline"
          ? { label: t("reasons.figure"), hint: t("reasons.figure_hint"), typed: (name) => again?.typed(name) ?? "" }
          : undefined
      }
    />
  );
  return (
    <div id="reasonCodes" tabIndex={-1} className="outline-none">
      <div className="group-has-[[value=decline]:checked]/form:hidden">{boxes("approval")}</div>
      <div className="hidden group-has-[[value=decline]:checked]/form:block">{boxes("decline")}</div>
    </div>
  );
}

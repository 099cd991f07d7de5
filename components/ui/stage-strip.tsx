type Props = {
  stages: readonly { label: string; note: string; state: "done" | "now" | "next" }[];
  stateLabels: { done: string; now: string; next: string };
};

const lines = {
  done: "border-t-2 border-laguna-700",
  now: "border-t-4 border-oro-700",
  next: "border-t-2 border-linea",
} as const;

/** The tracker lying down, for the desk. */
export function StageStrip({ stages, stateLabels }: Props) {
  return (
    <div className="@container">
      <ol className="grid @lg:grid-cols-5">
        {stages.map((stage) => (
          <li
            key={stage.label}
            aria-current={stage.state === "now" ? "step" : undefined}
            className={`pt-2 pr-2 text-nota @max-lg:flex @max-lg:justify-between @max-lg:gap-4 @max-lg:pb-2 ${lines[stage.state]}`}
          >
            <span className="sr-only">{stateLabels[stage.state]}: </span>
            <span
              className={`block text-etiqueta ${stage.state === "now" ? "text-oro-700" : stage.state === "next" ? "font-normal text-tinta-2" : ""}`}
            >
              {stage.label}
            </span>
            <span className="block text-tinta-2">{stage.note}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

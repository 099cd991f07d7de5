type Props = {
  total: number;
  changes: readonly (readonly [string, number])[];
  label: string;
  /** Said where a box stands for several files. */
  note(each: number): string;
};

const mostBoxes = 200;

const looks = {
  same: "border-linea bg-hundido",
  worse: "border-oro-700 bg-oro-100 text-oro-700",
  better: "border-laguna-700 bg-laguna-700 text-white",
  other: "border-azul-700 bg-azul-100 text-azul-700",
} as const;

const signs = { same: "", worse: "×", better: "✓", other: "≠" } as const;

type Look = keyof typeof looks;

/** Towards "no" is worse, towards "yes" better; who decides, points and limits are neither. */
function lookOf(change: string): Look {
  const [before, after] = change.split(">");
  const rank: Record<string, number> = { not_yet: 0, person_looks: 1, eligible: 2 };
  if (after === undefined || before === undefined) return "other";
  return (rank[after] ?? 0) < (rank[before] ?? 0) ? "worse" : "better";
}

/** One box a file, twenty a row, changed ones last; of many files a box stands for several. */
export function ReplayGrid({ total, changes, label, note }: Props) {
  if (total === 0) return null;
  const each = Math.max(1, Math.ceil(total / mostBoxes));
  const changed = changes.flatMap(([change, count]): Look[] => Array(Math.ceil(count / each)).fill(lookOf(change)));
  const sum = changes.reduce((all, [, count]) => all + count, 0);
  const same = Array(Math.round((total - sum) / each)).fill("same") as Look[];
  const order: Look[] = ["other", "worse", "better"];
  const boxes = [...same, ...changed.sort((one, other) => order.indexOf(one) - order.indexOf(other))];
  const grid = (
    <div role="img" aria-label={label} className="grid max-w-184 grid-cols-20 gap-1">
      {boxes.map((look, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: boxes have no identity but their place
          key={index}
          aria-hidden="true"
          className={`flex h-6 items-center justify-center rounded-sm border text-nota font-bold ${looks[look]}`}
        >
          {signs[look]}
        </span>
      ))}
    </div>
  );
  return each === 1 ? (
    grid
  ) : (
    <div className="grid gap-1">
      {grid}
      <p className="text-nota text-tinta-2">{note(each)}</p>
    </div>
  );
}

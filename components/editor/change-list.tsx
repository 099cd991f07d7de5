import { type DiffPart, DiffWords } from "@/components/ui/diff-words";
import type { Reading } from "./editing";
import { type Compared, type ToldChange, toldChanges } from "./told-change";

/** What changed from one value to another, one sentence a change. Nothing when nothing did. */
export function ChangeList(compared: Compared) {
  return <ChangeSentences changes={toldChanges(compared)} t={compared.reading.t} />;
}

export function ChangeSentences({ changes, t }: { changes: readonly ToldChange[]; t: Reading["t"] }) {
  return (
    <ol className="grid gap-2">
      {changes.map((change, index) => (
        <li key={change.key} className="grid grid-cols-[1.75rem_minmax(0,1fr)] wrap-anywhere">
          <span aria-hidden="true" className="font-semibold text-tinta-2">
            {index + 1}
          </span>
          <DiffWords labels={{ added: t("now"), removed: t("was") }} parts={partsOf(change, t)} />
        </li>
      ))}
    </ol>
  );
}

function partsOf({ what, kind, before, after }: ToldChange, t: Reading["t"]): DiffPart[] {
  const removed: DiffPart = { text: before, change: "removed" };
  const added: DiffPart = { text: after, change: "added" };
  switch (kind) {
    case "came":
      return [{ text: `${what}: ${t("added")} ` }, added];
    case "went":
      return [{ text: `${what}: ${t("removed")} ` }, removed];
    case "moved":
    case "touched":
      return [{ text: `${what}: ${t(kind)}` }];
    default:
      return [{ text: `${what}: ${t("from")} ` }, removed, { text: ` ${t("to")} ` }, added];
  }
}

import { type DiffPart, DiffWords } from "@/components/ui/diff-words";
import { type Change, changesIn } from "@/domain/editor/changes";
import { parentOf } from "@/domain/editor/path";
import type { Shape } from "@/domain/editor/shape";
import type { Reading } from "./editing";
import { plainText, summaryOf, trailIn } from "./summary";

type Props = { shape: Shape; before: unknown; after: unknown; reading: Reading };

/** What changed from one value to another, one sentence a change. Nothing when nothing did. */
export function ChangeList({ shape, before, after, reading }: Props) {
  const { t } = reading;
  return (
    <ol className="grid gap-2">
      {changesIn(shape, before, after).map((change) => (
        <li key={`${change.path} ${change.after === undefined}`} className="list-inside list-decimal wrap-anywhere">
          <DiffWords
            labels={{ added: t("now"), removed: t("was") }}
            parts={partsOfChange(change, { shape, before, after, reading })}
          />
        </li>
      ))}
    </ol>
  );
}

function partsOfChange(
  { path, shape, before, after }: Change,
  { shape: root, before: old, after: fresh, reading }: Props,
): DiffPart[] {
  const { t } = reading;
  const said = (value: unknown) =>
    (isWhole(shape) ? summaryOf(shape, value, path, reading) : plainText(shape, value, path, reading)) ||
    (reading.words.none(path) ?? t("none"));
  const part = (text: string): DiffPart => ({ text });
  const added: DiffPart = { text: said(after), change: "added" };
  const removed: DiffPart = { text: said(before), change: "removed" };
  if (before === undefined) return [part(`${trailIn(root, fresh, parentOf(path), reading)}: ${t("added")} `), added];
  if (after === undefined) return [part(`${trailIn(root, old, parentOf(path), reading)}: ${t("removed")} `), removed];
  const trail = trailIn(root, fresh, path, reading);
  if (shape.kind === "list") return [part(`${trail}: ${t("moved")}`)];
  return [part(`${trail}: ${t("from")} `), removed, part(` ${t("to")} `), added];
}

function isWhole(shape: Shape): boolean {
  return shape.kind === "group" || shape.kind === "variant";
}

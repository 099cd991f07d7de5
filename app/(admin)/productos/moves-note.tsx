import { read } from "@/app/bridge";
import { moveOfVersion } from "@/lib/products/moves";
import { adminWords } from "./admin-words";

/** What becomes of those on their way: sent files keep their version, and drafts move alone only where nothing is touched. */
export async function MovesNote({ versionId, baseNumber }: { versionId: string; baseNumber: number | null }) {
  const [{ t }, { move, drafts, running }] = await Promise.all([adminWords(), read(moveOfVersion, { versionId })]);
  if (!move || baseNumber === null) return null;
  const reasons = [...new Set(move.reasons.map(({ why }) => why))];
  return (
    <section aria-label={t("moves.title")} className="grid gap-1 border-t border-linea pt-3 text-nota text-tinta-2">
      <p>
        {t("moves.running", { count: running, number: baseNumber })} {t(`moves.${move.kind}`, { count: drafts })}
      </p>
      {reasons.length > 0 ? (
        <ul className="grid list-disc gap-1 pl-5">
          {reasons.map((code) => (
            <li key={code}>{t(`moves.reason.${code}`)}</li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

import { read } from "@/app/bridge";
import type { RefusedForm } from "@/app/refused";
import { Pane, Panes } from "@/components/ui/pane";
import { type Actor, can } from "@/domain/access";
import type { ProductConfig } from "@/domain/product";
import { replayOf } from "@/lib/products/replay";
import { triedSamples } from "@/lib/products/samples";
import { adminWords } from "./admin-words";
import { Changes } from "./changes";
import { ExampleCost } from "./example-cost";
import { MovesNote } from "./moves-note";
import { pageAt, versionPath } from "./paths";
import { ReplayPanel } from "./replay-panel";
import { ReviewGate } from "./review-gate";
import { SamplesPanel } from "./samples-panel";
import { VersionContent } from "./version-content";
import type { VersionData } from "./version-data";

type Props = {
  version: VersionData;
  base: ProductConfig | null;
  actor: Actor;
  refused: RefusedForm | null;
  /** The page of the files that a replay found, as the address has it. */
  page: string;
};

/** A proposal before it is published: what changes, what it costs, and who may say yes. */
export async function ReviewView({ version, base, actor, refused, page }: Props) {
  const [{ t }, samples, replay] = await Promise.all([
    adminWords(),
    read(triedSamples, { versionId: version.id }),
    read(replayOf, { versionId: version.id, page: pageAt(page) }),
  ]);
  return (
    <Panes layout="aside">
      <Pane ground="superficie">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          {base ? (
            <Changes
              before={base}
              after={version.config}
              heads={{
                before: t("changes.before", { number: version.baseNumber ?? 0 }),
                after: t("changes.after", { number: version.number }),
              }}
            />
          ) : (
            <p>{t("review.first")}</p>
          )}
          {base ? (
            <ReplayPanel
              replay={replay}
              versionId={version.id}
              here={versionPath(version.id)}
              configs={[version.config, base]}
              runs={can(actor, "product.publish")}
            />
          ) : null}
          <MovesNote versionId={version.id} baseNumber={version.baseNumber} />
          <details open={base === null}>
            <summary className="flex min-h-8 items-center font-semibold text-laguna-700">{t("review.whole")}</summary>
            <div className="pt-3">
              <VersionContent config={version.config} />
            </div>
          </details>
        </div>
      </Pane>
      <Pane>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          <SamplesPanel samples={samples} productId={version.productId} versionId={version.id} />
          <ExampleCost config={version.config} base={base} />
          <ReviewGate
            version={version}
            actor={actor}
            refused={refused}
            failing={samples.filter(({ wrong }) => wrong.length > 0).length}
          />
        </div>
      </Pane>
    </Panes>
  );
}

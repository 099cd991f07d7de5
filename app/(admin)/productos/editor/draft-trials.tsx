import { pageAt, versionPath } from "@/app/(admin)/productos/paths";
import { ReplayPanel } from "@/app/(admin)/productos/replay-panel";
import { SamplesPanel } from "@/app/(admin)/productos/samples-panel";
import type { VersionData } from "@/app/(admin)/productos/version-data";
import { read } from "@/app/bridge";
import { type Actor, can } from "@/domain/access";
import { replayOf } from "@/lib/products/replay";
import { triedSamples } from "@/lib/products/samples";

/** A draft tried before anybody is asked to look at it: on its samples, and on the files of the past. */
export async function DraftTrials({ version, actor, page }: { version: VersionData; actor: Actor; page: string }) {
  const [samples, replay] = await Promise.all([
    read(triedSamples, { versionId: version.id }),
    read(replayOf, { versionId: version.id, page: pageAt(page) }),
  ]);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 border-t border-linea pt-4">
      <SamplesPanel samples={samples} productId={version.productId} versionId={version.id} />
      {version.base ? (
        <ReplayPanel
          replay={replay}
          versionId={version.id}
          here={versionPath(version.id, "/proponer")}
          configs={[version.config, version.base.config]}
          runs={can(actor, "product.publish")}
        />
      ) : null}
    </div>
  );
}

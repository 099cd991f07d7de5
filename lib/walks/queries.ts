import { z } from "zod";
import { readConfig } from "@/domain/product";
import { query } from "@/lib/gate";
import { ownVersion } from "@/lib/products/draft";
import { isOutdated, previewsOf } from "@/lib/walks/previews";
import { enterSandbox } from "@/lib/walks/sandbox";
import { blockingIn, isWalkable } from "@/lib/walks/start";

/** What one needs to know before walking a version: whether it can be, as whom, and what was begun already. */
export const walkOfVersion = query({
  by: "product.walk",
  input: z.strictObject({ versionId: z.uuid() }),
  async run(scope, { versionId }) {
    const version = await ownVersion(scope, versionId);
    const toMend = await blockingIn(scope, version);
    const [last] = (await enterSandbox(scope)) ? await previewsOf(scope, versionId) : [];
    const { name, audience } = readConfig(version.config);
    return {
      versionId,
      productId: version.productId,
      number: version.number,
      name,
      audience,
      isWalkable: isWalkable(version),
      toMend,
      begun: last
        ? {
            at: last.updatedAt,
            kind: last.applicantKind,
            isOutdated: isOutdated(last.previewConfig, version.config),
          }
        : null,
    };
  },
});

import { Refusal } from "@/domain/refusal";
import { refuseUnlessAdmitted } from "@/lib/applications/admission";
import type { Contents } from "@/lib/applications/contents";
import type { Application } from "@/lib/applications/visible";
import type { Scope } from "@/lib/gate";
import { refuseUnlessGroupAccepts } from "@/lib/groups/standing";

/** What must hold before an application leaves the association's hands. */
export async function refuseUnlessSendable(scope: Scope, application: Application, contents: Contents): Promise<void> {
  if (application.mode !== "live") throw new Refusal("preview_only");
  if (!contents.product.isOpen) throw new Refusal("product_closed");
  if (contents.gaps.length > 0) throw new Refusal("incomplete", {}, { missing: contents.gaps.length });
  const failing = contents.eligibility.rules.filter(({ verdict }) => verdict === "fails");
  if (failing.length > 0)
    throw new Refusal("not_eligible", {}, { rules: failing.map(({ rule }) => rule.code).join(" ") });
  await refuseUnlessGroupAccepts(scope, application, contents.config);
  await refuseUnlessAdmitted(scope, { ...application, config: contents.config });
}

import { afterAct, filePath } from "@/app/(desk)/case/paths";
import { formPost } from "@/app/bridge";
import { giveRiskOpinion } from "@/lib/applications/risk-opinion";

/** Records the opinion of the risk unit, or of the third person who is heard. */
export const POST = formPost(giveRiskOpinion, {
  input: ({ fields }, { id }) => ({
    id,
    version: fields.get("version"),
    stance: fields.get("stance") ?? "",
    opinion: fields.get("opinion") ?? "",
  }),
  done: (_out, { id }) => afterAct(id, "opine"),
  back: ({ id }) => filePath(id, "/opinar"),
});

import { afterAct, filePath } from "@/app/(desk)/case/paths";
import { reasonsIn } from "@/app/(desk)/case/reason-fields";
import { formPost } from "@/app/bridge";
import { recommendApplication } from "@/lib/applications/recommend";

/** Hands the proposal to whoever decides. */
export const POST = formPost(recommendApplication, {
  input: ({ fields }, { id }) => ({
    id,
    version: fields.get("version"),
    outcome: fields.get("outcome"),
    amount: fields.get("amount") ?? "",
    termMonths: fields.get("termMonths") ?? "",
    reasonCodes: reasonsIn(fields),
    memo: fields.get("memo") ?? "",
    conditions: fields.get("conditions") ?? "",
    guarantees: fields.get("guarantees") ?? "",
    risks: [1, 2, 3].map((number) => ({
      risk: fields.get(`risk_${number}`) ?? "",
      mitigant: fields.get(`mitigant_${number}`) ?? "",
    })),
    exceptions: fields.getAll("exception").map((rule) => ({
      rule,
      reason: fields.get(`exception_reason_${rule}`) ?? "",
      mitigant: fields.get(`exception_mitigant_${rule}`) ?? "",
    })),
    askRisk: fields.get("askRisk") === "yes",
  }),
  done: (_out, { id }) => afterAct(id, "propose"),
  back: ({ id }) => filePath(id, "/proponer"),
});

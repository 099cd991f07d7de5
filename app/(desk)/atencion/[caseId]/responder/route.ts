import { formPost } from "@/app/bridge";
import { answerCase } from "@/lib/care/answer";

export const POST = formPost(answerCase, {
  input: ({ fields }, { caseId }) => ({
    id: caseId,
    outcome: fields.get("outcome") ?? "",
    answer: fields.get("answer") ?? "",
  }),
  done: () => "/atencion?hecho=respondido",
  back: ({ caseId }) => `/atencion/${caseId}`,
});

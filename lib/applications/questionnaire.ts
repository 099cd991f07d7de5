import { z } from "zod";
import { load } from "@/lib/applications/visible";
import { rightsIn } from "@/lib/applications/zones";
import { query } from "@/lib/gate";
import { versionAt } from "@/lib/settings/in-force";

/**
 * The environmental and social questionnaire that a file is judged by: the version that held when it was sent, however often
 * the institution has changed it since. Null for who sees nothing of that part of a file.
 */
export const questionnaireOf = query({
  by: "file.read",
  input: z.strictObject({ id: z.uuid() }),
  async run(scope, { id }) {
    const application = await load(scope, id);
    if (rightsIn(scope.actor, application).environmental === "none" || !application.submittedAt) return null;
    return versionAt(scope, application.institutionId, "environmental", application.submittedAt);
  },
});

import { z } from "zod";
import { parseDate } from "@/domain/answer/scalar";
import { type EnvironmentalFinding, environmentalFinding } from "@/domain/findings/environmental";
import { type FieldErrors, Refusal } from "@/domain/refusal";
import { keepFinding, openForFinding } from "@/lib/findings/keep";
import { command } from "@/lib/gate";
import { versionAt } from "@/lib/settings/in-force";

const answer = z.strictObject({
  points: z.string().max(2),
  evidence: z.string().max(20),
  note: z.string().trim().max(300, "text_too_long"),
});

/**
 * Goes through the questionnaire that held when the file was sent. A question without points was not seen, and stays open:
 * what was found so far is kept, and the category waits.
 */
export const recordEnvironmental = command("finding.record_environmental", {
  by: "file.find_out",
  input: z.strictObject({
    id: z.uuid(),
    /** By "block.item". */
    answers: z.record(z.string().max(81), answer),
    visitedOn: z.string().trim().max(20),
    note: z.string().trim().max(500, "text_too_long"),
  }),
  async run(scope, { id, answers, visitedOn: typed, note }) {
    const application = await openForFinding(scope, id, "environmental");
    if (!application.submittedAt) throw new Refusal("wrong_status");
    const { number, content } = await versionAt(
      scope,
      application.institutionId,
      "environmental",
      application.submittedAt,
    );
    const asked = new Set(content.blocks.flatMap(({ code, items }) => items.map((item) => `${code}.${item.code}`)));
    const errors: FieldErrors = {};
    const marks: Record<string, unknown> = {};
    for (const [key, { points, evidence, note: about }] of Object.entries(answers)) {
      if (!asked.has(key)) throw new Refusal("not_found");
      if (points === "") {
        if (about !== "") errors[`${key}.points`] = "answer_required";
        continue;
      }
      marks[key] = { points: Number(points), evidence, note: about };
    }
    const visitedOn = typed === "" ? null : parseDate(typed);
    if (typed !== "" && !visitedOn) errors.visitedOn = "date_invalid";
    if (visitedOn && visitedOn > scope.today) errors.visitedOn = "date_in_future";
    const seen = Object.entries(answers).filter(([, { points, evidence }]) => points !== "" && evidence === "visit");
    if (seen.length > 0 && typed === "") errors.visitedOn = "visit_day_required";
    const parsed = environmentalFinding.safeParse({ questionnaire: number, marks, visitedOn });
    for (const { path, message } of parsed.error?.issues ?? []) {
      const [part, key, field] = path;
      errors[part === "marks" ? `${String(key)}.${String(field)}` : String(part)] ??= message;
    }
    if (Object.keys(marks).length === 0 && Object.keys(errors).length === 0)
      throw new Refusal("invalid_input", { form: "nothing_answered" });
    if (Object.keys(errors).length > 0 || !parsed.success) throw new Refusal("invalid_input", errors);
    const found: EnvironmentalFinding = parsed.data;
    const asOf = found.visitedOn ?? scope.today;
    return keepFinding(scope, application, { kind: "environmental", content: found, asOf, note });
  },
});

import { filePath } from "@/app/(desk)/case/paths";
import { formPost } from "@/app/bridge";
import { recordEnvironmental } from "@/lib/findings/environmental";
import { afterFinding } from "../../open-finding";

/** Keeps what was found of the environmental and social questionnaire. */
export const POST = formPost(recordEnvironmental, {
  input: ({ fields }, { id }) => {
    const keys = [...fields.keys()].flatMap((name) =>
      name.endsWith(".points") ? name.slice(0, -".points".length) : [],
    );
    const typed = (name: string) => fields.get(name) ?? "";
    return {
      id,
      answers: Object.fromEntries(
        keys.map((key) => [
          key,
          { points: typed(`${key}.points`), evidence: typed(`${key}.evidence`), note: typed(`${key}.note`) },
        ]),
      ),
      visitedOn: typed("visitedOn"),
      note: typed("note"),
    };
  },
  done: (_out, { id }) => afterFinding(id),
  back: ({ id }) => filePath(id, "/evaluar/ambiental"),
});

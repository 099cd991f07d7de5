import { z } from "zod";
import { query } from "@/lib/gate";
import { settingAt } from "@/lib/settings/in-force";

/** The words of a lender's papers as they held at an instant. */
export const lettersAt = query({
  by: "catalogue.read",
  input: z.strictObject({ institutionId: z.uuid(), at: z.date() }),
  run: (scope, { institutionId, at }) => settingAt(scope, institutionId, "letters", at),
});

import { z } from "zod";
import { query } from "@/lib/gate";
import { settingOf } from "@/lib/settings/in-force";

/** What an institution lets everybody know of itself: its mark, where it works, whom to complain to, its legal numbers. */
export const lenderFacts = query({
  by: "catalogue.read",
  input: z.strictObject({ institutionId: z.uuid() }),
  async run(scope, { institutionId }) {
    return {
      branding: await settingOf(scope, institutionId, "branding"),
      branches: await settingOf(scope, institutionId, "branches"),
      complaints: await settingOf(scope, institutionId, "complaints"),
      retention: await settingOf(scope, institutionId, "retention"),
      regulation: await settingOf(scope, institutionId, "regulation"),
      today: scope.today,
    };
  },
});

export type LenderFacts = Extract<Awaited<ReturnType<typeof lenderFacts>>, { ok: true }>["value"];

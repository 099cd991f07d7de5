import { and, desc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { z } from "zod";
import { people } from "@/db/schema/person";
import { settingVersions } from "@/db/schema/setting";
import { differences } from "@/domain/differences";
import { settingKinds, settings } from "@/domain/settings/kinds";
import { query } from "@/lib/gate";
import { settingOf } from "@/lib/settings/in-force";

const proposer = alias(people, "proposer");
const confirmer = alias(people, "confirmer");

/** One kind of setting: what holds today, what waits for a second person, and every version with who and when. */
export const settingPage = query({
  by: "settings.read",
  input: z.strictObject({ kind: z.enum(settingKinds) }),
  async run(scope, { kind }) {
    const { tx, actor } = scope;
    const institutionId = actor.institutionId ?? "";
    const rows = await tx
      .select({ version: settingVersions, proposer: proposer.displayName, confirmer: confirmer.displayName })
      .from(settingVersions)
      .leftJoin(proposer, eq(proposer.id, settingVersions.proposedBy))
      .leftJoin(confirmer, eq(confirmer.id, settingVersions.confirmedBy))
      .where(and(eq(settingVersions.institutionId, institutionId), eq(settingVersions.kind, kind)))
      .orderBy(desc(settingVersions.number));
    const content = await settingOf(scope, institutionId, kind);
    const proposal = rows.find((row) => row.version.status === "proposed");
    return {
      kind,
      content,
      twoPeople: settings[kind].twoPeople,
      proposal: proposal && {
        ...proposal.version,
        proposer: proposal.proposer ?? "",
        isOwn: proposal.version.proposedBy === actor.personId,
        differences: differences(content, proposal.version.content),
      },
      history: rows.map(({ version, ...names }) => ({ ...version, ...names })),
    };
  },
});

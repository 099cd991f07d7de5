import { and, desc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { z } from "zod";
import { people } from "@/db/schema/person";
import { settingVersions } from "@/db/schema/setting";
import { addDays } from "@/domain/date";
import { settingKinds, settings } from "@/domain/settings/kinds";
import { concernsOf } from "@/domain/settings/regulation";
import { query } from "@/lib/gate";
import { settingOf } from "@/lib/settings/in-force";

const proposer = alias(people, "proposer");
const confirmer = alias(people, "confirmer");

/** Every kind of setting: since when what holds does, and what waits for a second person. */
export const settingsOverview = query({
  by: "settings.read",
  input: z.strictObject({}),
  async run({ tx, actor, today }) {
    const rows = await tx
      .select({ version: settingVersions, proposer: proposer.displayName })
      .from(settingVersions)
      .leftJoin(proposer, eq(proposer.id, settingVersions.proposedBy))
      .where(eq(settingVersions.institutionId, actor.institutionId ?? ""))
      .orderBy(desc(settingVersions.number));
    return settingKinds.map((kind) => {
      const own = rows.filter(({ version }) => version.kind === kind);
      const waiting = own.find(({ version }) => version.status === "proposed");
      const confirmed = own.filter(({ version }) => version.status === "confirmed");
      return {
        kind,
        inForce: confirmed.find(({ version }) => version.effectiveFrom <= today)?.version ?? null,
        proposal: waiting ? { ...waiting.version, proposer: waiting.proposer ?? "" } : null,
      };
    });
  },
});

/** Legal numbers that somebody has to look after, missing today or ending within the days it asks to be told before. */
export const legalConcerns = query({
  by: "settings.read",
  input: z.strictObject({}),
  async run(scope) {
    const content = await settingOf(scope, scope.actor.institutionId ?? "", "regulation");
    return concernsOf(content, scope.today, addDays(scope.today, content.warnDays));
  },
});

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
      /** What the first version is compared with. */
      shipped: settings[kind].shipped as unknown,
      twoPeople: settings[kind].twoPeople,
      proposal: proposal && {
        ...proposal.version,
        proposer: proposal.proposer ?? "",
        isOwn: proposal.version.proposedBy === actor.personId,
      },
      history: rows.map(({ version, ...names }) => ({ ...version, ...names })),
    };
  },
});

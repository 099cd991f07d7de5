import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import { federationFigures } from "@/db/schema/federation";
import { federations, institutions } from "@/db/schema/institution";
import { Refusal } from "@/domain/refusal";
import { query } from "@/lib/gate";

/** The figures of the newest cut, table by table. There is no other way from a federation to the files of its lenders. */
export const federationReport = query({
  by: "aggregates.read",
  input: z.strictObject({}),
  async run({ tx, actor }) {
    const federationId = actor.federationId ?? "";
    const [federation] = await tx.select().from(federations).where(eq(federations.id, federationId));
    if (!federation) throw new Refusal("not_found");
    const [newest] = await tx
      .select({ cutOn: federationFigures.cutOn })
      .from(federationFigures)
      .where(eq(federationFigures.federationId, federationId))
      .orderBy(desc(federationFigures.cutOn))
      .limit(1);
    const lenders = await tx
      .select({ id: institutions.id, name: institutions.name })
      .from(institutions)
      .where(eq(institutions.federationId, federationId))
      .orderBy(institutions.name);
    const rows = newest
      ? await tx
          .select()
          .from(federationFigures)
          .where(and(eq(federationFigures.federationId, federationId), eq(federationFigures.cutOn, newest.cutOn)))
          .orderBy(federationFigures.key)
      : [];
    return {
      name: federation.name,
      cutOn: newest?.cutOn ?? null,
      lenders,
      total: rows.find(({ key }) => key === "") ?? null,
      rows: rows.filter(({ key }) => key !== ""),
    };
  },
});

export type FederationReport = Extract<Awaited<ReturnType<typeof federationReport>>, { ok: true }>["value"];

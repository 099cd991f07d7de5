import { and, desc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { documents } from "@/db/schema/application";
import { evidence, powers } from "@/db/schema/profile";
import { Refusal } from "@/domain/refusal";
import { handIn } from "@/lib/applications/attach";
import { typedFile } from "@/lib/files/take-in";
import { command, query, type Scope } from "@/lib/gate";
import { openEvidence, withEvidence } from "@/lib/organizations/evidence";
import { ownPower, powersInForce, typedDay } from "@/lib/organizations/powers";

/** The paper by which a product asks for the powers: as with the answers of the record, the code says which it is. */
export const powersPaper = "powers";

/** Keeps the certificate of powers of SUNARP with the powers it shows, and the day it was issued. */
export const keepPowersPaper = command("powers.keep_paper", {
  by: "powers.record",
  input: z.strictObject({
    powerIds: z.array(z.uuid()).max(20),
    issuedOn: typedDay,
    file: typedFile.nullable(),
  }),
  async run(scope, { powerIds, issuedOn, file }) {
    await ownPower(scope);
    const shown = (await powersInForce(scope)).filter(({ id }) => powerIds.includes(id)).map(({ id }) => id);
    const wrong = {
      ...(shown.length === 0 || shown.length < new Set(powerIds).size ? { powerIds: "choose_one" } : {}),
      ...(issuedOn === null ? { issuedOn: "answer_required" } : {}),
      ...(issuedOn !== null && issuedOn > scope.today ? { issuedOn: "date_in_future" } : {}),
    };
    if (issuedOn === null || Object.keys(wrong).length > 0) throw new Refusal("invalid_input", wrong);
    return withEvidence(scope, scope.actor.organizationId ?? "", file, async (evidenceId) => {
      if (!evidenceId) throw new Refusal("file_missing", { file: "file_missing" });
      await scope.tx
        .update(powers)
        .set({ evidenceId, asOf: issuedOn, source: "paper" })
        .where(inArray(powers.id, shown));
      for (const id of shown) scope.record({ entity: "power", entityId: id, detail: { evidence: evidenceId } });
      return {};
    });
  },
});

/** Certificates that show powers in force, the newest first, with whom each shows. */
async function papersInForce(scope: Scope) {
  const held = (await powersInForce(scope)).filter(({ evidenceId }) => evidenceId !== null);
  if (held.length === 0) return [];
  const files = await scope.tx
    .select({ id: evidence.id, fileName: evidence.fileName })
    .from(evidence)
    .where(
      inArray(
        evidence.id,
        held.map(({ evidenceId }) => evidenceId ?? ""),
      ),
    )
    .orderBy(desc(evidence.uploadedAt));
  return files
    .map(({ id, fileName }) => {
      const shows = held.filter(({ evidenceId }) => evidenceId === id);
      return { id, fileName, issuedOn: shows[0]?.asOf ?? "", names: shows.map(({ personName }) => personName) };
    })
    .sort((a, b) => b.issuedOn.localeCompare(a.issuedOn));
}

export const powersPapers = query({
  by: "organization.read",
  input: z.strictObject({}),
  run: (scope) => papersInForce(scope),
});

/** Hands in the certificate of the record as the paper of an application; what was handed in before gives way. */
export const handInPowersPaper = command("powers.use_paper", {
  by: "application.edit",
  input: z.strictObject({ id: z.uuid(), evidenceId: z.uuid() }),
  async run(scope, { id, evidenceId }) {
    const paper = (await papersInForce(scope)).find((one) => one.id === evidenceId);
    if (!paper) throw new Refusal("not_found");
    const { content, fileName, mediaType } = await openEvidence(scope, evidenceId);
    await giveWay(scope, id, powersPaper);
    const file = { name: fileName, type: mediaType, content };
    await handIn(scope, { id, requirement: powersPaper, issuedOn: paper.issuedOn, file });
    return {};
  },
});

/** Marks what was handed in for a paper as replaced, before a whole paper of the record takes its place. */
export async function giveWay({ tx }: Scope, applicationId: string, requirement: string): Promise<void> {
  await tx
    .update(documents)
    .set({ state: "replaced" })
    .where(
      and(
        eq(documents.applicationId, applicationId),
        eq(documents.requirement, requirement),
        eq(documents.state, "received"),
      ),
    );
}

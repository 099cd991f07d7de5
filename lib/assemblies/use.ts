import { and, desc, eq, inArray, isNotNull } from "drizzle-orm";
import { z } from "zod";
import { applications } from "@/db/schema/application";
import { assemblyMinutes, assemblyUses } from "@/db/schema/assembly";
import { evidence } from "@/db/schema/profile";
import { Refusal } from "@/domain/refusal";
import { handIn } from "@/lib/applications/attach";
import { contentsOf, editable } from "@/lib/applications/contents";
import { live } from "@/lib/applications/live";
import { askedPapers } from "@/lib/applications/paper-limits";
import { visibleTo } from "@/lib/applications/visible";
import { usedBy } from "@/lib/assemblies/allowed";
import { minutesOf } from "@/lib/assemblies/write";
import { typedFile } from "@/lib/files/take-in";
import { command, query } from "@/lib/gate";
import { openEvidence, withEvidence } from "@/lib/organizations/evidence";
import { giveWay } from "@/lib/organizations/powers-paper";

/** The paper by which a product asks for an assembly: as with the answers of the record, the code says which it is. */
export const assemblyPaper = "assembly_minutes";

/** Keeps the printed minutes with their signatures. A newer copy takes the place of the one before. */
export const keepSignedCopy = command("assembly.keep_signed", {
  by: "organization.record",
  input: z.strictObject({ id: z.uuid(), file: typedFile.nullable() }),
  async run(scope, { id, file }) {
    const minutes = await minutesOf(scope, id);
    if (!minutes.closedAt) throw new Refusal("assembly_unfinished");
    return withEvidence(scope, minutes.organizationId, file, async (evidenceId) => {
      if (!evidenceId) throw new Refusal("file_missing", { file: "file_missing" });
      await scope.tx.update(assemblyMinutes).set({ signedEvidenceId: evidenceId }).where(eq(assemblyMinutes.id, id));
      scope.record({ entity: "assembly", entityId: id, detail: { evidence: evidenceId } });
      return {};
    });
  },
});

/** Hands in the signed minutes as the paper of an application, which from then on is held against what they allow. */
export const handInAssembly = command("assembly.use", {
  by: "application.edit",
  input: z.strictObject({ id: z.uuid(), minutesId: z.uuid() }),
  async run(scope, { id, minutesId }) {
    const minutes = await minutesOf(scope, minutesId);
    if (!minutes.signedEvidenceId) throw new Refusal("assembly_unsigned");
    const { content, fileName, mediaType } = await openEvidence(scope, minutes.signedEvidenceId);
    const file = { name: fileName, type: mediaType, content };
    // What was handed in before gives way, so that one assembly is held against the loan.
    await giveWay(scope, id, assemblyPaper);
    await handIn(
      scope,
      { id, requirement: assemblyPaper, issuedOn: minutes.heldOn, file },
      async ({ organizationId, institutionId }, documentId) => {
        await scope.tx
          .insert(assemblyUses)
          .values({ organizationId, institutionId, applicationId: id, documentId, minutesId });
      },
    );
    return {};
  },
});

/** Minutes that are signed, for the page of the paper: those whose day still counts are told apart there. */
export const signedAssemblies = query({
  by: "application.read",
  input: z.strictObject({}),
  async run({ tx, actor }) {
    return tx
      .select({
        id: assemblyMinutes.id,
        heldOn: assemblyMinutes.heldOn,
        maxAmountCents: assemblyMinutes.maxAmountCents,
        maxTermMonths: assemblyMinutes.maxTermMonths,
        fileName: evidence.fileName,
      })
      .from(assemblyMinutes)
      .innerJoin(evidence, eq(evidence.id, assemblyMinutes.signedEvidenceId))
      .where(and(eq(assemblyMinutes.organizationId, actor.organizationId ?? ""), isNotNull(assemblyMinutes.closedAt)))
      .orderBy(desc(assemblyMinutes.heldOn), desc(assemblyMinutes.closedAt))
      .limit(3);
  },
});

/** Applications that ask for an assembly and may be changed now, for the page of the minutes. */
export const applicationsAsking = query({
  by: "application.read",
  input: z.strictObject({}),
  async run(scope) {
    const rows = await scope.tx
      .select()
      .from(applications)
      .where(and(visibleTo(scope.actor), live, inArray(applications.status, ["draft", "info_requested"])))
      .orderBy(desc(applications.updatedAt))
      .limit(10);
    const asking = [];
    for (const application of rows) {
      const contents = await contentsOf(scope, application);
      if (!askedPapers(application, contents).includes(assemblyPaper)) continue;
      if (!editable(application, contents, "document", assemblyPaper)) continue;
      const { id, amountCents, termMonths } = application;
      const used = await usedBy(scope, id);
      asking.push({ id, amountCents, termMonths, name: contents.config.name, usesMinutes: used?.id ?? null });
    }
    return asking;
  },
});

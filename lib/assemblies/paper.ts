import { z } from "zod";
import { isWhole } from "@/domain/assembly";
import { Refusal } from "@/domain/refusal";
import { assemblyPdf } from "@/lib/assemblies/pdf";
import { rosterLines } from "@/lib/assemblies/read";
import { minutesOf } from "@/lib/assemblies/write";
import { command } from "@/lib/gate";
import { actingOrganization } from "@/lib/organizations/acting";
import { fill } from "@/lib/sentence";
import type { MadeFile } from "@/lib/sheets/file";
import { open } from "@/lib/vault";
import { messagesIn } from "@/messages/catalogue";

/** The closed minutes to print and sign. A command, because it carries the members' register and leaves a trace. */
export const printAssembly = command("assembly.print", {
  by: "organization.read",
  answersOnce: true,
  input: z.strictObject({ id: z.uuid() }),
  async run(scope, { id }): Promise<MadeFile> {
    const { content, contentHash, closedAt } = await minutesOf(scope, id);
    if (!closedAt || !contentHash || !isWhole(content)) throw new Refusal("assembly_unfinished");
    const organization = await actingOrganization(scope);
    scope.record({ entity: "assembly", entityId: id });
    return {
      name: `${fill(messagesIn("es").assembly.paper.file, { date: content.when.heldOn })}.pdf`,
      mediaType: "application/pdf",
      content: await assemblyPdf({
        organization: organization.name,
        ruc: await open(scope.tx, organization.id, "organizations.tax_id", organization.taxId),
        content,
        hash: contentHash.toString("hex"),
        closedAt,
        members: await rosterLines(scope, organization.id),
      }),
    };
  },
});

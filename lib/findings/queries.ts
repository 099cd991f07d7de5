import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import { findings } from "@/db/schema/finding";
import { rightIn } from "@/domain/file-zones";
import { findings as kinds } from "@/domain/findings/kinds";
import { Refusal } from "@/domain/refusal";
import { contentsOf } from "@/lib/applications/contents";
import { contentToSign } from "@/lib/applications/freeze";
import { load, traceOf } from "@/lib/applications/visible";
import { refuseOutsideZone } from "@/lib/applications/zones";
import { command, query } from "@/lib/gate";
import { versionAt } from "@/lib/settings/in-force";
import { loadFile } from "@/lib/storage";
import { openFile, sha256 } from "@/lib/vault";

/** What was found out about a file, as far as somebody sees its parts, what it comes to, and how often before. */
export const findingsOn = query({
  by: "file.read",
  input: z.strictObject({ id: z.uuid() }),
  async run(scope, { id }) {
    const application = await load(scope, id);
    if (!application.submittedAt) throw new Refusal("not_found");
    const { actor } = scope;
    const rightOn = (kind: keyof typeof kinds) => rightIn(actor.roles, application.status, kinds[kind].zone);
    const contents = await contentsOf(scope, application);
    const { contentHash } = contentToSign(application, contents);
    const found = contents.found;
    const questionnaire = await versionAt(scope, application.institutionId, "environmental", application.submittedAt);
    const rows = (found?.rows ?? []).filter(({ kind }) => rightOn(kind) !== "none");
    return {
      rows: rows.map(({ id: findingId, kind, asOf, note, fileName, foundByName, at, basis, seq, applicationId }) => ({
        findingId,
        kind,
        asOf,
        note,
        fileName,
        foundByName,
        at,
        /** How many were kept before it, for this file. */
        earlier: seq - 1,
        isOfAnotherFile: applicationId !== application.id,
        /** The file has changed since: what it says may not fit any more. */
        isOlder: applicationId === application.id && !basis.equals(contentHash),
      })),
      newest: Object.fromEntries(
        Object.entries(found?.newest ?? {}).filter(([kind]) => rightOn(kind as keyof typeof kinds) !== "none"),
      ) as NonNullable<typeof found>["newest"],
      cashFlow: rightOn("cash_flow") === "none" ? null : (found?.cashFlow ?? null),
      guaranteePercent: rightOn("cash_flow") === "none" ? null : (found?.guaranteePercent ?? null),
      environmental: rightOn("environmental") === "none" ? null : (found?.environmental ?? null),
      questionnaire: rightOn("environmental") === "none" ? null : questionnaire,
      mayEdit: Object.fromEntries(
        (Object.keys(kinds) as (keyof typeof kinds)[]).map((kind) => [kind, rightOn(kind) === "edit"]),
      ) as Record<keyof typeof kinds, boolean>,
    };
  },
});

export type FindingsOn = Extract<Awaited<ReturnType<typeof findingsOn>>, { ok: true }>["value"];

/** The capture of a look-up. A command, because every reading leaves a trace. */
export const readFindingEvidence = command("finding.read_evidence", {
  by: "file.read",
  input: z.strictObject({ id: z.uuid(), findingId: z.uuid() }),
  async run(scope, { id, findingId }) {
    const application = await load(scope, id);
    const [found] = await scope.tx
      .select()
      .from(findings)
      .where(and(eq(findings.id, findingId), eq(findings.organizationId, application.organizationId)))
      .orderBy(desc(findings.at));
    if (!found?.storageKey || !found.sha256 || !found.fileName || !found.mediaType) throw new Refusal("not_found");
    refuseOutsideZone(scope.actor, application, kinds[found.kind].zone, "see");
    const content = await openFile(
      scope.tx,
      application.organizationId,
      found.storageKey,
      await loadFile(found.storageKey),
    );
    if (!sha256(content).equals(found.sha256)) throw new Error("A stored capture no longer has the hash it came with");
    scope.record({ ...traceOf(application), detail: { findingId } });
    return { content, fileName: found.fileName, mediaType: found.mediaType };
  },
});

import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { enter } from "@/db/client";
import { applications } from "@/db/schema/application";
import { statusLinks } from "@/db/schema/conversation";
import { institutions } from "@/db/schema/institution";
import { stageOf } from "@/domain/application";
import { Refusal } from "@/domain/refusal";
import { load, loadForChange, traceOf } from "@/lib/applications/visible";
import { command, query } from "@/lib/gate";
import { hashToken, newToken, open, seal } from "@/lib/vault";

/** Opens a page about the stage of one application for whoever holds its code. Nobody has one who did not ask for it. */
export const openStatusLink = command("application.open_status_link", {
  by: "application.submit",
  input: z.strictObject({ id: z.uuid() }),
  async run(scope, { id }) {
    const { tx, actor, now } = scope;
    const application = await loadForChange(scope, id);
    if (!application.submittedAt || application.mode !== "live") throw new Refusal("wrong_status");
    const code = newToken();
    await tx
      .update(statusLinks)
      .set({ endedAt: now })
      .where(and(eq(statusLinks.applicationId, id), isNull(statusLinks.endedAt)));
    await tx.insert(statusLinks).values({
      organizationId: application.organizationId,
      institutionId: application.institutionId,
      applicationId: id,
      codeHash: hashToken(code),
      code: await seal(tx, application.organizationId, "status_links.code", code),
      createdBy: actor.personId ?? "",
      createdAt: now,
    });
    scope.record(traceOf(application));
    return {};
  },
});

/** Closes it: the code opens nothing any more. */
export const closeStatusLink = command("application.close_status_link", {
  by: "application.submit",
  input: z.strictObject({ id: z.uuid() }),
  async run(scope, { id }) {
    const application = await loadForChange(scope, id);
    const ended = await scope.tx
      .update(statusLinks)
      .set({ endedAt: scope.now })
      .where(and(eq(statusLinks.applicationId, id), isNull(statusLinks.endedAt)))
      .returning({ id: statusLinks.id });
    if (ended.length === 0) throw new Refusal("not_found");
    scope.record(traceOf(application));
    return {};
  },
});

/** The code of the page that is open, for the organization's own people; null while there is none. */
export const ownStatusLink = query({
  by: "application.read",
  input: z.strictObject({ id: z.uuid() }),
  async run(scope, { id }) {
    await load(scope, id);
    const [row] = await scope.tx
      .select()
      .from(statusLinks)
      .where(and(eq(statusLinks.applicationId, id), isNull(statusLinks.endedAt)));
    if (!row) return null;
    return { code: await open(scope.tx, row.organizationId, "status_links.code", row.code), since: row.createdAt };
  },
});

/** The stage of the application behind a code, and nothing else of it: no name, no amount, not even the outcome. */
export const publicStatus = query({
  by: "catalogue.read",
  in: "identity",
  input: z.strictObject({ code: z.string().min(20).max(100) }),
  async run({ tx, now }, { code }) {
    const [link] = await tx
      .select()
      .from(statusLinks)
      .where(and(eq(statusLinks.codeHash, hashToken(code)), isNull(statusLinks.endedAt)));
    if (!link) throw new Refusal("not_found");
    const { organizationId } = link;
    await enter(tx, { scope: "identity", personId: null, organizationId, institutionId: null });
    const [row] = await tx
      .select({ status: applications.status, observedIn: applications.observedIn, lender: institutions })
      .from(applications)
      .innerJoin(institutions, eq(institutions.id, applications.institutionId))
      .where(eq(applications.id, link.applicationId));
    if (!row) throw new Refusal("not_found");
    return { stage: stageOf(row.status, row.observedIn), lender: row.lender, at: now };
  },
});

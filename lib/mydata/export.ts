import { strToU8, zipSync } from "fflate";
import { z } from "zod";
import type { Permission } from "@/domain/access";
import { ownApplication, ownApplications } from "@/lib/applications/own";
import { readOwnDocument } from "@/lib/applications/read-document";
import { ownCases } from "@/lib/care/ask";
import { ownConsents } from "@/lib/consents/withdraw";
import { ownReconsideration } from "@/lib/conversation/reconsider";
import { ownMessages } from "@/lib/conversation/write";
import { type Caller, command, type Result } from "@/lib/gate";
import { ownChoices } from "@/lib/messages/choices";
import { fileNotices } from "@/lib/messages/file-notices";
import { htmlOf } from "@/lib/mydata/html";
import { ownPerson } from "@/lib/mydata/person";
import { ownOrganization } from "@/lib/organizations/queries";
import type { MadeFile } from "@/lib/sheets/file";

/** Files beyond this many bytes are named and not packed: they are on the pages of their application. */
const mostPacked = 60 * 1024 * 1024;
const by: Permission = "application.read";

/** Leaves in the trail that somebody took their data with them. */
const noteExport = command("people.export_data", {
  by,
  input: z.strictObject({}),
  async run({ actor, record }) {
    record({ entity: "person", entityId: actor.personId ?? "", organizationId: actor.organizationId });
    return {};
  },
});

/**
 * Everything that is kept of a person and of the files of their organization, as their own screens show it: one file for programs, one
 * for people, and the documents. It asks the same questions as the screens, so it shows nobody more than they do.
 */
export async function exportOwnData(caller: Caller): Promise<Result<MadeFile>> {
  const noted = await noteExport(caller, {});
  if (!noted.ok) return noted;
  const asked = { ...caller, key: undefined };
  const value = async <T>(result: Promise<Result<T>>): Promise<T | null> => {
    const outcome = await result;
    return outcome.ok ? outcome.value : null;
  };
  const list = (await value(ownApplications(asked, {}))) ?? [];
  const files: Record<string, Uint8Array> = {};
  let packed = 0;
  const applications = [];
  for (const { id } of list) {
    const one = await value(ownApplication(asked, { id }));
    if (!one) continue;
    const documents = [];
    for (const { id: documentId, requirement, fileName, mediaType, byteSize, uploadedAt, state } of one.documents) {
      const at = `documentos/${one.number ?? id}/${documentId.slice(0, 8)}-${fileName.replace(/[^\w.áéíóúñ -]/gi, "_")}`;
      const fits = packed + byteSize <= mostPacked;
      const read = fits ? await value(readOwnDocument(asked, { id, documentId })) : null;
      if (read) {
        packed += byteSize;
        files[at] = new Uint8Array(read.content);
      }
      documents.push({ requirement, fileName, mediaType, byteSize, uploadedAt, state, file: read ? at : null });
    }
    applications.push({
      id,
      number: one.number,
      product: one.config.name.es,
      lender: one.lender.name,
      status: one.status,
      amountCents: one.amountCents,
      termMonths: one.termMonths,
      submittedAt: one.submittedAt,
      promisedOn: one.promisedOn,
      answers: one.answers,
      questions: Object.fromEntries(
        one.config.tasks.flatMap(({ questions }) => questions.map(({ code, label }) => [code, label.es])),
      ),
      documents,
      corrections: one.corrections.map(
        ({ targetKind, targetCode, reasonCode, note, answer, state, dueOn, askedAt }) => ({
          targetKind,
          targetCode,
          reasonCode,
          note,
          answer,
          state,
          dueOn,
          askedAt,
        }),
      ),
      history: one.history,
      decision: one.decision && {
        outcome: one.decision.outcome,
        amountCents: one.decision.amountCents,
        termMonths: one.decision.termMonths,
        reasonCodes: one.decision.reasonCodes,
        message: one.decision.message,
        conditions: one.decision.conditions,
        at: one.decision.at,
      },
      offer: one.formalization && {
        amountCents: one.formalization.offer.amountCents,
        termMonths: one.formalization.offer.termMonths,
        sentAt: one.formalization.offer.sentAt,
      },
      messages: await value(ownMessages(asked, { id })),
      notices: await value(fileNotices(asked, { id })),
      reconsideration: await value(ownReconsideration(asked, { id })),
    });
  }
  const data = {
    madeAt: caller.now,
    person: await value(ownPerson(asked, {})),
    organization: await value(ownOrganization(asked, {})),
    messages: await value(ownChoices(asked, {})),
    consents: await value(ownConsents(asked, {})),
    requests: ((await value(ownCases(asked, {}))) ?? []).map(({ content: { token: _link, ...content }, ...one }) => ({
      ...one,
      content,
    })),
    applications,
  };
  files["mis-datos.json"] = strToU8(`${JSON.stringify(data, null, 2)}\n`);
  files["mis-datos.html"] = strToU8(htmlOf(data, caller.now));
  const content = Buffer.from(zipSync(files, { level: 6, mtime: caller.now }));
  return { ok: true, value: { name: "mis-datos.zip", mediaType: "application/zip", content } };
}

import { readdir } from "node:fs/promises";
import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { withTx } from "@/db/client";
import { auditEvents } from "@/db/schema/audit";
import { attachDocument } from "@/lib/applications/attach";
import { ownApplication } from "@/lib/applications/own";
import { startApplication } from "@/lib/applications/start";
import { withdrawApplication } from "@/lib/applications/withdraw";
import { must } from "@/lib/demo/seed";
import { plainPdf } from "@/lib/files/testing/samples";
import { caller, monday, openHouse } from "@/lib/testing/house";
import { sha256 } from "@/lib/vault";
import { appendUpload } from "./append";
import { cancelUpload } from "./cancel";
import { openUpload } from "./open";
import { pieceLimits, sweepUploads } from "./pieces";

/** A large paper on a bad line: it comes in pieces, goes on where it was cut, and ends as one document. */

const house = openHouse();
const rosa = (at = monday, key?: string) => caller(house().cast.applicants.cerro, at, key);
const other = () => caller(house().cast.applicants.quebrada);
const requirement = "powers";

/** A whole PDF of about so many bytes. */
function paper(bytes: number): Buffer {
  return plainPdf(`/Title (${"acta de asamblea ".repeat(Math.ceil(bytes / 17))})`);
}

function told(id: string, content: Buffer, upload: string = crypto.randomUUID()) {
  const hash = sha256(content).toString("hex");
  return {
    id,
    requirement,
    upload,
    name: "poderes.pdf",
    type: "application/pdf",
    byteSize: content.length,
    sha256: hash,
  };
}

async function draft(): Promise<string> {
  return (await must(startApplication(rosa(), { slug: "equipo-sin-mercurio" }))).applicationId;
}

async function begin(id: string, content: Buffer, upload?: string) {
  const said = told(id, content, upload);
  return { upload: said.upload, ...(await must(openUpload(rosa(), said))) };
}

/** Sends what is missing, in pieces of this many bytes. */
async function goOn(upload: string, content: Buffer, from: number, step = 40_000, until = content.length) {
  for (let at = from; at < until; at += step)
    await must(
      appendUpload(rosa(), { upload, startsAt: at, content: content.subarray(at, Math.min(at + step, until)) }),
    );
}

const finish = (id: string, upload: string, key: string = upload) =>
  attachDocument(rosa(monday, key), { id, requirement, file: null, upload });

async function filesLeft(): Promise<number> {
  const all = await readdir(house().dataDir, { recursive: true, withFileTypes: true });
  return all.filter((entry) => entry.isFile()).length;
}

it("puts a file together from its pieces, checks it, and leaves no piece behind", async () => {
  const id = await draft();
  const content = paper(150_000);
  const before = await filesLeft();
  const { upload, receivedBytes } = await begin(id, content);
  expect(receivedBytes).toBe(0);
  await goOn(upload, content, 0);
  expect(await filesLeft()).toBe(before + 4);
  const { documentId } = await must(finish(id, upload));
  expect(await filesLeft()).toBe(before + 1);
  const { documents } = await must(ownApplication(rosa(), { id }));
  expect(documents).toMatchObject([{ id: documentId, requirement, fileName: "poderes.pdf", byteSize: content.length }]);
  expect(documents[0]?.sha256.equals(sha256(content))).toBe(true);
  const trail = await withTx({ scope: "worker", personId: null, organizationId: null, institutionId: null }, (tx) =>
    tx.select({ event: auditEvents.event }).from(auditEvents).where(eq(auditEvents.applicationId, id)),
  );
  expect(trail.map(({ event }) => event).filter((event) => event.startsWith("document."))).toEqual([
    "document.open_upload",
    ...Array(4).fill("document.append_upload"),
    "document.upload",
  ]);
});

it("says after a cut how far it is, and takes the same piece once", async () => {
  const id = await draft();
  const content = paper(100_000);
  const { upload } = await begin(id, content);
  await goOn(upload, content, 0, 30_000, 60_000);
  expect(await begin(id, content, upload)).toMatchObject({ receivedBytes: 60_000, isHandedIn: false });
  const again = { upload, startsAt: 30_000, content: content.subarray(30_000, 60_000) };
  expect(await appendUpload(rosa(), again)).toMatchObject({
    code: "upload_elsewhere",
    facts: { receivedBytes: 60_000 },
  });
  expect(await appendUpload(rosa(), { ...again, startsAt: 90_000 })).toMatchObject({ code: "upload_elsewhere" });
  const racing = await Promise.all(
    Array.from({ length: 5 }, () =>
      appendUpload(rosa(), { upload, startsAt: 60_000, content: content.subarray(60_000, 80_000) }),
    ),
  );
  expect(racing.filter(({ ok }) => ok)).toHaveLength(1);
  await goOn(upload, content, 80_000);
  await must(finish(id, upload));
  // The answer was lost: who asks again learns that it is there, and the form sent again changes nothing.
  expect(await begin(id, content, upload)).toMatchObject({ isHandedIn: true });
  await must(finish(id, upload));
  expect((await must(ownApplication(rosa(), { id }))).documents).toHaveLength(1);
});

it("refuses an end that is not whole, and one that is not what was begun", async () => {
  const id = await draft();
  const content = paper(50_000);
  const { upload } = await begin(id, content);
  await goOn(upload, content, 0, 20_000, 40_000);
  expect(await finish(id, upload)).toMatchObject({ code: "upload_unfinished" });
  const damaged = Buffer.from(content);
  damaged[45_000] = 0x41;
  await goOn(upload, damaged, 40_000);
  expect(await finish(id, upload)).toMatchObject({ code: "upload_damaged" });
  await must(cancelUpload(rosa(), { upload }));
  await begin(id, content, upload);
  await goOn(upload, content, 0);
  await must(finish(id, upload));
});

it("looks at the content as at any file: a program that calls itself a paper is refused", async () => {
  const id = await draft();
  const program = Buffer.concat([Buffer.from("MZ\x90\0", "latin1"), Buffer.alloc(3_000, 0xcc)]);
  const { upload } = await begin(id, program);
  await goOn(upload, program, 0);
  expect(await finish(id, upload)).toMatchObject({ code: "file_type", fields: { file: "file_type" } });
  expect((await must(ownApplication(rosa(), { id }))).documents).toHaveLength(0);
  await must(cancelUpload(rosa(), { upload }));
});

it("bounds size, pieces and how many are on the way", async () => {
  const id = await draft();
  const content = paper(2_000);
  const large = { ...told(id, content), byteSize: 10 * 1024 * 1024 + 1 };
  expect(await openUpload(rosa(), large)).toMatchObject({ fields: { byteSize: "file_too_large" } });
  const begun = await Promise.all(
    Array.from({ length: pieceLimits.openPerPerson + 4 }, () => openUpload(rosa(), told(id, content))),
  );
  expect(begun.filter(({ ok }) => ok)).toHaveLength(pieceLimits.openPerPerson);
  expect(begun.find(({ ok }) => !ok)).toMatchObject({ code: "uploads_full", fields: { file: "uploads_full" } });
  const later = new Date(monday.getTime() + (pieceLimits.idleHours + 1) * 3_600_000);
  // Whoever left them lying may begin anew; the sweeper takes the rest, a second time nothing.
  await must(openUpload(rosa(later), told(id, content)));
  const fresh = await draft();
  const { upload } = { upload: crypto.randomUUID() };
  await must(openUpload(rosa(later), told(fresh, content, upload)));
  expect(await appendUpload(rosa(), { upload, startsAt: 0, content: Buffer.alloc(0) })).toMatchObject({
    code: "invalid_input",
  });
  expect(await appendUpload(rosa(), { upload, startsAt: 0, content: Buffer.alloc(content.length + 1) })).toMatchObject({
    code: "invalid_input",
  });
});

it("sweeps what nobody goes on with, rows and bytes, and nothing else", async () => {
  const id = await draft();
  const content = paper(60_000);
  const before = await filesLeft();
  const day = 86_400_000;
  const [old, young] = [crypto.randomUUID(), crypto.randomUUID()];
  for (const [upload, at] of [
    [old, new Date(monday.getTime() + 10 * day)],
    [young, new Date(monday.getTime() + 13 * day)],
  ] as const) {
    await must(openUpload(rosa(at), told(id, content, upload)));
    await must(appendUpload(rosa(at), { upload, startsAt: 0, content: content.subarray(0, 20_000) }));
  }
  await sweepUploads(new Date(monday.getTime() + 13.5 * day));
  expect(await filesLeft()).toBe(before + 1);
  expect(
    await appendUpload(rosa(), { upload: old, startsAt: 20_000, content: content.subarray(20_000) }),
  ).toMatchObject({
    code: "not_found",
  });
  await must(cancelUpload(rosa(), { upload: young }));
  expect(await filesLeft()).toBe(before);
});

it("does not exist for others, and ends with what may be changed", async () => {
  const id = await draft();
  const content = paper(30_000);
  const { upload } = await begin(id, content);
  const piece = { upload, startsAt: 0, content: content.subarray(0, 10_000) };
  expect(await openUpload(other(), told(id, content, upload))).toMatchObject({ code: "not_found" });
  expect(await appendUpload(other(), piece)).toMatchObject({ code: "not_found" });
  expect(await cancelUpload(other(), { upload })).toMatchObject({ code: "not_found" });
  // A name that is taken says nothing of whose it is.
  const theirs = (await must(startApplication(other(), { slug: "equipo-sin-mercurio" }))).applicationId;
  expect(await openUpload(other(), told(theirs, content, upload))).toMatchObject({ code: "key_reused" });
  const staff = caller(house().cast.staff["caja-muestra-del-sur"].analista);
  expect(await openUpload(staff, told(id, content))).toMatchObject({ code: "not_allowed" });
  expect(await appendUpload(staff, piece)).toMatchObject({ code: "not_allowed" });
  expect(await openUpload(rosa(), { ...told(id, content), requirement: "no_such_paper" })).toMatchObject({
    code: "not_found",
  });
  await goOn(upload, content, 0);
  const elsewhere = await draft();
  expect(await attachDocument(rosa(), { id: elsewhere, requirement, file: null, upload })).toMatchObject({
    code: "not_found",
  });
  await must(withdrawApplication(rosa(), { id, reasonCode: "other" }));
  expect(await finish(id, upload)).toMatchObject({ code: "wrong_status" });
});

import { eq } from "drizzle-orm";
import sharp from "sharp";
import { expect, it } from "vitest";
import { withTx } from "@/db/client";
import { applicationRevisions } from "@/db/schema/application";
import { placeOf } from "@/domain/photo/clean";
import { declareAbsence } from "@/lib/applications/absence";
import { attachDocument } from "@/lib/applications/attach";
import { claimApplication, passScreening } from "@/lib/applications/claim";
import { file } from "@/lib/applications/file";
import { judgePaper } from "@/lib/applications/judge-paper";
import { observeApplication } from "@/lib/applications/observe";
import { ownApplication } from "@/lib/applications/own";
import { movePage, removeDocument } from "@/lib/applications/pages";
import { previewOwnDocument, readFilePages, readOwnDocument } from "@/lib/applications/read-document";
import { resubmitApplication } from "@/lib/applications/resubmit";
import { startApplication } from "@/lib/applications/start";
import { submitApplication } from "@/lib/applications/submit";
import { must } from "@/lib/demo/seed";
import { signatureOf } from "@/lib/demo/signing";
import { jpeg } from "@/lib/files/testing/samples";
import { caller, openHouse } from "@/lib/testing/house";
import { completeDraft, pdf, versionOf } from "@/lib/testing/journey";

/** Papers of several pages, photos that say where they were taken, and papers that one does not have. */

const house = openHouse();
const rosa = () => caller(house().cast.applicants.cerro);
const other = () => caller(house().cast.applicants.quebrada);
const staff = () => house().cast.staff["caja-muestra-del-sur"];
const analyst = () => caller(staff().analista);

const draft = async () => (await must(startApplication(rosa(), { slug: "equipo-sin-mercurio" }))).applicationId;
const own = (id: string) => must(ownApplication(rosa(), { id }));
const attach = (id: string, name: string, more: object = {}) =>
  must(attachDocument(rosa(), { id, requirement: "powers", file: pdf(name), ...more }));
const pages = async (id: string) => (await own(id)).documents.map(({ fileName }) => fileName);
const absences = async (id: string) => (await own(id)).absences;
const lacks = (id: string, requirement: string, reason = "lost", note = "") =>
  declareAbsence(rosa(), { id, requirement, reason, note });

it("keeps the pages of a paper in the order their people give them", async () => {
  const id = await draft();
  const { documentId: first } = await attach(id, "uno.pdf");
  await attach(id, "dos.pdf");
  const { documentId: third } = await attach(id, "tres.pdf");
  expect(await pages(id)).toEqual(["uno.pdf", "dos.pdf", "tres.pdf"]);
  await must(movePage(rosa(), { id, documentId: third, to: "up" }));
  await must(movePage(rosa(), { id, documentId: first, to: "up" }));
  expect(await pages(id)).toEqual(["uno.pdf", "tres.pdf", "dos.pdf"]);
  await must(movePage(rosa(), { id, documentId: first, to: "down" }));
  expect(await pages(id)).toEqual(["tres.pdf", "uno.pdf", "dos.pdf"]);
  const { documentId: better } = await attach(id, "uno mejor.pdf", { replaces: first });
  expect(await pages(id)).toEqual(["tres.pdf", "uno mejor.pdf", "dos.pdf"]);
  await must(removeDocument(rosa(), { id, documentId: third }));
  await attach(id, "cuatro.pdf");
  expect(await pages(id)).toEqual(["uno mejor.pdf", "dos.pdf", "cuatro.pdf"]);
  // A page that is gone, or of another paper, is not there to be changed.
  expect(await movePage(rosa(), { id, documentId: first, to: "up" })).toMatchObject({ code: "not_found" });
  expect(await attachDocument(rosa(), { id, requirement: "quote", file: pdf(), replaces: better })).toMatchObject({
    code: "not_found",
  });
  expect(await movePage(other(), { id, documentId: better, to: "up" })).toMatchObject({ code: "not_found" });
  expect(await movePage(analyst(), { id, documentId: better, to: "up" })).toMatchObject({ code: "not_allowed" });
  expect(await movePage(rosa(), { id, documentId: better, to: "left" })).toMatchObject({ code: "invalid_input" });
});

it("shows a page small to its own people alone, and its photos as one document to the desk", async () => {
  const id = await draft();
  const content = await sharp({ create: { width: 640, height: 480, channels: 3, background: "#8a6d3b" } })
    .jpeg()
    .toBuffer();
  const photo = { name: "foto.jpg", type: "image/jpeg", content };
  const { documentId } = await must(attachDocument(rosa(), { id, requirement: "site_photo", file: photo }));
  const { documentId: paper } = await attach(id, "poderes.pdf");
  const small = await must(previewOwnDocument(rosa(), { id, documentId }));
  expect((await sharp(small.content).metadata()).width).toBe(320);
  expect(await previewOwnDocument(rosa(), { id, documentId: paper })).toMatchObject({ code: "not_found" });
  expect(await previewOwnDocument(other(), { id, documentId })).toMatchObject({ code: "not_found" });
  expect(await previewOwnDocument(analyst(), { id, documentId })).toMatchObject({ code: "not_allowed" });
  // Not sent yet: for the lender there is no such file.
  expect(await readFilePages(analyst(), { id, requirement: "site_photo" })).toMatchObject({ code: "not_found" });
  expect(await readFilePages(rosa(), { id, requirement: "site_photo" })).toMatchObject({ code: "not_allowed" });
});

it("keeps where a photo was taken only for a photo of a place, and only when told to", async () => {
  const id = await draft();
  const GPSLatitude = "14/1 40/1 5223/100";
  const taken = await sharp({ create: { width: 320, height: 240, channels: 3, background: "#8a6d3b" } })
    .withExif({ IFD3: { GPSLatitudeRef: "S", GPSLatitude, GPSLongitudeRef: "W", GPSLongitude: "69/1 31/1 4810/100" } })
    .jpeg()
    .toBuffer();
  expect(placeOf(taken)).not.toBeNull();
  const photo = { name: "foto.jpg", type: "image/jpeg", content: taken };
  const give = async (requirement: string, keepPlace: boolean) => {
    const { documentId } = await must(attachDocument(rosa(), { id, requirement, file: photo, keepPlace }));
    const { content } = await must(readOwnDocument(rosa(), { id, documentId }));
    const row = (await own(id)).documents.find((one) => one.id === documentId);
    return { place: placeOf(content), takenAt: row?.takenAt ?? null };
  };
  expect(await give("site_photo", false)).toEqual({ place: null, takenAt: null });
  expect(await give("powers", true)).toEqual({ place: null, takenAt: null });
  const kept = await give("site_photo", true);
  expect(kept.takenAt).toBe("-14.68117, -69.53003");
  expect(kept.place?.lat).toBeCloseTo(-14.68117, 4);
});

it("takes that one does not have a paper as an answer where the product allows it, and only there", async () => {
  const id = await draft();
  const missing = async () => (await own(id)).gaps.filter(({ kind }) => kind === "document").map(({ code }) => code);
  expect(await missing()).toEqual(expect.arrayContaining(["ruc_sheet", "powers"]));
  await must(lacks(id, "ruc_sheet"));
  await must(lacks(id, "powers", "in_process", "SUNARP la entrega el lunes."));
  expect(await missing()).toContain("powers");
  expect(await missing()).not.toContain("ruc_sheet");
  expect(await absences(id)).toMatchObject([
    { requirement: "powers", reason: "in_process", note: "SUNARP la entrega el lunes.", state: "declared" },
    { requirement: "ruc_sheet", reason: "lost", note: "" },
  ]);
  await must(lacks(id, "ruc_sheet", "have"));
  expect(await missing()).toContain("ruc_sheet");
  // Whoever hands it in has it after all; whoever handed it in cannot say that they do not.
  await attach(id, "poderes.pdf");
  expect(await absences(id)).toEqual([]);
  expect(await lacks(id, "powers")).toMatchObject({ code: "paper_given" });
  expect(await lacks(id, "ruc_sheet", "other")).toMatchObject({ fields: { note: "answer_required" } });
  expect(await lacks(id, "ruc_sheet", "")).toMatchObject({ fields: { reason: "answer_required" } });
  expect(await lacks(id, "ruc_sheet", "lost", "a".repeat(301))).toMatchObject({ fields: { note: "text_too_long" } });
  expect(await lacks(id, "no_such_paper")).toMatchObject({ code: "not_found" });
  const said = { id, requirement: "ruc_sheet", reason: "lost" };
  expect(await declareAbsence(other(), said)).toMatchObject({ code: "not_found" });
  expect(await declareAbsence(analyst(), said)).toMatchObject({ code: "not_allowed" });
});

it("carries what is missing to the desk, which accepts it, asks again, or says it was not needed", async () => {
  const id = await completeDraft(house().cast.applicants.cerro);
  const codes = ["ruc_sheet", "reinfo_capture", "igafom_receipt"];
  for (const { id: documentId, requirement } of (await own(id)).documents)
    if (codes.includes(requirement)) await must(removeDocument(rosa(), { id, documentId }));
  const site = { name: "sitio.jpg", type: "image/jpeg", content: await jpeg() };
  await must(attachDocument(rosa(), { id, requirement: "site_photo", file: site }));
  for (const requirement of codes) await must(lacks(id, requirement, "other", `No tenemos ${requirement}.`));
  await must(submitApplication(rosa(), await signatureOf(rosa(), id)));
  const revisions = () =>
    withTx({ scope: "actor", personId: null, organizationId: rosa().actor.organizationId, institutionId: null }, (tx) =>
      tx.select().from(applicationRevisions).where(eq(applicationRevisions.applicationId, id)),
    );
  expect((await revisions())[0]?.absences).toHaveLength(3);
  expect(await lacks(id, "ruc_sheet", "lost")).toMatchObject({ code: "wrong_status" });
  const judge = (requirement: string, verdict: string, by = analyst()) => judgePaper(by, { id, requirement, verdict });
  // It lies in the queue still.
  expect(await judge("ruc_sheet", "accepted")).toMatchObject({ code: "not_allowed" });
  await must(claimApplication(analyst(), { id }));
  const together = await must(readFilePages(analyst(), { id, requirement: "site_photo" }));
  expect(together).toMatchObject({ mediaType: "application/pdf" });
  expect(await readFilePages(analyst(), { id, requirement: "powers" })).toMatchObject({ code: "not_found" });
  const pass = async () => passScreening(analyst(), { id, version: await versionOf(staff().analista, id) });
  expect(await pass()).toMatchObject({ code: "absence_open", facts: { open: 3 } });
  await must(judge("ruc_sheet", "accepted"));
  await must(judge("reinfo_capture", "not_needed"));
  await must(judge("powers", "accepted"));
  expect(await judge("no_such_paper", "accepted")).toMatchObject({ code: "not_found" });
  expect(await judge("quote", "not_needed")).toMatchObject({ code: "not_found" });
  expect(await judge("quote", "accepted", caller(staff().auditoria))).toMatchObject({ code: "not_allowed" });
  expect(await judge("quote", "accepted", rosa())).toMatchObject({ code: "not_allowed" });
  const elsewhere = caller(house().cast.staff["caja-ejemplo-altiplano"].analista);
  expect(await judge("quote", "accepted", elsewhere)).toMatchObject({ code: "not_found" });
  await must(
    observeApplication(analyst(), {
      id,
      version: await versionOf(staff().analista, id),
      items: [
        { targetKind: "document", targetCode: "igafom_receipt", reasonCode: "explain", note: "Pida una copia." },
        { targetKind: "document", targetCode: "powers", reasonCode: "explain", note: "No se lee la segunda hoja." },
      ],
    }),
  );
  const states = async () =>
    Object.fromEntries((await must(file(analyst(), { id }))).absences.map((one) => [one.requirement, one.state]));
  expect(await states()).toEqual({ ruc_sheet: "accepted", reinfo_capture: "not_needed", igafom_receipt: "observed" });
  expect((await own(id)).gaps.map(({ code }) => code)).toEqual(expect.arrayContaining(["igafom_receipt", "powers"]));
  await attach(id, "poderes nuevos.pdf");
  await must(lacks(id, "igafom_receipt", "lost"));
  await must(resubmitApplication(rosa(), { id }));
  expect(await revisions()).toHaveLength(2);
  expect(await states()).toMatchObject({ igafom_receipt: "declared" });
  await must(judge("igafom_receipt", "accepted"));
  await must(pass());
  const after = await must(file(analyst(), { id }));
  expect(after.status).toBe("under_review");
  expect(new Set(after.documents.map(({ state }) => state))).toEqual(new Set(["accepted"]));
});

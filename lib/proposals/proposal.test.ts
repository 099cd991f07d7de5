import { expect, it } from "vitest";
import { formatSoles } from "@/domain/money";
import { file } from "@/lib/applications/file";
import { opinionsOn } from "@/lib/applications/risk-opinion";
import { findOut } from "@/lib/demo/findings";
import { must } from "@/lib/demo/seed";
import { findingsOn } from "@/lib/findings/queries";
import { proposalContent } from "@/lib/proposals/content";
import { proposalPdf } from "@/lib/proposals/pdf";
import { reasonBook } from "@/lib/settings/reasons";
import { caller, openHouse } from "@/lib/testing/house";
import { proposed, underReview } from "@/lib/testing/journey";

const house = openHouse();
const rosa = () => house().cast.applicants.cerro;
const staff = () => house().cast.staff["caja-muestra-del-sur"];
const stranger = () => house().cast.staff["caja-ejemplo-altiplano"];

/** What one of the staff sees of a proposal. */
async function seenBy(colleague: string, id: string) {
  const by = caller(staff()[colleague]);
  return proposalContent({
    institution: "Caja Muestra del Sur",
    file: await must(file(by, { id })),
    found: await must(findingsOn(by, { id })),
    opinions: await must(opinionsOn(by, { applicationId: id })),
    book: await must(reasonBook(by, { institutionId: by.actor.institutionId ?? "" })),
  });
}

it("says what is proposed and what it rests on, the same bytes for the same data", async () => {
  const id = await proposed(rosa(), staff().analista);
  const first = await seenBy("gerencia", id);
  if (!first) throw new Error("no proposal");
  expect(first.sections.map(({ title }) => title)).toEqual([
    "Lo que pide",
    "Lo que se propone",
    "Requisitos del producto",
    "Puntaje",
    "Lo que averiguó la entidad",
  ]);
  const lines = Object.fromEntries(
    first.sections.flatMap(({ lines: all }) => all.map(({ term, text }) => [term, text])),
  );
  expect(lines).toMatchObject({
    Resultado: "Aprobar",
    "Monto y plazo": `${formatSoles(60_000_00)} a 24 meses`,
    REINFO: "Sin registrar",
  });
  const [one, other] = [await proposalPdf(first), await proposalPdf(first)];
  expect(one.equals(other)).toBe(true);
  expect(one.subarray(0, 5).toString()).toBe("%PDF-");
  expect((await seenBy("analista", id))?.hash).toBe(first.hash);
});

it("carries what was found out, and is there for those who see the credit alone", async () => {
  const early = await underReview(rosa(), staff().analista);
  expect(await seenBy("analista", early)).toBeNull();
  await findOut(caller(staff().analista), staff().ambiental, early);
  const id = await proposed(rosa(), staff().analista);
  const seen = await seenBy("gerencia", id);
  // Registers hold for the organization, whichever file they were looked up for; a cash flow does not.
  const found = seen?.sections.find(({ title }) => title === "Lo que averiguó la entidad")?.lines ?? [];
  expect(found.map(({ term, text }) => `${term}: ${text}`)).toEqual([
    expect.stringMatching(/^REINFO: Vigente, al \d\d\/\d\d\/\d{4}, Delia Muestra$/),
    expect.stringMatching(/^RUC en SUNAT: Activo · Habido, al /),
    "Central de riesgos: Sin registrar",
    "Flujo de caja: Sin registrar",
    "Evaluación ambiental y social: Sin registrar",
  ]);
  expect(await seenBy("ambiental", id)).toBeNull();
  expect(await findingsOn(caller(stranger().gerencia), { id })).toMatchObject({ code: "not_found" });
  expect(await findingsOn(caller(rosa()), { id })).toMatchObject({ code: "not_allowed" });
});

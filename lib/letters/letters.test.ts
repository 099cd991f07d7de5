import { expect, it } from "vitest";
import { letters, letterWords, shippedLetters } from "@/domain/settings/letters";
import { must } from "@/lib/demo/seed";
import { fileLetter, ownLetter } from "@/lib/letters/made";
import { sampleLetter } from "@/lib/letters/sample";
import { confirmSetting, proposeSetting } from "@/lib/settings/change";
import { readPdf } from "@/lib/sheets/testing/read-pdf";
import { caller, monday, openHouse } from "@/lib/testing/house";
import { approved } from "@/lib/testing/offers";

const house = openHouse();
const lender = "caja-muestra-del-sur";
const staff = (key: string, now = monday) => caller(house().cast.staff[lender][key], now);
const cerro = () => house().cast.applicants.cerro;
const reworded = (es: string) => ({
  ...shippedLetters,
  approval: { ...shippedLetters.approval, closing: { es, en: "" } },
});

async function change(es: string, now: Date) {
  const { versionId } = await must(
    proposeSetting(staff("productos", now), { kind: "letters", content: reworded(es), note: "Otra despedida." }),
  );
  await must(confirmSetting(staff("productos2", now), { versionId }));
}

it("makes the decision letter in the words of its day, the same for both sides, byte by byte", async () => {
  await change("Primera despedida de {lender}.", monday);
  const id = await approved(cerro(), house().cast.staff[lender], "Factura del equipo");
  const own = await must(ownLetter(caller(cerro()), { id, paper: "decision" }));
  await change("Segunda despedida.", new Date(monday.getTime() + 60_000));
  const again = await must(fileLetter(staff("gerencia"), { id, paper: "decision" }));
  expect(again.content.equals(own.content)).toBe(true);
  const text = (await readPdf(own.content)).text;
  expect(text).toContain("Primera despedida de");
  expect(text).toContain("Factura del equipo");
  expect(text).not.toContain("Segunda despedida");
  expect(await ownLetter(caller(cerro()), { id, paper: "contract" })).toMatchObject({ code: "invalid_input" });
  expect(await ownLetter(caller(cerro()), { id, paper: "conditions" })).toMatchObject({ code: "not_found" });
  const other = caller(house().cast.staff["caja-ejemplo-altiplano"].gerencia);
  expect(await fileLetter(other, { id, paper: "decision" })).toMatchObject({ code: "not_found" });
});

it("shows every paper with a sample, and says that the contract is signed elsewhere", async () => {
  for (const kind of ["approval", "decline", "acta", "contract", "conditions"] as const) {
    const { content } = await must(sampleLetter(staff("productos"), { kind, ofDraft: false }));
    const text = (await readPdf(content)).text;
    expect(text).toContain("MUESTRA");
    expect(/fuera de Veta/.test(text)).toBe(kind === "contract" || kind === "conditions");
  }
  expect(await sampleLetter(staff("analista"), { kind: "acta", ofDraft: false })).toMatchObject({
    code: "not_allowed",
  });
});

it.each([
  ["{amount} para {organization}", true],
  ["{dni}", false],
  ["{constructor}", false],
  ["{amount", false],
  ["<script>alert(1)</script>", false],
])("takes only facts it has: %s", (es, isGood) => {
  expect(letters.safeParse(reworded(es)).success).toBe(isGood);
});

it("says a script as it was written", () => {
  const words = letterWords(reworded("<script>\n\n\n{lender}"), "approval", { lender: "{amount}" }, "en");
  expect(words.closing).toEqual(["<script>", "{amount}"]);
});

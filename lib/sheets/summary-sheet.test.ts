import { beforeAll, describe, expect, test } from "vitest";
import { quote } from "@/domain/loan-quote";
import { formatMoney } from "@/domain/money";
import { legalItems } from "./content";
import { summaryPdf } from "./pdf";
import { summarySheet } from "./summary-sheet";
import { readPdf } from "./testing/read-pdf";
import { demoProduct, fullSimulation, setEnvironment, simulationOf } from "./testing/simulations";
import { sheetTexts, valueText } from "./texts";
import { verificationOf } from "./verification";

beforeAll(setEnvironment);

const example = simulationOf(demoProduct("equipo-sin-mercurio"), 30_000_00, 24);
const cases = [
  { name: "a demo product", simulation: example },
  { name: "everything at once", simulation: fullSimulation() },
  { name: "no insurance", simulation: simulationOf(demoProduct("credito-pallaquera"), 3_000_00, 12) },
];

test("an offer is no simulation, on screen and on paper", async () => {
  const offer = { ...example, isOffer: true as const };
  const t = sheetTexts("es");
  expect(summarySheet(offer).notice).toEqual({ title: t.offer, text: t.offer_text });
  const { text } = await readPdf(await summaryPdf(offer));
  expect(text).not.toContain(t.simulation);
  expect(text).toContain(t.offer);
});

describe.each(cases)("the hoja resumen of $name", ({ simulation }) => {
  const sheet = summarySheet(simulation);
  const rows = sheet.sections.flatMap((section) => section.rows);

  test("has every item of the norm", () => {
    expect(new Set(rows.flatMap(({ item }) => item ?? []))).toEqual(new Set(legalItems));
  });

  test("leaves to the contract what only a contract knows", () => {
    const open = rows.filter(({ value }) => value.kind === "pending").map(({ item }) => item ?? "identity");
    const policy = simulation.product.config.insurance ? ["e"] : [];
    expect(open).toEqual([...policy, "k", "h", "i", "identity", "signatures"]);
  });

  test("adds up", () => {
    const { product, amountCents, termMonths, disbursedOn } = simulation;
    const { schedule, costCents, terms } = quote(product.config, { amountCents, termMonths, disbursedOn });
    const { totals } = schedule;
    expect(costCents).toBe(totals.interestCents + totals.insuranceCents + totals.feesCents + terms.upfrontChargesCents);
    expect(totals.paidCents).toBe(amountCents + totals.interestCents + totals.insuranceCents + totals.feesCents);
  });

  test("is printed word by word", async () => {
    const { text } = await readPdf(await summaryPdf(simulation));
    const seen = text.replace(/[\s-]/g, "");
    const bare = (words: string) => words.replace(/[\s-]/g, "");
    const t = sheetTexts("es");
    for (const { label, value, note } of [...rows, ...sheet.figures]) {
      expect(seen).toContain(bare(label));
      expect(seen).toContain(bare(valueText(value, "PEN", t)));
      if (note) expect(seen).toContain(bare(note));
    }
    for (const words of [sheet.title, sheet.product, sheet.lender, t.simulation]) expect(seen).toContain(bare(words));
    const { reference, code } = verificationOf(simulation);
    expect(seen).toContain(bare(reference));
    expect(seen).toContain(bare(code));
  });
});

test("English says the same figures", () => {
  const [es, en] = [summarySheet(example, "es"), summarySheet(example, "en")];
  const figures = (sheet: typeof es) =>
    sheet.sections.flatMap(({ rows }) => rows.flatMap(({ value }) => (value.kind === "text" ? [] : [value])));
  expect(figures(en)).toEqual(figures(es));
  expect(en.title).not.toBe(es.title);
});

test("the worked example of the product page", () => {
  const { figures } = summarySheet(example);
  expect(figures.map(({ value }) => valueText(value, "PEN", sheetTexts("es")))).toEqual([
    formatMoney(1_579_88, "PEN"),
    formatMoney(37_664_15, "PEN"),
    "25.50%",
  ]);
});

import { beforeAll, expect, test, vi } from "vitest";
import { summaryPdf } from "./pdf";
import { readPdf } from "./testing/read-pdf";
import { demoProduct, fullSimulation, setEnvironment, simulationOf } from "./testing/simulations";

beforeAll(setEnvironment);

const example = simulationOf(demoProduct("equipo-sin-mercurio"), 30_000_00, 24);

test("the same simulation is the same bytes, on another day too", async () => {
  const first = await summaryPdf(example);
  vi.useFakeTimers({ now: new Date("2031-05-01T00:00:00Z"), toFake: ["Date"] });
  try {
    expect((await summaryPdf(structuredClone(example))).equals(first)).toBe(true);
  } finally {
    vi.useRealTimers();
  }
  expect((await summaryPdf({ ...example, amountCents: 30_000_01 })).equals(first)).toBe(false);
});

test("can be read aloud: tagged, in Spanish of Peru, with a title and headings", async () => {
  const content = await summaryPdf(example);
  const { marked, lang, title, roles } = await readPdf(content);
  expect({ marked, lang, title }).toEqual({ marked: true, lang: "es-PE", title: "Hoja resumen: Equipo sin mercurio" });
  const raw = content.toString("latin1");
  expect(raw).toMatch(/^%PDF-1\.7/);
  for (const part of ["/StructTreeRoot", "/Marked true", "/Lang (es-PE)", "/DisplayDocTitle true", "/Scope /Row"]) {
    expect(raw).toContain(part);
  }
  expect(raw.match(/\/Scope \/Column/g)).toHaveLength(9);
  const count = (role: string) => roles.filter((one) => one === role).length;
  expect([count("H1"), count("H2"), count("Link")]).toEqual([1, 7, 1]);
  expect(count("TR")).toBeGreaterThan(24 + 1 + 30);
  // Every face that is used travels inside.
  expect(raw.match(/\/FontFile2/g)).toHaveLength(2);
});

test("every page says what it is and which it is", async () => {
  const { pages } = await readPdf(await summaryPdf(fullSimulation()));
  for (const [index, words] of pages.entries()) {
    expect(words).toContain(`Página ${index + 1} de ${pages.length}`);
    expect(words).toContain("Simulación: no es una oferta ni un contrato.");
  }
});

test("a name full of marks harms neither the file nor its title", async () => {
  const name = { es: `Crédito <b>&"(Ñandú)\\ ${"muy largo ".repeat(6)}`, en: "" };
  const { title, text } = await readPdf(
    await summaryPdf(simulationOf(demoProduct("equipo-sin-mercurio", { name }), 5_000_00, 12)),
  );
  expect(title).toContain('Crédito b "(Ñandú)');
  expect(text).toContain("<b>&");
});

test("360 instalments of a hundred million fit", async () => {
  const product = demoProduct("equipo-sin-mercurio", {
    amount: { minCents: 100_00, maxCents: 100_000_000_00, exampleCents: 100_000_000_00 },
    term: { minMonths: 1, maxMonths: 360, exampleMonths: 360 },
  });
  const { pages } = await readPdf(await summaryPdf(simulationOf(product, 100_000_000_00, 360)));
  expect(pages.length).toBeGreaterThan(9);
  expect(pages.flat()).toContain("100,000,000.00");
});

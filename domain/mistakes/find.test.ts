import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withValueAt } from "../editor/path";
import { templates } from "../templates";
import { exampleProduct } from "../testing/product";
import { mistakesIn } from "./find";
import { holdsPersonalData } from "./texts";

const changed = (path: string, value: unknown) => withValueAt(exampleProduct(), path, value);
const found = (draft: unknown) => mistakesIn(draft).map(({ path, code }) => `${path} ${code}`);

describe("the mistakes of a draft", () => {
  it.each(templates)("are none that block in the template $code", ({ draft }) => {
    expect(mistakesIn(draft).filter(({ severity }) => severity === "blocks")).toEqual([]);
  });

  it("name what cannot be read and what is missing", () => {
    expect(found(changed("tasks.0.title", { es: "", en: "" }))).toContain("tasks.0.title.es text_missing");
    expect(found(changed("tasks.0.minutes", null))).toContain("tasks.0.minutes answer_required");
  });

  it("never throw", () => {
    fc.assert(
      fc.property(fc.anything({ maxDepth: 4 }), (anything) => {
        expect(Array.isArray(mistakesIn(anything))).toBe(true);
      }),
    );
  });
});

describe("texts that everyone reads", () => {
  it.each([
    ["Llame al 951 234 567.", true],
    ["Su RUC es 20601234567", true],
    ["DNI 45678912.", true],
    ["Deposite en 191-1234567-0-55 o 215-123-4567890.", true],
    ["Escriba a ana@caja.pe", true],
    ["Estimado {nombre}", true],
    ["Hasta S/ 60,000.00 en 2026-2027, DL 1451-2018, el 04/08/2026.", false],
    ["De 100.000.000 a 1,000,000,000.50", false],
  ])("%j holds personal data: %s", (text, holds) => {
    expect(holdsPersonalData(text)).toBe(holds);
  });
});

import { describe, expect, it } from "vitest";
import { conditionsToMeet, meanwhileOf } from "@/lib/offers/follow-up";

const words = (es: string, en = es) => ({ es, en });
const config = {
  education: [{ code: "loan", title: words("Qué es un crédito", "What a loan is") }],
  covenants: [
    { code: "reinfo", text: words("Mantener vigente el REINFO.", "Keep the REINFO in force."), everyMonths: 6 },
  ],
  indicators: [{ code: "mercury", name: words("Mercurio usado en gramos", "Grams of mercury used"), everyMonths: 1 }],
};

describe("what a product asks for beside its conditions", () => {
  it("is said with how often it is looked at", () => {
    expect(meanwhileOf(config, "es")).toEqual([
      "Mantener vigente el REINFO. Se comprueba cada 6 meses.",
      "Informar a la entidad cada mes: Mercurio usado en gramos.",
    ]);
    expect(meanwhileOf(config, "en")).toEqual([
      "Keep the REINFO in force. Checked every 6 months.",
      "Report to the lender every month: Grams of mercury used.",
    ]);
    expect(meanwhileOf({ education: [], covenants: [], indicators: [] }, "es")).toEqual([]);
  });

  it("is learnt before the money, once, whatever was decided", () => {
    const learning = "Completar el módulo de aprendizaje «Qué es un crédito».";
    expect(conditionsToMeet([], config)).toEqual([learning]);
    expect(conditionsToMeet(["Abrir una cuenta.", learning], config)).toEqual(["Abrir una cuenta.", learning]);
    expect(conditionsToMeet(["Abrir una cuenta."], config)).toEqual(["Abrir una cuenta.", learning]);
  });
});

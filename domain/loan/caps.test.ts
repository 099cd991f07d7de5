import { describe, expect, test } from "vitest";
import { type Cap, compensatoryCaps } from "../regulation";
import { type CappedRate, checkCompensatoryRate, checkMoratoryRate } from "./caps";

const loan: CappedRate = { annualRate: "0.40", currency: "PEN", creditType: "small", disbursedOn: "2026-10-31" };

describe("the cap on the compensatory rate", () => {
  test("a rate equal to the cap is allowed, the least above it is not", () => {
    expect(checkCompensatoryRate({ ...loan, annualRate: "1.1413" }, compensatoryCaps)).toMatchObject({ result: "ok" });
    expect(checkCompensatoryRate({ ...loan, annualRate: "1.14130000000000000001" }, compensatoryCaps)).toEqual({
      result: "above",
      cap: "1.1413",
      source: "Nota del BCRP del 01/04/2026",
    });
  });

  test("the day of disbursement decides", () => {
    const on = (disbursedOn: string) =>
      checkCompensatoryRate({ ...loan, annualRate: "1.135", disbursedOn }, compensatoryCaps);
    expect(on("2026-04-30").result).toBe("above");
    expect(on("2026-05-01").result).toBe("ok");
  });

  test("the currency decides", () => {
    const dear = { ...loan, annualRate: "1.00" };
    expect(checkCompensatoryRate(dear, compensatoryCaps).result).toBe("ok");
    expect(checkCompensatoryRate({ ...dear, currency: "USD" }, compensatoryCaps).result).toBe("above");
  });

  test("missing from November 2026 to April 2027, before the law and where no source was found", () => {
    const on = (disbursedOn: string) => checkCompensatoryRate({ ...loan, disbursedOn }, compensatoryCaps).result;
    expect(on("2026-11-01")).toBe("missing");
    expect(on("2027-04-30")).toBe("missing");
    expect(on("2020-01-01")).toBe("missing");
    expect(on("2022-03-01")).toBe("missing");
  });

  test("once people have entered it, it counts", () => {
    const entered: Cap = {
      currency: "PEN",
      value: "1.10",
      validFrom: "2026-11-01",
      validTo: "2027-04-30",
      source: "Note of the BCRP of 1 Oct 2026",
    };
    const caps = [...compensatoryCaps.filter((cap) => cap.value !== null), entered];
    const rate = { ...loan, annualRate: "1.12", disbursedOn: "2026-12-15" };
    expect(checkCompensatoryRate(rate, caps)).toEqual({ result: "above", cap: "1.10", source: entered.source });
  });

  test("medium businesses have a free rate", () => {
    const free = { ...loan, creditType: "medium", annualRate: "3", disbursedOn: "2026-12-15" } as const;
    expect(checkCompensatoryRate(free, compensatoryCaps)).toMatchObject({ result: "ok", cap: null });
  });
});

test("the moratory cap is 15 % of the compensatory one: 17.1195 % in October 2026", () => {
  const check = (annualRate: string) => checkMoratoryRate({ ...loan, annualRate }, compensatoryCaps);
  expect(check("0.171195")).toMatchObject({ result: "ok", cap: "0.171195" });
  expect(check("0.171196")).toMatchObject({ result: "above", cap: "0.171195" });
  expect(checkMoratoryRate({ ...loan, disbursedOn: "2026-12-01" }, compensatoryCaps).result).toBe("missing");
});

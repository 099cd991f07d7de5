import { describe, expect, test } from "vitest";
import { simulation, simulationAnswer, simulationErrorCodes, simulationRequest } from "./simulation";

const request = {
  currency: "PEN",
  amount: "60000.00",
  annualEffectiveRate: "0.28",
  instalments: 24,
  disbursedOn: "2026-12-15",
  calendar: { kind: "fixed_day", day: 15 },
  creditLifeInsurance: { monthlyRate: "0.0008", mode: "on_top" },
  feePerInstalment: "8.00",
  upfrontCharges: "350.00",
};

const pointers = (input: unknown) => {
  const parsed = simulation.safeParse(input);
  return parsed.success ? [] : [...new Set(parsed.error.issues.map((issue) => `/${issue.path.join("/")}`))].sort();
};

test("vector V2 as an answer", () => {
  const answer = simulation.parse(request);
  expect(simulationAnswer.parse(answer)).toEqual(answer);
  expect(answer).toMatchObject({
    levelInstalment: "3211.41",
    netDisbursed: "59650.00",
    totals: { interest: "17073.75", insurance: "657.05", fees: "192.00", paid: "77922.80", itf: "6.60" },
    tcea: { annex1: "0.30821386", days360: "0.30326573" },
  });
  expect(answer.rows[0]).toEqual({
    number: 1,
    dueOn: "2027-01-15",
    days: 31,
    opening: "60000.00",
    interest: "1289.10",
    principal: "1922.31",
    insurance: "49.60",
    fee: "8.00",
    instalment: "3269.01",
    itf: "0.15",
    closing: "58077.69",
  });
  expect(answer.rows).toHaveLength(24);
});

test("the last four fields default to none", () => {
  const { creditLifeInsurance: _i, feePerInstalment: _f, upfrontCharges: _u, ...least } = request;
  expect(simulationRequest.parse(least)).toMatchObject({
    grace: { kind: "none", instalments: 0 },
    creditLifeInsurance: null,
    feePerInstalment: "0.00",
    upfrontCharges: "0.00",
  });
  const answer = simulation.parse({ ...least, grace: { kind: "total", instalments: 2 } });
  expect(answer.rows[0]).toMatchObject({ interest: "1289.10", principal: "-1289.10", instalment: "0.00" });
});

describe("the limits", () => {
  test.each([
    ["amount 1", { amount: "1", upfrontCharges: "0" }],
    ["amount 100,000,000.00", { amount: "100000000.00" }],
    ["rate 0", { annualEffectiveRate: "0" }],
    ["rate 10", { annualEffectiveRate: "10.00" }],
    ["one instalment", { instalments: 1 }],
    ["360 instalments", { instalments: 360 }],
    ["one day", { calendar: { kind: "every_n_days", days: 1 } }],
    ["366 days", { calendar: { kind: "every_n_days", days: 366 } }],
    ["insurance 0.1", { creditLifeInsurance: { monthlyRate: "0.10", mode: "embedded" } }],
    ["the year 2000", { disbursedOn: "2000-01-01" }],
    ["the year 2100", { disbursedOn: "2100-12-31" }],
    ["charges just below the amount", { upfrontCharges: "59999.99" }],
    ["one decimal", { amount: "60000.5" }],
    ["a first due date", { calendar: { kind: "fixed_day", day: 31, firstDueOn: "2027-02-28" } }],
  ])("allowed: %s", (_, change) => {
    expect(pointers({ ...request, ...change })).toEqual([]);
  });

  test.each<[string, object, string[]]>([
    ["amount below 1", { amount: "0.99" }, ["/amount"]],
    ["amount above 100 million", { amount: "100000000.01" }, ["/amount"]],
    ["three decimals", { amount: "60000.001" }, ["/amount"]],
    ["a number for an amount", { amount: 60000 }, ["/amount"]],
    ["a thousands separator", { amount: "60,000.00" }, ["/amount"]],
    ["a negative rate", { annualEffectiveRate: "-0.1" }, ["/annualEffectiveRate"]],
    ["a rate above 10", { annualEffectiveRate: "10.01" }, ["/annualEffectiveRate"]],
    ["a number for a rate", { annualEffectiveRate: 0.28 }, ["/annualEffectiveRate"]],
    ["an exponent", { annualEffectiveRate: "1e-1" }, ["/annualEffectiveRate"]],
    ["a rate of many digits", { annualEffectiveRate: `0.${"1".repeat(100)}` }, ["/annualEffectiveRate"]],
    ["no instalments", { instalments: 0 }, ["/instalments"]],
    ["361 instalments", { instalments: 361 }, ["/instalments"]],
    ["half an instalment", { instalments: 1.5 }, ["/instalments"]],
    ["instalments as text", { instalments: "24" }, ["/instalments"]],
    ["grace to the end", { grace: { kind: "total", instalments: 24 } }, ["/grace/instalments"]],
    ["grace of no kind", { grace: { kind: "none", instalments: 2 } }, ["/grace/instalments"]],
    ["no days", { calendar: { kind: "every_n_days", days: 0 } }, ["/calendar/days"]],
    ["367 days", { calendar: { kind: "every_n_days", days: 367 } }, ["/calendar/days"]],
    [
      "a first due date on another day",
      { calendar: { kind: "fixed_day", day: 15, firstDueOn: "2027-01-16" } },
      ["/calendar/firstDueOn"],
    ],
    [
      "a first due date not after the disbursement",
      {
        calendar: { kind: "fixed_day", day: 15, firstDueOn: "2026-12-15" },
      },
      ["/calendar/firstDueOn"],
    ],
    [
      "insurance above 0.1",
      { creditLifeInsurance: { monthlyRate: "0.1000001", mode: "on_top" } },
      ["/creditLifeInsurance/monthlyRate"],
    ],
    ["a negative fee", { feePerInstalment: "-1" }, ["/feePerInstalment"]],
    ["charges of the whole amount", { upfrontCharges: "60000.00" }, ["/upfrontCharges"]],
    ["a date that does not exist", { disbursedOn: "2027-02-29" }, ["/disbursedOn"]],
    ["a date before 2000", { disbursedOn: "1999-12-31" }, ["/disbursedOn"]],
    ["a date after 2100", { disbursedOn: "2101-01-01" }, ["/disbursedOn"]],
    ["an unknown currency", { currency: "EUR" }, ["/currency"]],
    ["an unknown key", { colour: "red" }, ["/"]],
    ["an unknown key inside", { calendar: { kind: "fixed_day", day: 15, everyMonths: 2 } }, ["/calendar"]],
  ])("refused: %s", (_, change, where) => {
    const input = { ...request, ...change };
    expect(pointers(input)).toEqual(where);
    const codes: readonly string[] = simulationErrorCodes;
    const own = simulation.safeParse(input).error?.issues.filter(({ code }) => code !== "unrecognized_keys") ?? [];
    expect(own.filter(({ message }) => !codes.includes(message))).toEqual([]);
  });

  test("every wrong field is told at once, those between fields too", () => {
    const wrong = { ...request, currency: "EUR", instalments: 2, disbursedOn: "x", upfrontCharges: "60000.00" };
    expect(pointers({ ...wrong, grace: { kind: "partial", instalments: 2 } })).toEqual([
      "/currency",
      "/disbursedOn",
      "/grace/instalments",
      "/upfrontCharges",
    ]);
    expect(pointers(null)).toEqual(["/"]);
    expect(pointers([])).toEqual(["/"]);
  });

  test("figures beyond safe integers are answered: thirty years of total grace at the dearest rate", () => {
    const grace = { kind: "total", instalments: 359 };
    const answer = simulation.parse({ ...request, annualEffectiveRate: "10", instalments: 360, grace });
    expect(answer.rows.at(-1)?.opening.length).toBeGreaterThan(30);
    expect(answer.rows.at(-1)?.closing).toBe("0.00");
    expect(simulationAnswer.parse(answer)).toEqual(answer);
  });

  test("a loan that no annual rate explains is refused with its code", () => {
    const parsed = simulation.safeParse({
      currency: "PEN",
      amount: "1.31",
      annualEffectiveRate: "2.84",
      instalments: 354,
      disbursedOn: "2013-09-18",
      calendar: { kind: "fixed_day", day: 1 },
    });
    expect(parsed.error?.issues.map(({ path, message }) => [path, message])).toEqual([
      [["annualEffectiveRate"], "no_annual_cost"],
    ]);
  });
});

test("the largest request is bounded work", () => {
  const start = performance.now();
  for (let digit = 1; digit <= 9; digit += 1) {
    simulation.safeParse({ ...request, instalments: 360, annualEffectiveRate: `0.2${digit}${"7".repeat(50)}` });
  }
  expect((performance.now() - start) / 9).toBeLessThan(500);
});

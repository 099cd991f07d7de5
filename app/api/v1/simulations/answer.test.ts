import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMonths, dateOf, dateParts, dayOrLast } from "@/domain/date";
import { type SimulationAnswer, simulationAnswer } from "@/domain/loan/simulation";
import vectors from "@/domain/loan/testing/vectors.json";
import { type Problem, problemSchema } from "@/lib/api/problems";
import { answerSimulation } from "./answer";

const free = async () => null;
const url = "http://localhost/api/v1/simulations";
const json = { "content-type": "application/json" };

function post(body: BodyInit | null, headers: Record<string, string> = json): Promise<Response> {
  return answerSimulation(new Request(url, { method: "POST", body, headers }), free);
}

async function simulated(request: object): Promise<SimulationAnswer> {
  const response = await post(JSON.stringify(request));
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("application/json");
  return simulationAnswer.parse(await response.json());
}

async function refused(body: BodyInit | null, headers?: Record<string, string>): Promise<Problem> {
  const response = await post(body, headers);
  const problem = problemSchema.parse(await response.json());
  expect(response.status).toBe(problem.status);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  return problem;
}

async function fields(request: unknown): Promise<Record<string, string>> {
  const problem = await refused(JSON.stringify(request));
  expect(problem).toMatchObject({ status: 422, type: "/desarrolladores#invalid_fields" });
  return Object.fromEntries((problem.errors ?? []).map(({ pointer, code }) => [pointer, code]));
}

const whole = {
  currency: "PEN",
  amount: "60000.00",
  annualEffectiveRate: "0.28",
  instalments: 24,
  disbursedOn: "2026-12-15",
  calendar: { kind: "fixed_day", day: 15 },
  grace: { kind: "none", instalments: 0 },
  creditLifeInsurance: { monthlyRate: "0.0008", mode: "on_top" },
  feePerInstalment: "8.00",
  upfrontCharges: "350.00",
};

const every30 = { currency: "PEN", disbursedOn: "2026-12-15", calendar: { kind: "every_n_days", days: 30 } };

const asked = {
  V1: every30,
  V2: whole,
  V4: {
    ...every30,
    grace: { kind: "total", instalments: 2 },
    creditLifeInsurance: { monthlyRate: "0.0009", mode: "on_top" },
  },
  V5: {
    ...every30,
    disbursedOn: "2027-03-10",
    creditLifeInsurance: { monthlyRate: "0.0009", mode: "embedded" },
    feePerInstalment: "5.00",
  },
  V6: {
    ...every30,
    disbursedOn: "2027-01-05",
    calendar: { kind: "fixed_day", day: 5 },
    grace: { kind: "partial", instalments: 2 },
    creditLifeInsurance: { monthlyRate: "0.0008", mode: "on_top" },
  },
  V7: {
    ...every30,
    disbursedOn: "2026-12-18",
    calendar: { kind: "fixed_day", day: 31, firstDueOn: "2027-01-31" },
    upfrontCharges: "200.00",
  },
  V8: every30,
};

describe.each(Object.keys(asked) as (keyof typeof asked)[])("vector %s", (name) => {
  test("to the céntimo", async () => {
    const vector = vectors[name];
    const { amount, tea, n } = vector.input;
    const answer = await simulated({ ...asked[name], amount, annualEffectiveRate: tea, instalments: n });
    const rows = answer.rows.map((row, index) => [
      vector.rows[index]?.[0] === "" ? "" : row.dueOn,
      row.days,
      ...[row.opening, row.interest, row.principal, row.insurance, row.fee, row.instalment, row.itf, row.closing],
    ]);
    expect(rows).toEqual(vector.rows);
    expect(answer.levelInstalment).toBe(vector.level_instalment);
    expect(answer.netDisbursed).toBe(`${vector.net_disbursed}.00`);
    const { interest, insurance, fees, paid } = answer.totals;
    const { desgravamen, comision, cuotas } = vector.totals;
    expect([interest, insurance, fees, paid]).toEqual([vector.totals.interest, desgravamen, comision, cuotas]);
    const percent = (rate: string) => (Number(rate) * 100).toFixed(6);
    expect(percent(answer.tcea.annex1)).toBe(vector.tcea_annex1_pct);
    expect(percent(answer.tcea.days360)).toBe(vector.tcea_pct);
  });
});

test("the ITF of V2 is 6.60", async () => {
  expect((await simulated(whole)).totals.itf).toBe("6.60");
});

const money = (cents: number) => (cents / 100).toFixed(2);
const disbursed = fc
  .record({ year: fc.integer({ min: 2000, max: 2099 }), month: fc.integer({ min: 1, max: 12 }) })
  .map((at) => dateOf({ ...at, day: 5 }));
const valid = disbursed.chain((disbursedOn) =>
  fc
    .record({
      amountCents: fc.integer({ min: 100, max: 1e10 }),
      rate: fc.integer({ min: 0, max: 1e7 }).map((units) => (units / 1e6).toFixed(6)),
      instalments: fc.integer({ min: 1, max: 360 }),
      days: fc.integer({ min: 1, max: 366 }),
      day: fc.option(fc.integer({ min: 1, max: 31 })),
      first: fc.option(fc.integer({ min: 1, max: 12 })),
      grace: fc.constantFrom("none", "partial", "total"),
      graceShare: fc.double({ min: 0, max: 0.999, noNaN: true }),
      fee: fc.integer({ min: 0, max: 100_000 }).map(money),
      share: fc.integer({ min: 0, max: 50 }),
    })
    .map((drawn) => {
      const at = dayOrLast(addMonths(dateParts(disbursedOn), drawn.first ?? 0), drawn.day ?? 1);
      const firstDueOn = drawn.first ? { firstDueOn: dateOf(at) } : {};
      return {
        currency: "USD",
        amount: money(drawn.amountCents),
        annualEffectiveRate: drawn.rate,
        instalments: drawn.instalments,
        disbursedOn,
        calendar: drawn.day
          ? { kind: "fixed_day", day: drawn.day, ...firstDueOn }
          : { kind: "every_n_days", days: drawn.days },
        grace: {
          kind: drawn.grace,
          instalments: drawn.grace === "none" ? 0 : Math.floor(drawn.graceShare * drawn.instalments),
        },
        feePerInstalment: drawn.fee,
        upfrontCharges: money(Math.floor((drawn.amountCents * drawn.share) / 100)),
      };
    }),
);

// A loan without any charge can still lack a TCEA: rounding that explodes is no one's rate. Its refusal names the code.
test("what the limits allow is answered, and closes at zero (400 requests)", async () => {
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(valid, async (request) => {
      const response = await post(JSON.stringify(request));
      const body: unknown = await response.json();
      if (response.status === 422) {
        expect((body as Problem).errors?.map(({ code }) => code)).toEqual(["no_annual_cost"]);
        return;
      }
      answered += 1;
      const answer = simulationAnswer.parse(body);
      expect(answer.rows).toHaveLength(request.instalments);
      expect(answer.rows.at(-1)?.closing).toBe("0.00");
    }),
    { numRuns: 400 },
  );
  expect(answered).toBeGreaterThanOrEqual(390);
});

describe("every wrong field has its pointer", () => {
  test.each<[string, object, Record<string, string>]>([
    ["an unknown key", { colour: "red" }, { "#/colour": "unknown_key" }],
    [
      "unknown keys inside",
      { calendar: { kind: "every_n_days", days: 30, day: 15 } },
      { "#/calendar/day": "unknown_key" },
    ],
    ["a key with odd characters", { "a/b~c ñ": 1 }, { "#/a~1b~0c%20%C3%B1": "unknown_key" }],
    ["a number for money", { amount: 60000 }, { "#/amount": "decimal_string_due" }],
    ["a number for a rate", { annualEffectiveRate: 0.28 }, { "#/annualEffectiveRate": "decimal_string_due" }],
    [
      "a rate of a hundred digits",
      { annualEffectiveRate: "1".repeat(100) },
      { "#/annualEffectiveRate": "annual_rate_range" },
    ],
    ["three decimals", { feePerInstalment: "1.001" }, { "#/feePerInstalment": "money_format" }],
    ["too large an amount", { amount: "100000000.01" }, { "#/amount": "amount_range" }],
    ["too small an amount", { amount: "0.99", upfrontCharges: "0" }, { "#/amount": "amount_range" }],
    ["half an instalment", { instalments: 1.5 }, { "#/instalments": "integer_due" }],
    ["361 instalments", { instalments: 361 }, { "#/instalments": "instalments_range" }],
    ["no such currency", { currency: "EUR" }, { "#/currency": "currency_unknown" }],
    ["no such calendar", { calendar: { kind: "weekly" } }, { "#/calendar/kind": "kind_unknown" }],
    ["a calendar without kind", { calendar: {} }, { "#/calendar/kind": "required" }],
    ["a list for a calendar", { calendar: [] }, { "#/calendar": "object_due" }],
    ["a calendar without its day", { calendar: { kind: "fixed_day" } }, { "#/calendar/day": "required" }],
    ["null for a calendar", { calendar: null }, { "#/calendar": "object_due" }],
    ["day 32", { calendar: { kind: "fixed_day", day: 32 } }, { "#/calendar/day": "day_range" }],
    [
      "another day",
      { calendar: { kind: "fixed_day", day: 15, firstDueOn: "2027-01-16" } },
      { "#/calendar/firstDueOn": "first_due_other_day" },
    ],
    [
      "too early",
      { calendar: { kind: "fixed_day", day: 15, firstDueOn: "2026-12-15" } },
      { "#/calendar/firstDueOn": "first_due_too_early" },
    ],
    ["a day that does not exist", { disbursedOn: "2027-02-29" }, { "#/disbursedOn": "date_invalid" }],
    ["a year too late", { disbursedOn: "2101-01-01" }, { "#/disbursedOn": "date_range" }],
    ["a number for a date", { disbursedOn: 20261215 }, { "#/disbursedOn": "date_string_due" }],
    ["grace to the end", { grace: { kind: "total", instalments: 24 } }, { "#/grace/instalments": "grace_too_long" }],
    ["grace of no kind", { grace: { kind: "none", instalments: 1 } }, { "#/grace/instalments": "grace_without_kind" }],
    [
      "insurance as a number",
      { creditLifeInsurance: { monthlyRate: 0.0008, mode: "on_top" } },
      { "#/creditLifeInsurance/monthlyRate": "decimal_string_due" },
    ],
    [
      "insurance of no mode",
      { creditLifeInsurance: { monthlyRate: "0.2", mode: "x" } },
      { "#/creditLifeInsurance/monthlyRate": "monthly_rate_range", "#/creditLifeInsurance/mode": "mode_unknown" },
    ],
    ["charges of the whole", { upfrontCharges: "60000.00" }, { "#/upfrontCharges": "charges_too_high" }],
    [
      "half a surrogate pair",
      { "\ud800": 1, currency: "\ud800" },
      { "#/%EF%BF%BD": "unknown_key", "#/currency": "currency_unknown" },
    ],
    ["a huge list", { amount: Array.from({ length: 4000 }, () => 1) }, { "#/amount": "decimal_string_due" }],
  ])("%s", async (_, change, expected) => {
    expect(await fields({ ...whole, ...change })).toEqual(expected);
  });

  test("all of them at once, rules between fields too", async () => {
    const wrong = { ...whole, currency: 1, instalments: 2, disbursedOn: "x", upfrontCharges: "60000.00", extra: null };
    expect(await fields({ ...wrong, grace: { kind: "partial", instalments: 2, x: 1 } })).toEqual({
      "#/currency": "currency_unknown",
      "#/disbursedOn": "date_invalid",
      "#/upfrontCharges": "charges_too_high",
      "#/extra": "unknown_key",
      "#/grace/instalments": "grace_too_long",
      "#/grace/x": "unknown_key",
    });
  });

  test("an unknown key hides no rule beside it", async () => {
    const calendar = { kind: "fixed_day", day: 15, firstDueOn: "2027-01-16", days: 30 };
    const grace = { kind: "none", instalments: 1, x: 1 };
    expect(await fields({ ...whole, calendar, grace, x: 1 })).toEqual({
      "#/calendar/days": "unknown_key",
      "#/calendar/firstDueOn": "first_due_other_day",
      "#/grace/instalments": "grace_without_kind",
      "#/grace/x": "unknown_key",
      "#/x": "unknown_key",
    });
  });

  test("an empty object lacks each needed field and no other", async () => {
    expect(await fields({})).toEqual(
      Object.fromEntries(
        ["currency", "amount", "annualEffectiveRate", "instalments", "disbursedOn", "calendar"].map((name) => [
          `#/${name}`,
          "required",
        ]),
      ),
    );
  });

  test("__proto__ and its kin are unknown keys", async () => {
    const body = JSON.stringify(whole).slice(0, -1);
    const problem = await refused(`${body},"__proto__":{"amount":"1.00"},"constructor":{},"toString":1}`);
    expect(problem.errors?.map(({ pointer }) => pointer).sort()).toEqual([
      "#/__proto__",
      "#/constructor",
      "#/toString",
    ]);
    const inside = await refused(`${body.replace('"day":15', '"day":15,"__proto__":{"days":3}')}}`);
    expect(inside.errors?.map(({ pointer }) => pointer)).toEqual(["#/calendar/__proto__"]);
  });

  test("each has a sentence", async () => {
    const problem = await refused(JSON.stringify({ ...whole, amount: 1 }));
    expect(problem.errors?.[0]?.detail).toContain("texto decimal");
  });
});

describe("hostile bodies", () => {
  const deep = (depth: number) => `{"calendar":${"[".repeat(depth)}${"]".repeat(depth)}}`;
  const endless = () => {
    let sent = 0;
    return new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        if (sent > 100) throw new Error("read far beyond the limit");
        controller.enqueue(new Uint8Array(1024).fill(32));
      },
    });
  };

  test.each<[string, BodyInit | null, number]>([
    ["1 MB", `{"a":"${"x".repeat(1_000_000)}"}`, 413],
    ["a byte above the limit", "x".repeat(16 * 1024 + 1), 413],
    ["100,000 levels", deep(100_000), 413],
    ["8,000 levels", deep(8_000), 422],
    ["NaN", '{"instalments":NaN}', 400],
    ["1e309", '{"instalments":1e309}', 422],
    ["a byte order mark", `\ufeff${JSON.stringify(whole)}`, 400],
    ["nothing", "", 400],
    ["no body", null, 400],
    ["a list", "[]", 400],
    ["null", "null", 400],
    ["text", '"amount"', 400],
    ["a comma too many", '{"amount":"1",}', 400],
    ["a comment", "{/**/}", 400],
    ["UTF-16", new Uint8Array(Buffer.from(JSON.stringify(whole), "utf16le")), 400],
    ["invalid UTF-8", new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), 400],
    ["an encoded surrogate", new Uint8Array([0x7b, 0x22, 0xed, 0xa0, 0x80, 0x22, 0x3a, 0x31, 0x7d]), 400],
    ["1,600 unknown keys", `{${Array.from({ length: 1600 }, (_, n) => `"k${n}":1`).join(",")}}`, 422],
  ])("%s", async (_, body, status) => {
    const start = performance.now();
    expect((await refused(body)).status).toBe(status);
    expect(performance.now() - start).toBeLessThan(500);
  });

  test("exactly 16 KB is read", async () => {
    const text = JSON.stringify(whole);
    expect((await post(text + " ".repeat(16 * 1024 - text.length))).status).toBe(200);
  });

  test("an endless stream is left alone above the limit", async () => {
    const init = { method: "POST", headers: json, body: endless(), duplex: "half" };
    expect((await answerSimulation(new Request(url, init), free)).status).toBe(413);
  });

  test.each([
    ["text/plain"],
    ["application/x-www-form-urlencoded"],
    ["application/json; charset=latin1"],
    ["application/jsonp"],
    [""],
  ])("the type %s is refused", async (type) => {
    expect((await refused(JSON.stringify(whole), { "content-type": type })).status).toBe(415);
  });

  test("compression is refused, a charset of utf-8 is not", async () => {
    expect((await refused(JSON.stringify(whole), { ...json, "content-encoding": "gzip" })).status).toBe(415);
    expect((await post(JSON.stringify(whole), { "content-type": "Application/JSON; charset=UTF-8" })).status).toBe(200);
  });
});

describe("counting", () => {
  const request = (headers: Record<string, string> = {}) =>
    new Request(url, { method: "POST", body: JSON.stringify(whole), headers: { ...json, ...headers } });

  test("too many are told how long to wait", async () => {
    const response = await answerSimulation(request(), async () => 60);
    expect(response.status).toBe(429);
    expect(response.headers.get("retry-after")).toBe("60");
    expect(problemSchema.parse(await response.json()).type).toBe("/desarrolladores#too_many_requests");
  });

  test.each([
    ["192.0.2.1", "192.0.2.1"],
    ["10.0.0.1, 198.51.100.7", "198.51.100.7"],
    ["::ffff:192.0.2.1", "192.0.2.1"],
    ["2001:db8:1:2:aaaa::1", "2001:db8:1:2"],
    ["2001:DB8::1", "2001:db8:0:0"],
    ["::1", "0:0:0:0"],
    ["'; drop table", "unknown"],
    ["", "unknown"],
  ])("%s counts as %s", async (header, key) => {
    const seen: string[] = [];
    const count = async (client: string) => {
      seen.push(client);
      return null;
    };
    await answerSimulation(request(header ? { "x-forwarded-for": header } : {}), count);
    expect(seen).toEqual([key]);
  });

  test("a broken counter is a problem of ours", async () => {
    const response = await answerSimulation(request(), () => Promise.reject(new Error("no database")));
    expect(response.status).toBe(500);
    expect(problemSchema.parse(await response.json()).detail).not.toContain("database");
  });
});

import { describe, expect, test } from "vitest";
import { POST } from "@/app/api/v1/simulations/route";
import { simulationAnswer } from "@/domain/loan/simulation";
import { decimalFromCents } from "@/domain/money";
import type { PublicProduct } from "@/lib/products/queries";
import { scheduleColumns } from "@/lib/sheets/columns";
import { scheduleCsv } from "@/lib/sheets/csv";
import { quoteOf, type Simulation, sheetFileName } from "@/lib/sheets/simulation";
import { demoSimulations, fullSimulation, issuedOn } from "@/lib/sheets/testing/simulations";
import { openHouse } from "@/lib/testing/house";
import { fileAnswer, simulationAsked } from "./file-answer";

openHouse();

async function fromApi(simulation: Simulation) {
  const { terms } = quoteOf(simulation);
  const response = await POST(
    new Request("http://localhost:3000/api/v1/simulations", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        currency: terms.currency,
        amount: decimalFromCents(terms.amountCents),
        annualEffectiveRate: terms.annualEffectiveRate,
        instalments: terms.instalments,
        disbursedOn: terms.disbursedOn,
        calendar: { ...terms.calendar, everyMonths: undefined },
        grace: terms.grace,
        creditLifeInsurance: terms.creditLifeInsurance,
        feePerInstalment: decimalFromCents(terms.feePerInstalmentCents),
        upfrontCharges: decimalFromCents(terms.upfrontChargesCents),
      }),
    }),
  );
  expect(response.status).toBe(200);
  return simulationAnswer.parse(await response.json());
}

test.each([...demoSimulations(), { name: "everything at once", simulation: fullSimulation() }])(
  "the API and the files give one schedule: $name",
  async ({ simulation }) => {
    const answer = await fromApi(simulation);
    const { schedule, tcea } = quoteOf(simulation);
    const rows = answer.rows.map((row) => {
      const fields: Record<string, string | number> = row;
      return scheduleColumns.map(({ field }) => String(fields[field])).join(",");
    });
    const csv = scheduleCsv(schedule.rows).toString().split("\r\n");
    expect(csv.slice(1, -1)).toEqual(rows);
    expect(answer.tcea).toEqual(tcea);
    expect(answer.totals.paid).toBe(decimalFromCents(schedule.totals.paidCents));
    expect(answer.totals.itf).toBe(decimalFromCents(schedule.totals.itfCents));
    expect(answer.netDisbursed).toBe(decimalFromCents(schedule.netDisbursedCents));
  },
);

describe("the address of a file", () => {
  const product = fullSimulation().product as PublicProduct;
  const asked = (query: string) => simulationAsked(product, new URLSearchParams(query), issuedOn);

  test("asks for what the simulator shows", () => {
    expect(asked("monto=60,000.50&plazo=36")).toMatchObject({ amountCents: 60_000_50, termMonths: 36, issuedOn });
    expect(asked("")).toMatchObject({ amountCents: 30_000_00, termMonths: 24 });
  });

  test.each([
    ["monto=1&plazo=24", "monto=1&plazo=24"],
    ["monto=mucho&plazo=24", "monto=mucho&plazo=24"],
    ["monto=30000&plazo=999", "monto=30000&plazo=999"],
    ["monto=-5&plazo=-1", "monto=-5&plazo=-1"],
    ["monto=1e9&plazo=24.5", "monto=1e9&plazo=24.5"],
    ["monto=%0d%0aSet-Cookie:x&plazo=%00", "monto=%0D%0ASet-Cookie%3Ax&plazo=%00"],
    ["monto=//evil.example&plazo=javascript:1", "monto=%2F%2Fevil.example&plazo=javascript%3A1"],
  ])("%s goes back to the simulator", (query, kept) => {
    expect(asked(query)).toBe(`/creditos/equipo-sin-mercurio/calculadora?${kept}#problemas`);
  });

  test("nothing long is carried back", () => {
    expect(String(asked(`monto=${"9".repeat(5000)}&plazo=${"1".repeat(5000)}`)).length).toBeLessThan(160);
  });
});

test("a file is offered, never guessed at nor kept", () => {
  const simulation = fullSimulation();
  const { headers } = fileAnswer({
    name: sheetFileName("hoja-resumen", simulation, "pdf"),
    mediaType: "application/pdf",
    content: Buffer.from("x"),
  });
  expect(headers.get("content-disposition")).toContain(
    'attachment; filename="hoja-resumen-equipo-sin-mercurio-60000.50-36-meses.pdf"',
  );
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("cache-control")).toBe("private, no-store");
});

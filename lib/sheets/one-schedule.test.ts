import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { dateParts, dayNumber } from "@/domain/date";
import { formatDate } from "@/domain/format";
import { quote } from "@/domain/loan-quote";
import { decimalFromCents, formatPlainMoney } from "@/domain/money";
import { simulateLoan } from "@/lib/simulations/simulate";
import { scheduleColumns } from "./columns";
import { scheduleCsv } from "./csv";
import { summaryPdf } from "./pdf";
import { quoteOf } from "./simulation";
import { summarySheet } from "./summary-sheet";
import { readPdf } from "./testing/read-pdf";
import { demoSimulations, fullSimulation, setEnvironment } from "./testing/simulations";
import { cellsOf, unzip } from "./testing/unzip";
import { scheduleXlsx } from "./xlsx";

beforeAll(setEnvironment);

const all = [
  ...demoSimulations(),
  { name: "everything at once", simulation: fullSimulation() },
  { name: "an offer", simulation: { ...fullSimulation(), isOffer: true as const } },
];
const serial = (on: string) => dayNumber(dateParts(on)) + 25_569;

describe.each(all)("one schedule: $name", ({ simulation }) => {
  const { product, amountCents, termMonths, disbursedOn } = simulation;
  const { schedule, tcea } = quote(product.config, { amountCents, termMonths, disbursedOn });
  const { rows, totals } = schedule;
  const values = rows.map((row) =>
    scheduleColumns.map((column) =>
      column.kind === "money" ? decimalFromCents(column.of(row)) : String(column.of(row)),
    ),
  );

  test("the sheet", () => {
    const sheet = summarySheet(simulation);
    expect(sheet.schedule.rows).toEqual(rows);
    expect(sheet.schedule.totals).toEqual({ ...totals, principalCents: amountCents });
    expect(quoteOf(simulation).tcea).toEqual(tcea);
  });

  test("the CSV", () => {
    const content = scheduleCsv(rows);
    expect(content.subarray(0, 3).toString("hex")).toBe("efbbbf");
    expect(content.toString().replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    const [header, ...records] = parse(content, { bom: true });
    expect(header).toEqual(scheduleColumns.map(({ name }) => name));
    expect(records).toEqual(values);
  });

  test("the workbook", async () => {
    const files = unzip(await scheduleXlsx(summarySheet(simulation)));
    const [, ...cells] = cellsOf(files, 1);
    const expected = rows.map((row) =>
      scheduleColumns.map((column) =>
        column.kind === "date"
          ? serial(column.of(row))
          : column.kind === "money"
            ? Number(decimalFromCents(column.of(row)))
            : column.of(row),
      ),
    );
    expect(cells.slice(0, -1)).toEqual(expected);
    expect(cells.at(-1)).toEqual([
      ...["Total", "", "", "", totals.interestCents / 100, amountCents / 100, totals.insuranceCents / 100],
      ...[totals.feesCents / 100, totals.paidCents / 100],
      rows.reduce((sum, row) => sum + row.itfCents, 0) / 100,
      "",
    ]);
    expect([...files.values()].join("")).not.toContain("<f>");
  });

  test("POST /api/v1/simulations", () => {
    const { terms } = quote(product.config, { amountCents, termMonths, disbursedOn });
    const request = {
      currency: terms.currency,
      amount: decimalFromCents(terms.amountCents),
      annualEffectiveRate: terms.annualEffectiveRate,
      instalments: terms.instalments,
      disbursedOn,
      calendar: { ...terms.calendar, everyMonths: undefined },
      grace: terms.grace,
      ...(terms.creditLifeInsurance ? { creditLifeInsurance: terms.creditLifeInsurance } : {}),
      feePerInstalment: decimalFromCents(terms.feePerInstalmentCents),
      upfrontCharges: decimalFromCents(terms.upfrontChargesCents),
    };
    // As it travels: what is left out is not there.
    const answer = simulateLoan(JSON.parse(JSON.stringify(request)));
    if (!answer.ok) throw new Error(JSON.stringify(answer.errors));
    const fields = answer.value.rows.map((row): Record<string, string | number> => row);
    expect(fields.map((row) => scheduleColumns.map(({ field }) => String(row[field])))).toEqual(values);
  });

  test("the PDF", async () => {
    const { text } = await readPdf(await summaryPdf(simulation));
    for (const row of rows) {
      const printed = [
        String(row.number),
        formatDate(row.dueOn),
        String(row.days),
        ...[
          row.principalCents,
          row.interestCents,
          row.insuranceCents,
          row.feeCents,
          row.instalmentCents,
          row.closingCents,
        ].map(formatPlainMoney),
      ];
      expect(text).toContain(` ${printed.join(" ")} `);
    }
    const sums = [amountCents, totals.interestCents, totals.insuranceCents, totals.feesCents, totals.paidCents];
    expect(text).toContain(` Total ${sums.map(formatPlainMoney).join(" ")} `);
  });
});

import { scheduleCsv } from "./csv";
import { summaryPdf } from "./pdf";
import { quoteOf, type Simulation, sheetFileName } from "./simulation";
import { summarySheet } from "./summary-sheet";
import { scheduleXlsx } from "./xlsx";

/** A file made from a loan. */
export type MadeFile = { name: string; mediaType: string; content: Buffer };

export const sheetKinds = ["pdf", "csv", "xlsx"] as const;
export type SheetKind = (typeof sheetKinds)[number];

/** The last part of the address of each file. */
export const sheetAddresses = {
  pdf: "hoja.pdf",
  csv: "cronograma.csv",
  xlsx: "cronograma.xlsx",
} as const satisfies Record<SheetKind, string>;

/**
 * Hoja resumen and cronograma for people, or the schedule for programs and spreadsheets: the same loan in each. `logo` is the
 * PNG of who lends.
 */
export async function sheetFile(kind: SheetKind, loan: Simulation, logo: Buffer | null = null): Promise<MadeFile> {
  switch (kind) {
    case "pdf":
      return {
        name: sheetFileName("hoja-resumen", loan, kind),
        mediaType: "application/pdf",
        content: await summaryPdf(loan, logo),
      };
    case "csv":
      return {
        name: sheetFileName("cronograma", loan, kind),
        mediaType: "text/csv; charset=utf-8; header=present",
        content: scheduleCsv(quoteOf(loan).schedule.rows),
      };
    case "xlsx":
      return {
        name: sheetFileName("cronograma", loan, kind),
        mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        content: await scheduleXlsx(summarySheet(loan)),
      };
  }
}

import { scheduleCsv } from "@/lib/sheets/csv";
import { quoteOf, sheetFileName } from "@/lib/sheets/simulation";
import { simulationFile } from "../file-answer";

/** The schedule that the simulator shows, for programs: `docs/schedule-columns.md`. */
export const GET = simulationFile((simulation) => ({
  name: sheetFileName("cronograma", simulation, "csv"),
  mediaType: "text/csv; charset=utf-8; header=present",
  content: scheduleCsv(quoteOf(simulation).schedule.rows),
}));

import { sheetFileName } from "@/lib/sheets/simulation";
import { summarySheet } from "@/lib/sheets/summary-sheet";
import { scheduleXlsx } from "@/lib/sheets/xlsx";
import { simulationFile } from "../file-answer";

/** The schedule that the simulator shows, as a workbook. */
export const GET = simulationFile(async (simulation) => ({
  name: sheetFileName("cronograma", simulation, "xlsx"),
  mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  content: await scheduleXlsx(summarySheet(simulation)),
}));

import { summaryPdf } from "@/lib/sheets/pdf";
import { sheetFileName } from "@/lib/sheets/simulation";
import { simulationFile } from "../file-answer";

/** Hoja resumen and cronograma of what the simulator shows. */
export const GET = simulationFile(async (simulation) => ({
  name: sheetFileName("hoja-resumen", simulation, "pdf"),
  mediaType: "application/pdf",
  content: await summaryPdf(simulation),
}));

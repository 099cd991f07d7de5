import { simulationFile } from "../file-answer";

/** Hoja resumen and cronograma of what the simulator shows. */
export const GET = simulationFile("pdf");

import { simulationFile } from "../file-answer";

/** The schedule that the simulator shows, as a workbook. */
export const GET = simulationFile("xlsx");

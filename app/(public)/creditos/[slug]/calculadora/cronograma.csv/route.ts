import { simulationFile } from "../file-answer";

/** The schedule that the simulator shows, for programs: `docs/schedule-columns.md`. */
export const GET = simulationFile("csv");

import pino from "pino";

/** JSON lines with a request id. Only what is named at the call is written: never answers, names, phones or DNI. */
export const log = pino({
  level: "info",
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (level) => ({ level }) },
  serializers: {
    err: (error: Error) => ({ type: error.name, code: (error as { code?: string }).code, stack: framesOf(error) }),
  },
});

// Messages of database errors can quote values, so only the frames of a stack are kept.
function framesOf(error: Error): string[] {
  return (error.stack ?? "")
    .split("\n")
    .filter((line) => line.trimStart().startsWith("at "))
    .slice(0, 8);
}

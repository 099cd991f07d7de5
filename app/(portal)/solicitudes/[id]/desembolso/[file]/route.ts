import { applicationOf } from "@/app/(portal)/own-application";
import { sheetAnswer } from "@/app/sheet-answer";

type Context = { params: Promise<{ id: string; file: string }> };

/** Hoja resumen and schedule from the day the money was paid out. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { formalization } = await applicationOf(params, "/propuesta");
  return sheetAnswer((await params).file, formalization?.finalLoan);
}

import { fileOf } from "@/app/(desk)/case/load";
import { sheetAnswer } from "@/app/sheet-answer";

type Context = { params: Promise<{ id: string; file: string }> };

/** Hoja resumen and schedule from the day the money was paid out. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { formalization } = await fileOf(params, "/desembolso");
  return sheetAnswer((await params).file, formalization?.finalLoan);
}

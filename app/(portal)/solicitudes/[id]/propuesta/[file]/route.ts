import { applicationOf } from "@/app/(portal)/own-application";
import { sheetAnswer } from "@/app/sheet-answer";

type Context = { params: Promise<{ id: string; file: string }> };

/** Hoja resumen and schedule of exactly this offer. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { formalization } = await applicationOf(params, "/propuesta");
  return sheetAnswer((await params).file, formalization?.loan);
}

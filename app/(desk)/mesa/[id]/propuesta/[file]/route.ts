import { actsOf } from "@/app/(desk)/case/acts";
import { fileOf } from "@/app/(desk)/case/load";
import { read } from "@/app/bridge";
import { sheetAnswer } from "@/app/sheet-answer";
import { isDate } from "@/domain/date";
import { offerDraft } from "@/lib/offers/send";

type Context = { params: Promise<{ id: string; file: string }> };

/** Hoja resumen and schedule of the offer: as sent, or as it would be for the day asked for. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { file: address } = await params;
  const file = await fileOf(params, "/propuesta");
  if (!actsOf(file).includes("offer")) return sheetAnswer(address, file.formalization?.loan);
  const day = new URL(request.url).searchParams.get("desembolso") ?? "";
  const draft = await read(offerDraft, { id: file.id, disburseOn: isDate(day) ? day : null, expiresOn: null });
  return sheetAnswer(address, draft.loan);
}

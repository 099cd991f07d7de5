import { read } from "@/app/bridge";
import { fileResponse } from "@/app/download";
import { receiptPdf } from "@/lib/letters/receipt";

type Context = { params: Promise<{ id: string }> };

/** The receipt of an application that was sent. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { name, ...file } = await read(receiptPdf, { id: (await params).id });
  return fileResponse({ ...file, fileName: name });
}

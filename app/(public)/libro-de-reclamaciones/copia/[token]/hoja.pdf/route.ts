import { read } from "@/app/bridge";
import { fileResponse } from "@/app/download";
import { claimFile } from "@/lib/care/claim-pdf";

type Context = { params: Promise<{ token: string }> };

/** The sheet of the complaints book as a PDF. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { name, ...file } = await read(claimFile, { token: (await params).token });
  return fileResponse({ ...file, fileName: name });
}

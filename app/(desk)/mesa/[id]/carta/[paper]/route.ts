import { read } from "@/app/bridge";
import { fileResponse } from "@/app/download";
import { fileLetter } from "@/lib/letters/made";

type Context = { params: Promise<{ id: string; paper: string }> };

/** A paper of an application as a PDF: "decision.pdf", "conditions.pdf". */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id, paper } = await params;
  const { name, ...file } = await read(fileLetter, { id, paper: paper.replace(/\.pdf$/, "") });
  return fileResponse({ ...file, fileName: name });
}

import { read } from "@/app/bridge";
import { fileResponse } from "@/app/download";
import { sampleLetter } from "@/lib/letters/sample";

type Context = { params: Promise<{ letter: string }> };

/** A paper filled with a sample: "decline.pdf", in the words of the working copy with ?borrador=1. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const kind = (await params).letter.replace(/\.pdf$/, "");
  const ofDraft = new URL(request.url).searchParams.has("borrador");
  const { name, ...file } = await read(sampleLetter, { kind, ofDraft });
  return fileResponse({ ...file, fileName: name });
}

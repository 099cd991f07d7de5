import { notFound } from "next/navigation";
import { seeOther, signInPath } from "@/app/bridge";
import { fileResponse } from "@/app/download";
import { readFileDocument } from "@/lib/applications/read-document";
import { currentCaller } from "@/lib/auth";

type Context = { params: Promise<{ id: string; documentId: string }> };

/** One paper of a file, for the lender's staff. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const result = await readFileDocument(await currentCaller(), await params);
  if (result.ok) return fileResponse(result.value);
  if (result.code === "signed_out") return seeOther(signInPath("/mesa"));
  notFound();
}

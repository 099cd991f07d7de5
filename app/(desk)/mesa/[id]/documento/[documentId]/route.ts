import { notFound } from "next/navigation";
import { seeOther, signInPath } from "@/app/bridge";
import { fileResponse } from "@/app/download";
import { readFileDocument, readFilePages } from "@/lib/applications/read-document";
import { currentCaller } from "@/lib/auth";

type Context = { params: Promise<{ id: string; documentId: string }> };

/** One file of an application, for the lender's staff; with "hojas" all photos of a paper as one document, named by its code. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id, documentId } = await params;
  const result = new URL(request.url).searchParams.has("hojas")
    ? await readFilePages(await currentCaller(), { id, requirement: documentId })
    : await readFileDocument(await currentCaller(), { id, documentId });
  if (result.ok) return fileResponse(result.value);
  if (result.code === "signed_out") return seeOther(signInPath("/mesa"));
  notFound();
}

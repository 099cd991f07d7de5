import { notFound } from "next/navigation";
import { pathOf } from "@/app/(portal)/own-application";
import { seeOther, signInPath } from "@/app/bridge";
import { fileResponse } from "@/app/download";
import { previewOwnDocument, readOwnDocument } from "@/lib/applications/read-document";
import { currentCaller } from "@/lib/auth";

type Context = { params: Promise<{ id: string; documentId: string }> };

/** One file of an application, for its own people; with "vista" a small picture of it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id, documentId } = await params;
  const read = new URL(request.url).searchParams.has("vista") ? previewOwnDocument : readOwnDocument;
  const result = await read(await currentCaller(), { id, documentId });
  if (result.ok) return fileResponse(result.value);
  if (result.code === "signed_out") return seeOther(signInPath(pathOf(id, "/documentos")));
  notFound();
}

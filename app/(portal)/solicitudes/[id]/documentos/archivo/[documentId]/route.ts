import { notFound } from "next/navigation";
import { fileResponse } from "@/app/download";
import { readOwnDocument } from "@/lib/applications/read-document";
import { currentCaller } from "@/lib/auth";
import { seeOther, signInPath } from "../../../../../../bridge";
import { pathOf } from "../../../../../own-application";

type Context = { params: Promise<{ id: string; documentId: string }> };

/** One file of an application, for its own people. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id, documentId } = await params;
  const result = await readOwnDocument(await currentCaller(), { id, documentId });
  if (result.ok) return fileResponse(result.value);
  if (result.code === "signed_out") return seeOther(signInPath(pathOf(id, "/documentos")));
  notFound();
}

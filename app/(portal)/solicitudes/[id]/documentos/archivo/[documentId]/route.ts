import { notFound } from "next/navigation";
import { readOwnDocument } from "@/lib/applications/read-document";
import { currentCaller } from "@/lib/auth";
import { seeOther, signInPath } from "../../../../../../bridge";
import { pathOf } from "../../../../../own-application";

type Context = { params: Promise<{ id: string; documentId: string }> };

/** One file of an application, for its own people. Photos open in the page, a PDF is saved: sandboxed it cannot open. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id, documentId } = await params;
  const result = await readOwnDocument(await currentCaller(), { id, documentId });
  if (!result.ok) {
    if (result.code === "signed_out") return seeOther(signInPath(pathOf(id, "/documentos")));
    notFound();
  }
  const { content, fileName, mediaType } = result.value;
  const how = mediaType === "application/pdf" ? "attachment" : "inline";
  return new Response(new Uint8Array(content), {
    headers: {
      "content-type": mediaType,
      "content-length": String(content.length),
      "content-disposition": `${how}; filename="${asciiOf(fileName)}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'",
      "cache-control": "private, no-store",
    },
  });
}

function asciiOf(name: string): string {
  return name.replace(/[^\x20-\x7e]|["\\]/g, "_");
}

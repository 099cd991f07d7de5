import { NextResponse } from "next/server";
import { getTranslations } from "next-intl/server";
import { readFileDocument } from "@/lib/applications/read-document";
import { currentCaller } from "@/lib/auth";
import { signInPath } from "../../../../../bridge";

type Context = { params: Promise<{ id: string; documentId: string }> };

/** Shows one paper of a file in the browser. Whatever it contains, it runs nothing and is kept nowhere. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const result = await readFileDocument(await currentCaller(), await params);
  if (!result.ok) {
    return result.code === "signed_out"
      ? new NextResponse(null, { status: 303, headers: { location: signInPath("/mesa") } })
      : new NextResponse(await notFoundText(), {
          status: 404,
          headers: { "content-type": "text/plain; charset=utf-8" },
        });
  }
  const { content, fileName, mediaType } = result.value;
  return new NextResponse(new Uint8Array(content), {
    headers: {
      "content-type": mediaType,
      "content-length": String(content.length),
      "content-disposition": `inline; filename*=UTF-8''${encoded(fileName)}`,
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}

async function notFoundText(): Promise<string> {
  return (await getTranslations("refusals"))("not_found");
}

/** As RFC 8187 wants it: encodeURIComponent leaves four marks that mean something there. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

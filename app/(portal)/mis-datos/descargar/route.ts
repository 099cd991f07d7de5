import { isOwnOrigin, seeOther, signInPath } from "@/app/bridge";
import { contentDisposition } from "@/domain/file-name";
import { currentCaller } from "@/lib/auth";
import { exportOwnData } from "@/lib/mydata/export";

/** Everything that is one's own, as one file. A post, since it leaves a trace and no link may set it off. */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnOrigin(request)) return new Response(null, { status: 403 });
  const made = await exportOwnData(await currentCaller());
  if (!made.ok) return seeOther(made.code === "signed_out" ? signInPath("/mis-datos") : "/mis-datos");
  const { name, mediaType, content } = made.value;
  return new Response(new Uint8Array(content), {
    headers: {
      "content-type": mediaType,
      "content-length": String(content.length),
      "content-disposition": contentDisposition(name),
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}

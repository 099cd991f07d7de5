import { currentCaller } from "@/lib/auth";
import { logoImage } from "@/lib/settings/logo";

type Context = { params: Promise<{ logo: string }> };

/** The picture of a logo. Another one has another address, so that it may be kept for good. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const found = await logoImage(await currentCaller(), { id: (await params).logo });
  if (!found.ok) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  return new Response(new Uint8Array(found.value.content), {
    headers: {
      "content-type": "image/png",
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "public, max-age=31536000, immutable",
    },
  });
}

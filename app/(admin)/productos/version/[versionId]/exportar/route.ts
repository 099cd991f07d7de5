import { NextResponse } from "next/server";
import { read } from "@/app/bridge";
import { exportVersion } from "@/lib/products/exchange";

/** A version as a JSON file. */
export async function GET(_request: Request, { params }: { params: Promise<{ versionId: string }> }) {
  const { fileName, text } = await read(exportVersion, await params);
  return new NextResponse(text, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="${fileName}"`,
      "cache-control": "no-store",
    },
  });
}

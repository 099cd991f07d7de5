import { NextResponse } from "next/server";
import { exchangeSchema } from "@/lib/products/exchange";

/** The JSON Schema of a product as a file, for everybody. */
export function GET() {
  return NextResponse.json(exchangeSchema(), {
    headers: { "content-type": "application/schema+json", "cache-control": "public, max-age=3600" },
  });
}

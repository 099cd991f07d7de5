import { NextResponse } from "next/server";

/** The process answers. */
export function GET() {
  return NextResponse.json({ status: "ok" }, { headers: { "cache-control": "no-store" } });
}

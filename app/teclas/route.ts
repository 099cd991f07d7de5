import { NextResponse } from "next/server";
import { turnSingleKeys } from "@/lib/auth";
import { receiveForm } from "@/lib/files/receive";
import { isOwnOrigin, pageBefore, seeOther } from "../bridge";

/** Turns single keys on or off in this browser, and goes back to the page it was chosen on. */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnOrigin(request)) return new NextResponse(null, { status: 403 });
  const received = await receiveForm(request, { maxBytes: 1024 });
  const chosen = received.ok ? received.form.fields.get("keys") : null;
  if (chosen === "on" || chosen === "off") await turnSingleKeys(chosen === "on");
  return seeOther(pageBefore(request));
}

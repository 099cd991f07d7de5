import { NextResponse } from "next/server";
import { languages } from "@/domain/localized";
import { chooseLanguage } from "@/lib/auth";
import { receiveForm } from "@/lib/files/receive";
import { isOwnOrigin, pageBefore, seeOther } from "../bridge";

/** Keeps the language for this browser and goes back to the page it was chosen on. */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnOrigin(request)) return new NextResponse(null, { status: 403 });
  const received = await receiveForm(request, { maxBytes: 1024 });
  const chosen = received.ok ? received.form.fields.get("language") : null;
  const language = languages.find((known) => known === chosen);
  if (language) await chooseLanguage(language);
  return seeOther(pageBefore(request));
}

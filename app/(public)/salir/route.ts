import { NextResponse } from "next/server";
import { isOwnOrigin, seeOther } from "@/app/bridge";
import { currentCaller, endSession } from "@/lib/auth";
import { signOut } from "@/lib/people/sign-out";

/** Ends the session here and in the database, and asks the browser to forget the pages and words it kept. */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnOrigin(request)) return new NextResponse(null, { status: 403 });
  await signOut(await currentCaller(), {});
  await endSession();
  const response = seeOther("/");
  response.headers.set("clear-site-data", '"cache", "storage"');
  return response;
}

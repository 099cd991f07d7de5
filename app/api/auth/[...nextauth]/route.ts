import { NextResponse } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/lib/auth";

/** What of next-auth's own endpoints is open. Sign-in and sign-out go through our forms. */
const open = new Set(["session", "csrf", "providers"]);

type Context = { params: Promise<{ nextauth: string[] }> };

export async function GET(request: Request, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  if (nextauth.length !== 1 || !open.has(nextauth[0] ?? "")) return new NextResponse(null, { status: 404 });
  return NextAuth(authOptions())(request, context);
}

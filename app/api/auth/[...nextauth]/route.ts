import { NextResponse } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/lib/auth";
import { finishSignIn } from "@/lib/staff-oidc";
import { legResponse } from "../leg";

/** What of next-auth's own endpoints is open. Sign-in and sign-out go through our forms. */
const open = new Set(["session", "csrf", "providers"]);

type Context = { params: Promise<{ nextauth: string[] }> };

export async function GET(request: Request, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  const [action = "", service] = nextauth;
  // Where the sign-in service of an institution sends people back to.
  if (action === "callback" && service && nextauth.length === 2) {
    const query = Object.fromEntries(new URL(request.url).searchParams);
    return legResponse(await finishSignIn(service, query, cookiesOf(request)));
  }
  if (nextauth.length !== 1 || !open.has(action)) return new NextResponse(null, { status: 404 });
  return NextAuth(authOptions())(request, context);
}

function cookiesOf(request: Request): Record<string, string> {
  const pairs = (request.headers.get("cookie") ?? "").split(/;\s*/).flatMap((pair) => {
    const [, name, value] = /^([^=]+)=(.*)$/.exec(pair) ?? [];
    return name && value !== undefined ? [[name, decoded(value)]] : [];
  });
  return Object.fromEntries(pairs);
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

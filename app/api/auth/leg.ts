import type { Leg } from "@/lib/staff-oidc";

/** One leg of a sign-in through a service, as an answer that nothing keeps. */
export function legResponse({ location, cookies }: Leg): Response {
  const headers = new Headers({ location, "cache-control": "no-store", "referrer-policy": "no-referrer" });
  for (const cookie of cookies) headers.append("set-cookie", cookie);
  return new Response(null, { status: 302, headers });
}

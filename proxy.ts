import { type NextRequest, NextResponse } from "next/server";

/** Nonce and security headers, a name for the browser, a request id. Never authorization: that is the gate's. */

export function proxy(request: NextRequest) {
  const nonce = btoa(crypto.randomUUID());
  const secure = process.env.VETA_ORIGIN?.startsWith("https:") ?? false;
  const policy = contentSecurityPolicy(nonce, secure);
  const headers = new Headers(request.headers);
  for (const name of [...headers.keys()]) if (name.startsWith("x-middleware-")) headers.delete(name);
  headers.set("x-nonce", nonce);
  headers.set("x-request-id", crypto.randomUUID());
  // Next reads the nonce for its own scripts from the request.
  headers.set("content-security-policy", policy);

  const browserCookie = secure ? "__Host-veta-browser" : "veta-browser";
  const known = request.cookies.get(browserCookie)?.value;
  const browser = known && known.length >= 40 ? known : newBrowserName();
  if (browser !== known) {
    const cookies = request.cookies.getAll().filter((cookie) => cookie.name !== browserCookie);
    headers.set(
      "cookie",
      [...cookies.map(({ name, value }) => `${name}=${value}`), `${browserCookie}=${browser}`].join("; "),
    );
  }

  const response = NextResponse.next({ request: { headers } });
  if (browser !== known) {
    response.cookies.set(browserCookie, browser, {
      httpOnly: true,
      sameSite: "lax",
      path: "/",
      secure,
      maxAge: 31_536_000,
    });
  }
  response.headers.set("content-security-policy", policy);
  response.headers.set("x-content-type-options", "nosniff");
  response.headers.set("referrer-policy", "same-origin");
  response.headers.set("x-frame-options", "DENY");
  response.headers.set("cross-origin-opener-policy", "same-origin");
  response.headers.set("cross-origin-resource-policy", "same-origin");
  response.headers.set("permissions-policy", "camera=(self), geolocation=(self), microphone=(), payment=()");
  response.headers.set("cache-control", "private, no-store");
  if (secure) response.headers.set("strict-transport-security", "max-age=31536000; includeSubDomains");
  return response;
}

function contentSecurityPolicy(nonce: string, secure: boolean): string {
  const development = process.env.NODE_ENV === "development";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    // The one worker is ours, and keeps pages of a draft on the phone.
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(secure ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

function newBrowserName(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}

export const config = {
  // Uploads stream past, because a matched body would be buffered and cut; downloads carry a stricter policy of their own.
  matcher: ["/((?!_next/static|_next/image|icon.svg|api/|.*/subir$|.*/archivo/[^/]+$|mesa/[^/]+/documento/[^/]+$).*)"],
};

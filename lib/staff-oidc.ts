import NextAuth, { type NextAuthOptions, type User } from "next-auth";
import { visitor } from "@/lib/actors";
import { authOptions, cookieAttributes, cookieName } from "@/lib/auth";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import type { SignInService } from "@/lib/oidc-settings";
import { signInWithIdentity } from "@/lib/people/identity";

/**
 * OpenID Connect for staff: authorization code with PKCE, state and nonce, all kept by next-auth in cookies of this
 * browser. next-auth proves who came back; `signInWithIdentity` says whether that is somebody here. Why so:
 * docs/decisions/0019.
 */

type Cookies = Record<string, string>;
/** Where the browser goes next, and the cookies it takes along, as Set-Cookie has them. */
export type Leg = { location: string; cookies: string[] };

const signInPage = "/ingresar/personal";
const failed = `${signInPage}?motivo=oidc_failed`;

function options(now: Date): NextAuthOptions {
  const kept = (name: string) => ({ name: cookieName(name), options: cookieAttributes() });
  const { cookies, ...own } = authOptions();
  return {
    ...own,
    providers: env().signInServices.map(providerOf),
    cookies: {
      ...cookies,
      csrfToken: kept("oidc-csrf"),
      callbackUrl: kept("oidc-back"),
      state: kept("oidc-state"),
      nonce: kept("oidc-nonce"),
      pkceCodeVerifier: kept("oidc-pkce"),
    },
    callbacks: {
      ...own.callbacks,
      async signIn({ user, account, profile }) {
        const service = env().signInServices.find(({ institution }) => institution === account?.provider);
        const claims = profile as Claims | undefined;
        // The document of a service names an issuer; only the one that was entered counts.
        if (!service || claims?.iss !== service.issuer) return failed;
        const result = await signInWithIdentity(
          { actor: visitor, now, requestId: crypto.randomUUID() },
          {
            institution: service.institution,
            issuer: service.issuer,
            subject: claims.sub ?? "",
            email: claims.email ?? "",
            emailVerified: claims.email_verified === true,
          },
        );
        if (!result.ok) return `${signInPage}?motivo=${result.code}`;
        (user as Carrier).sid = result.value.session;
        return true;
      },
      redirect({ url }) {
        const { origin } = env();
        const target = URL.canParse(url, origin) ? new URL(url, origin) : null;
        return target?.origin === origin ? target.href : `${origin}/mesa`;
      },
      jwt: ({ token, user }) => ({ sid: (user as Carrier | undefined)?.sid ?? token.sid }),
    },
    logger: {
      error: (code) => log.warn({ code }, "sign-in service"),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}

type Claims = { iss?: string; sub?: string; email?: string; email_verified?: boolean };
/** The token of the session that was opened, on its way into the cookie. */
type Carrier = User & { sid?: string };

function providerOf(service: SignInService): NextAuthOptions["providers"][number] {
  return {
    id: service.institution,
    name: service.name,
    type: "oauth",
    issuer: service.issuer,
    wellKnown: `${service.issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
    clientId: service.clientId,
    clientSecret: service.clientSecret,
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    authorization: { params: { scope: "openid email profile" } },
    httpOptions: { timeout: 8_000 },
    userinfo: {
      // Some services tell the e-mail only when asked; the client checks that the answer is about the same person.
      async request({ client, tokens }) {
        const claims = "claims" in tokens ? (tokens as { claims(): Claims }).claims() : {};
        if (claims.email || !tokens.access_token) return claims;
        return { ...(await client.userinfo(tokens.access_token)), ...claims };
      },
    },
    profile: (profile: Claims) => ({ id: profile.sub ?? "", email: profile.email ?? null }),
  };
}

/** Sends someone to the sign-in service of an institution; null when there is none of that name. */
export async function beginSignIn(name: string, { back, hint }: { back: string; hint: string }): Promise<Leg | null> {
  if (!env().signInServices.some(({ institution }) => institution === name)) return null;
  const csrf = await call({ path: ["csrf"] });
  const { csrfToken } = csrf.body as { csrfToken: string };
  const leg = await call({
    path: ["signin", name],
    method: "POST",
    cookies: pairs(csrf.cookies),
    query: hint ? { login_hint: hint } : {},
    body: { csrfToken, callbackUrl: env().origin + back },
  });
  return { location: outcome(leg.location), cookies: leg.cookies };
}

/** Takes someone back from the service: with a session in the cookies, or to the page that says why not. */
export async function finishSignIn(name: string, query: Record<string, string>, cookies: Cookies): Promise<Leg> {
  const leg = await call({ path: ["callback", name], query, cookies });
  return { location: outcome(leg.location), cookies: leg.cookies };
}

/** next-auth has pages of its own for what went wrong; ours say it in a sentence. */
function outcome(location: string | null): string {
  if (!location) return failed;
  const { pathname } = new URL(location, env().origin);
  return pathname.startsWith("/api/auth/") ? failed : location;
}

type Request = {
  path: string[];
  method?: string;
  query?: Record<string, string>;
  body?: Record<string, string>;
  cookies?: Cookies;
};

/** Calls next-auth without a web server around it, as its handler for the pages router is called. */
async function call({ path, method = "GET", query = {}, body = {}, cookies = {} }: Request) {
  const headers = new Map<string, unknown>();
  let sent: unknown;
  const response = {
    status: () => response,
    getHeader: (name: string) => headers.get(name.toLowerCase()),
    setHeader: (name: string, value: unknown) => headers.set(name.toLowerCase(), value),
    json: (value: unknown) => {
      sent = value;
    },
    send: (value: unknown) => {
      sent = value;
    },
    end: () => undefined,
  };
  const request = { query: { ...query, nextauth: path }, body, cookies, method, headers: {} };
  await NextAuth(request as never, response as never, options(new Date()));
  const location = headers.get("location");
  return {
    body: sent,
    location: typeof location === "string" ? location : null,
    cookies: [headers.get("set-cookie") ?? []].flat() as string[],
  };
}

function pairs(cookies: readonly string[]): Cookies {
  return Object.fromEntries(
    cookies.map((cookie) => {
      const [name = "", value = ""] = (cookie.split(";")[0] ?? "").split("=");
      return [name, decodeURIComponent(value)];
    }),
  );
}

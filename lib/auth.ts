import { cookies, headers } from "next/headers";
import { getServerSession, type NextAuthOptions } from "next-auth";
import { encode } from "next-auth/jwt";
import { cache } from "react";
import type { Actor } from "@/domain/access";
import { printOf } from "@/domain/answer/meanwhile";
import { type Language, languages } from "@/domain/localized";
import { actorForSession, sessionLimits, visitor } from "@/lib/actors";
import { env } from "@/lib/env";
import type { Caller } from "@/lib/gate";
import { openForProcess, sealForProcess } from "@/lib/vault";

/**
 * Who is asking. Besides the sign-in services, the only file here that knows Next and next-auth. The browser's token holds the id of a session and
 * nothing else; person, roles and tenant come from the database at each request.
 */

const day = 24 * 60 * 60;

/** Cookie names carry `__Host-` where the origin is https, so that no subdomain or plain page can set them. */
export function cookieName(name: string): string {
  return env().secureCookies ? `__Host-veta-${name}` : `veta-${name}`;
}

export const cookieAttributes = () =>
  ({ httpOnly: true, sameSite: "lax", path: "/", secure: env().secureCookies }) as const;

export function authOptions(): NextAuthOptions {
  return {
    secret: env().nextAuthSecret,
    // Our own forms sign people in, because they must work without script; `lib/staff-oidc.ts` adds the services.
    providers: [],
    session: { strategy: "jwt", maxAge: sessionLimits.applicant.absoluteMinutes * 60 },
    cookies: { sessionToken: { name: cookieName("session"), options: cookieAttributes() } },
    pages: { signIn: "/ingresar", signOut: "/ingresar", error: "/ingresar" },
    callbacks: {
      jwt: ({ token }) => ({ sid: token.sid }),
      session: ({ session, token }) => ({ expires: session.expires, sid: token.sid }),
    },
  };
}

type Signed = { actor: Actor; language: Language };

const signed = cache(async (): Promise<Signed | null> => {
  const session = (await getServerSession(authOptions())) as { sid?: unknown } | null;
  return typeof session?.sid === "string" ? actorForSession(session.sid, new Date()) : null;
});

/** Who acts in this request: someone with a live session, or a visitor. */
export async function currentActor(): Promise<Actor> {
  return (await signed())?.actor ?? visitor;
}

export async function currentCaller(key?: string): Promise<Caller> {
  return { actor: await currentActor(), now: new Date(), requestId: await requestId(), key };
}

async function requestId(): Promise<string> {
  const given = (await headers()).get("x-request-id") ?? "";
  return /^[0-9a-f-]{36}$/.test(given) ? given : crypto.randomUUID();
}

/** The language chosen in this browser, else the person's, else Spanish. */
export async function currentLanguage(): Promise<Language> {
  const chosen = (await cookies()).get("veta-language")?.value;
  return languages.find((language) => language === chosen) ?? (await signed())?.language ?? "es";
}

export async function chooseLanguage(language: Language): Promise<void> {
  (await cookies()).set("veta-language", language, { ...cookieAttributes(), maxAge: 365 * day });
}

/** Whether single keys act in this browser: people who speak to it, or whose hands shake, turn them off. */
export async function singleKeysOn(): Promise<boolean> {
  return (await cookies()).get("veta-keys")?.value !== "off";
}

export async function turnSingleKeys(on: boolean): Promise<void> {
  (await cookies()).set("veta-keys", on ? "on" : "off", { ...cookieAttributes(), maxAge: 365 * day });
}

/** Puts the session into the browser. Only from a route handler. */
export async function startSession(token: string): Promise<void> {
  const maxAge = sessionLimits.applicant.absoluteMinutes * 60;
  const jwt = await encode({ token: { sid: token }, secret: env().nextAuthSecret, maxAge });
  (await cookies()).set(cookieName("session"), jwt, { ...cookieAttributes(), maxAge });
  // What this browser keeps lies apart for each person: the name by which it tells them apart changes with the session.
  const person = (await actorForSession(token, new Date()))?.actor.personId;
  const kept = { ...cookieAttributes(), httpOnly: false, maxAge: 365 * day };
  (await cookies()).set(cookieName("person"), printOf(person ?? ""), kept);
}

/** The session is over; whoever comes back to this browser is still the same person. */
export async function lockSession(): Promise<void> {
  (await cookies()).set(cookieName("session"), "", { ...cookieAttributes(), maxAge: 0 });
}

/** The session is over, and so is whatever this browser knew of its person. */
export async function endSession(): Promise<void> {
  await lockSession();
  (await cookies()).set(cookieName("person"), "", { ...cookieAttributes(), httpOnly: false, maxAge: 0 });
}

/** A random name for this browser: codes and kept forms belong to it. `proxy.ts` sees to it that there is one. */
export async function browserToken(): Promise<string> {
  return (await cookies()).get(browserCookie())?.value ?? "";
}

export const browserCookie = () => cookieName("browser");

export async function deviceToken(): Promise<string | null> {
  return (await cookies()).get(cookieName("device"))?.value ?? null;
}

export async function keepDevice(token: string): Promise<void> {
  (await cookies()).set(cookieName("device"), token, { ...cookieAttributes(), maxAge: 365 * day });
}

/** How far someone is with signing in. Sealed: the browser carries it and cannot read or change it. */
export type SignInStep = {
  phone: string;
  codeId: string | null;
  known: boolean;
  back: string /** A new PIN is wanted, not the old one. */;
  forgot?: boolean;
};

const stepPlace = "cookies.sign_in_step";

export async function keepStep(step: SignInStep): Promise<void> {
  const box = sealForProcess(stepPlace, JSON.stringify({ ...step, until: Date.now() + 20 * 60_000 }));
  (await cookies()).set(cookieName("step"), box.toString("base64url"), { ...cookieAttributes(), maxAge: 20 * 60 });
}

export async function currentStep(): Promise<SignInStep | null> {
  const value = (await cookies()).get(cookieName("step"))?.value;
  const text = value ? openForProcess(stepPlace, Buffer.from(value, "base64url")) : null;
  if (!text) return null;
  const step = JSON.parse(text) as SignInStep & { until: number };
  return step.until > Date.now() ? step : null;
}

export async function forgetStep(): Promise<void> {
  (await cookies()).set(cookieName("step"), "", { ...cookieAttributes(), maxAge: 0 });
}

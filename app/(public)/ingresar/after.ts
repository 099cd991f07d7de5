import { redirect } from "next/navigation";
import { first, type SearchParams, safePath } from "@/app/bridge";
import { actorForSession } from "@/lib/actors";
import { currentStep, type SignInStep } from "@/lib/auth";
import type { Result } from "@/lib/gate";
import { registerPath } from "../registro/steps";

/** Where someone goes who just came in: back, to their applications, or to register who asks for the loan. */
export async function placeAfter(session: string, back: string): Promise<string> {
  const path = safePath(back, "/solicitudes");
  const signed = await actorForSession(session, new Date());
  // Who holds an invitation joins an organization instead of registering one.
  if (signed?.actor.organizationId || path.startsWith("/invitacion/")) return path;
  return registerPath({ back: path === "/solicitudes" ? undefined : path });
}

/** The step of signing in that this page belongs to; without one the page begins again, with what it had to say. */
export async function stepOrStart(searchParams: SearchParams): Promise<SignInStep> {
  const step = await currentStep();
  if (step) return step;
  const notice = first((await searchParams).aviso);
  redirect(notice ? `/ingresar?aviso=${encodeURIComponent(notice)}` : "/ingresar");
}

/** The answer to a form that arrives after its step has run out. */
export const stepOver: Result<never> = { ok: false, code: "code_expired", fields: {}, facts: {} };

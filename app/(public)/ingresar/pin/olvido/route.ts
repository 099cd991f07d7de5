import { stepOver } from "@/app/(public)/ingresar/after";
import { formPost } from "@/app/bridge";
import { browserToken, currentStep, keepStep } from "@/lib/auth";
import type { Caller, Result } from "@/lib/gate";
import { requestCode } from "@/lib/people/code";

/** A code to the phone, after which another PIN is chosen. */
async function forget(caller: Caller): Promise<Result<object>> {
  const step = await currentStep();
  if (!step) return stepOver;
  const asked = await requestCode(caller, { phone: step.phone, browser: await browserToken() });
  if (asked.ok) await keepStep({ ...step, codeId: null, forgot: true });
  return asked;
}

export const POST = formPost(forget, {
  input: () => ({}),
  done: () => "/ingresar/codigo",
  back: () => "/ingresar/pin",
});

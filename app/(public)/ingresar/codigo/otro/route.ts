import { stepOver } from "@/app/(public)/ingresar/after";
import { formPost } from "@/app/bridge";
import { browserToken, currentStep, keepStep } from "@/lib/auth";
import type { Caller, Result } from "@/lib/gate";
import { requestCode } from "@/lib/people/code";

/** Another code to the same phone; the one before stops being valid. */
async function again(caller: Caller): Promise<Result<object>> {
  const step = await currentStep();
  if (!step) return stepOver;
  const asked = await requestCode(caller, { phone: step.phone, browser: await browserToken() });
  if (asked.ok) await keepStep({ ...step, codeId: null });
  return asked;
}

export const POST = formPost(again, {
  input: () => ({}),
  done: () => "/ingresar/codigo",
  back: () => "/ingresar/codigo",
});

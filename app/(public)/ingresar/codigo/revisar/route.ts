import { stepOver } from "@/app/(public)/ingresar/after";
import { formPost } from "@/app/bridge";
import { browserToken, currentStep, keepStep } from "@/lib/auth";
import type { Caller, Result } from "@/lib/gate";
import { checkCode } from "@/lib/people/code";

/** The code that came to the phone. Who has an account goes on to the PIN, who has none chooses one. */
async function check(caller: Caller, sent: unknown): Promise<Result<{ known: boolean }>> {
  const step = await currentStep();
  if (!step) return stepOver;
  const checked = await checkCode(caller, { phone: step.phone, browser: await browserToken(), code: sent });
  if (!checked.ok) return checked;
  await keepStep({ ...step, ...checked.value });
  return checked;
}

export const POST = formPost(check, {
  input: ({ fields }) => fields.get("code") ?? "",
  done: ({ known }) => (known ? "/ingresar/pin" : "/registro/pin"),
  back: () => "/ingresar/codigo",
});

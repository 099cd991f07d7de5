import { stepOver } from "@/app/(public)/ingresar/after";
import { formPost } from "@/app/bridge";
import { browserToken, currentStep, keepStep } from "@/lib/auth";
import type { Caller, Result } from "@/lib/gate";
import { checkCode } from "@/lib/people/code";

/** The code that came to the phone. Who has an account goes on to the PIN, who has none chooses one. */
async function check(caller: Caller, sent: unknown): Promise<Result<{ path: string }>> {
  const step = await currentStep();
  if (!step) return stepOver;
  const checked = await checkCode(caller, { phone: step.phone, browser: await browserToken(), code: sent });
  if (!checked.ok) return checked;
  await keepStep({ ...step, ...checked.value });
  const { known } = checked.value;
  return {
    ok: true,
    value: { path: known ? (step.forgot ? "/ingresar/pin/nuevo" : "/ingresar/pin") : "/registro/pin" },
  };
}

export const POST = formPost(check, {
  input: ({ fields }) => fields.get("code") ?? "",
  done: ({ path }) => path,
  back: () => "/ingresar/codigo",
});

import { placeAfter, stepOver } from "@/app/(public)/ingresar/after";
import { formPost } from "@/app/bridge";
import { browserToken, currentStep, deviceToken, forgetStep, keepDevice, startSession } from "@/lib/auth";
import type { Caller, Result } from "@/lib/gate";
import { signIn } from "@/lib/people/sign-in";

type SignedIn = { session: string; device: string | null; back: string };

async function check(caller: Caller, pin: unknown): Promise<Result<SignedIn>> {
  const step = await currentStep();
  if (!step) return stepOver;
  const signed = await signIn(caller, {
    phone: step.phone,
    pin,
    browser: await browserToken(),
    device: await deviceToken(),
    codeId: step.codeId,
  });
  return signed.ok ? { ok: true, value: { ...signed.value, back: step.back } } : signed;
}

export const POST = formPost(check, {
  input: ({ fields }) => fields.get("pin") ?? "",
  async done({ session, device, back }) {
    await startSession(session);
    if (device) await keepDevice(device);
    await forgetStep();
    return placeAfter(session, back);
  },
  back: () => "/ingresar/pin",
});

import { placeAfter, stepOver } from "@/app/(public)/ingresar/after";
import { formPost } from "@/app/bridge";
import { browserToken, currentStep, forgetStep, keepDevice, startSession } from "@/lib/auth";
import type { Caller, Result } from "@/lib/gate";
import { changePin } from "@/lib/people/change-pin";

type Changed = { session: string; device: string; back: string };

async function change(caller: Caller, typed: unknown): Promise<Result<Changed>> {
  const step = await currentStep();
  if (!step?.codeId) return stepOver;
  const changed = await changePin(caller, {
    ...(typed as Record<"pin" | "pinAgain", string>),
    phone: step.phone,
    codeId: step.codeId,
    browser: await browserToken(),
  });
  return changed.ok ? { ok: true, value: { ...changed.value, back: step.back } } : changed;
}

export const POST = formPost(change, {
  input: ({ fields }) => ({ pin: fields.get("pin") ?? "", pinAgain: fields.get("pinAgain") ?? "" }),
  async done({ session, device, back }) {
    await startSession(session);
    await keepDevice(device);
    await forgetStep();
    return placeAfter(session, back);
  },
  back: () => "/ingresar/pin/nuevo",
});

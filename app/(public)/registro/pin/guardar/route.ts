import { placeAfter, stepOver } from "@/app/(public)/ingresar/after";
import { formPost } from "@/app/bridge";
import { browserToken, currentLanguage, currentStep, forgetStep, keepDevice, startSession } from "@/lib/auth";
import type { Caller, Result } from "@/lib/gate";
import { enrol } from "@/lib/people/enrol";

type Enrolled = { session: string; device: string; back: string };

/** An account for the phone that was just proved. */
async function create(caller: Caller, typed: unknown): Promise<Result<Enrolled>> {
  const step = await currentStep();
  if (!step?.codeId) return stepOver;
  const enrolled = await enrol(caller, {
    ...(typed as Record<"displayName" | "pin" | "pinAgain", string>),
    phone: step.phone,
    codeId: step.codeId,
    browser: await browserToken(),
    language: await currentLanguage(),
  });
  return enrolled.ok ? { ok: true, value: { ...enrolled.value, back: step.back } } : enrolled;
}

export const POST = formPost(create, {
  input: ({ fields }) => ({
    displayName: fields.get("displayName") ?? "",
    pin: fields.get("pin") ?? "",
    pinAgain: fields.get("pinAgain") ?? "",
  }),
  async done({ session, device, back }) {
    await startSession(session);
    await keepDevice(device);
    await forgetStep();
    return placeAfter(session, back);
  },
  back: () => "/registro/pin",
});

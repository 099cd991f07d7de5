import { formPost, signInPath } from "@/app/bridge";
import { browserToken, deviceToken, keepStep } from "@/lib/auth";
import type { Caller, Result } from "@/lib/gate";
import { requestCode } from "@/lib/people/code";
import { isOwnDevice } from "@/lib/people/sign-in";

type Sent = { phone: string; back: string };

/** The PIN alone where this browser is known for the phone, a code everywhere else. */
async function begin(caller: Caller, sent: unknown): Promise<Result<{ path: string }>> {
  const { phone, back } = sent as Sent;
  const device = await deviceToken();
  const own = device ? await isOwnDevice(caller, { phone, device }) : null;
  if (own?.ok && own.value) {
    await keepStep({ phone, codeId: null, known: true, back });
    return { ok: true, value: { path: "/ingresar/pin" } };
  }
  const asked = await requestCode(caller, { phone, browser: await browserToken() });
  if (!asked.ok) return asked;
  await keepStep({ phone, codeId: null, known: false, back });
  return { ok: true, value: { path: "/ingresar/codigo" } };
}

export const POST = formPost(begin, {
  input: ({ fields }): Sent => ({ phone: fields.get("phone") ?? "", back: fields.get("volver") ?? "" }),
  done: ({ path }) => path,
  back: (_params, form) => signInPath(form?.fields.get("volver") || undefined),
});

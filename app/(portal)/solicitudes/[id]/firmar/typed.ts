import { browserToken } from "@/lib/auth";
import type { ReceivedForm } from "@/lib/files/receive";
import type { Caller, Result } from "@/lib/gate";

/** What a signature is typed as. */
export function typedSignature({ fields }: ReceivedForm, id: string | undefined) {
  return { id, pin: fields.get("pin") ?? "", code: fields.get("code") ?? "", dni: fields.get("dni") ?? "" };
}

/** The same command, told which browser asks: two people should not sign on one. */
export function fromBrowser<Out>(command: (caller: Caller, input: unknown) => Promise<Result<Out>>) {
  return async (caller: Caller, typed: unknown) =>
    command(caller, { ...(typed as object), browser: await browserToken() });
}

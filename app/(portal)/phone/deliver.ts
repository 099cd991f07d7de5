import { type HearGoing, sendKept } from "./going";
import { isSignedInAs } from "./pages";
import { forgetFile, type KeptFile, type KeptForm, keepFile, keptFiles, keptForms, settleForm } from "./store";

/** How a form was received: `code` says why not all of it was, `at` when by the lender's clock, `location` what comes next. */
export type Outcome = { code: string | null; at: string; location: string };

const patienceMs = 20_000;

/**
 * Sends one form as it was typed. Null when nobody answered: it stays on the phone. Asked for the address that comes next,
 * the server keeps a form that it refuses, to show it there with what to mend.
 */
export async function deliver(
  { action, fields }: Pick<KeptForm, "action" | "fields">,
  answer: "outcome" | "address" = "outcome",
): Promise<Outcome | null> {
  try {
    const response = await fetch(action, {
      method: "POST",
      body: new URLSearchParams(fields),
      headers: { "x-veta-answer": answer },
      signal: AbortSignal.timeout(patienceMs),
    });
    return response.ok ? ((await response.json()) as Outcome) : null;
  } catch {
    return null;
  }
}

/** Sends what one person has on this phone, one after the other; stops where the line ends. False when it did. */
export async function deliverAll(owner: string, hear: HearGoing = () => {}): Promise<boolean> {
  // In another window somebody else may have signed in: nothing goes out in their name.
  if (!isSignedInAs(owner)) return true;
  // Two windows on one phone send nothing twice.
  return navigator.locks.request("veta-deliver", async () => {
    for (const form of await keptForms(owner)) {
      if (form.storedAt !== null || form.refusal !== null) continue;
      const outcome = await deliver(form);
      if (outcome === null) return false;
      await settle(form, outcome);
      if (outcome.code === "signed_out") return true;
    }
    for (const file of await keptFiles(owner)) {
      if (file.refusal !== null) continue;
      const outcome = await sendKept(file, "outcome", hear);
      if (outcome === "given_up") continue;
      if (outcome === null) return false;
      if (outcome.code === "signed_out") return true;
      await settleFile(file, outcome);
    }
    return true;
  });
}

/** Keeps how it ended. Who has to sign in again has lost nothing: it is sent once they have. */
export async function settle(form: KeptForm, { code, at }: Outcome): Promise<void> {
  if (code === "signed_out") return;
  await settleForm(form, code === null ? { storedAt: at, refusal: null } : { refusal: code });
}

/** A file that arrived leaves the phone; one that was refused stays, to be seen and replaced. */
async function settleFile(file: KeptFile, { code }: Outcome): Promise<void> {
  if (code === null) await forgetFile(file.key);
  else await keepFile({ ...file, refusal: code });
}

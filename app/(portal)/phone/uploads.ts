import { fieldsOf } from "./fields";
import { sendFile } from "./send-file";
import { shrinkChosen } from "./shrink";
import type { Desk } from "./standing";
import { forgetFile, type KeptFile, keepFile, keptFiles } from "./store";

/** Looks after a form with a file: a photo is made small, its way is shown, and without a line it waits on the phone. */
export function lookAfterFile(form: HTMLFormElement, { draft, say, count, signal }: Desk) {
  const action = new URL(form.action).pathname;
  const work = { busy: false, isPlain: false, shrinking: Promise.resolve() };
  const list = async () => say({ files: (await keptFiles(draft.owner)).filter((file) => file.action === action) });

  const submitted = async (chosen: File) => {
    work.busy = true;
    // A page kept on the phone has the key of an earlier file: each file gets one of its own, and keeps it.
    const key = crypto.randomUUID();
    const file: KeptFile = {
      key,
      action,
      page: window.location.pathname,
      owner: draft.owner,
      fields: fieldsOf(form).map(([name, value]) => [name, name === "_key" ? key : value]),
      refusal: null,
      name: chosen.name,
      content: chosen,
    };
    // First it is safe, then it is sent.
    await keepFile(file);
    say({ here: "sending", share: 0 });
    const outcome = await sendFile(file, "address", (share) => say({ share }));
    if (outcome) {
      // Who has to sign in again finds it here, and it is sent then.
      if (outcome.code !== "signed_out") await forgetFile(key);
      return window.location.assign(outcome.location);
    }
    work.busy = false;
    form.reset();
    say({ here: "on_phone", share: null, hasLine: false });
    await count();
  };

  const inputs = [...form.querySelectorAll<HTMLInputElement>("input[type=file]")];
  const chosen = () => inputs.map((input) => input.files?.[0]).find((file) => file !== undefined);
  form.dataset.awake = "true";
  form.addEventListener(
    "change",
    (event) => {
      if (!(event.target instanceof HTMLInputElement) || event.target.type !== "file") return;
      // Of camera and list the last one used counts.
      for (const other of inputs) if (other !== event.target) other.value = "";
      work.shrinking = shrinkChosen(event.target);
    },
    { signal },
  );
  form.addEventListener(
    "submit",
    (event) => {
      // Without a file the server says what is missing.
      if (!chosen() || work.isPlain) return;
      event.preventDefault();
      if (work.busy) return;
      void work.shrinking
        .then(async () => {
          const file = chosen();
          if (file) await submitted(file);
        })
        .catch(() => {
          // A browser that keeps nothing sends the form as without script.
          work.isPlain = true;
          form.requestSubmit();
        });
    },
    { signal },
  );
  return { list, isBusy: () => work.busy };
}

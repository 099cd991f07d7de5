import type { PhotoPlace } from "@/domain/photo/exif";
import { type Chosen, placed, placeNow, prepared } from "./chosen-photo";
import { fieldsOf } from "./fields";
import { sendKept } from "./going";
import type { Desk } from "./standing";
import { forgetFile, type KeptFile, keepFile, keptFiles } from "./store";

/** Looks after a form with a file: a photo is made small, its way is shown, and without a line it waits on the phone. */
export function lookAfterFile(form: HTMLFormElement, { draft, say, count, signal }: Desk) {
  const action = new URL(form.action).pathname;
  const work = { busy: false, isPlain: false, chosen: Promise.resolve<Chosen | null>(null), camera: false };
  /** Where the phone was when its person agreed to say so. */
  let here: Promise<PhotoPlace | null> = Promise.resolve(null);
  const list = async () => say({ files: (await keptFiles(draft.owner)).filter((file) => file.action === action) });
  const agreed = () => form.querySelector<HTMLInputElement>('input[name="keepPlace"]')?.checked === true;

  /** The photo with its place, if that is to be kept: the one it says itself, or where the camera just was. */
  const ready = async ({ file, place }: Chosen) => {
    if (!agreed()) return file;
    const known = place ?? (work.camera ? await here : null);
    return known ? placed(file, known) : file;
  };

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
    await list();
    say({ here: "sending" });
    const outcome = await sendKept(file, "address", (going) => say({ going }));
    if (outcome && outcome !== "given_up") {
      // Who has to sign in again finds it here, and it is sent then.
      if (outcome.code !== "signed_out") await forgetFile(key);
      return window.location.assign(outcome.location);
    }
    work.busy = false;
    if (outcome === "given_up") {
      say({ here: "untouched" });
      return list();
    }
    form.reset();
    work.chosen = Promise.resolve(null);
    say({ here: "on_phone", hasLine: false });
    await count();
  };

  const inputs = [...form.querySelectorAll<HTMLInputElement>("input[type=file]")];
  form.dataset.awake = "true";
  form.addEventListener(
    "change",
    ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      if (target.name === "keepPlace" && target.checked) here = placeNow();
      if (target.type !== "file") return;
      // Of camera and list the last one used counts.
      for (const other of inputs) if (other !== target) other.value = "";
      const file = target.files?.[0];
      work.camera = target.hasAttribute("capture");
      // A photo that cannot be read here may well be read there.
      work.chosen = file ? prepared(file).catch(() => ({ file, place: null })) : Promise.resolve(null);
    },
    { signal },
  );
  form.addEventListener(
    "submit",
    (event) => {
      // Without a file the server says what is missing.
      const isChosen = inputs.some(({ files }) => files?.[0]);
      if (!isChosen || work.isPlain) return;
      event.preventDefault();
      if (work.busy) return;
      void work.chosen
        .then(async (chosen) => {
          if (chosen) await submitted(await ready(chosen));
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

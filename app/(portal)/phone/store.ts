import { type DBSchema, type IDBPDatabase, openDB } from "idb";

/** What was typed on this phone, until the lender is known to have it. */

export type KeptForm = {
  /** Where the form is posted to: one record for each. */
  action: string;
  /** The page it stands on. */
  page: string;
  /** Whose it is: another person on this phone neither sees nor sends it. */
  owner: string;
  fields: [name: string, value: string][];
  /** Grows with every change, so that an answer to an older sending does not hide a newer one. */
  edition: number;
  /** The person has pressed the button that ends the page. */
  isFinished: boolean;
  /** Why the lender did not take all of it, as a code. */
  refusal: string | null;
  /** When the lender stored it, by the lender's clock; null while it is on this phone alone. */
  storedAt: string | null;
};

/** A photo or paper on its way. Its fields carry the key of the form, so that it is received once however often it is sent. */
export type KeptFile = Pick<KeptForm, "action" | "page" | "owner" | "fields" | "refusal"> & {
  key: string;
  name: string;
  content: Blob;
};

interface PhoneDatabase extends DBSchema {
  forms: { key: string; value: KeptForm };
  files: { key: string; value: KeptFile };
}

let opened: Promise<IDBPDatabase<PhoneDatabase>> | null = null;

function database(): Promise<IDBPDatabase<PhoneDatabase>> {
  opened ??= openDB<PhoneDatabase>("veta", 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore("forms", { keyPath: "action" });
      fresh.createObjectStore("files", { keyPath: "key" });
    },
    terminated: () => {
      opened = null;
    },
  });
  return opened;
}

export async function keepForm(form: KeptForm): Promise<void> {
  await (await database()).put("forms", form);
}

export async function keptForm(action: string, owner: string): Promise<KeptForm | null> {
  const form = await (await database()).get("forms", action);
  return form?.owner === owner ? form : null;
}

/** The forms of one person, those of other drafts too. */
export async function keptForms(owner: string): Promise<KeptForm[]> {
  return (await (await database()).getAll("forms")).filter((form) => form.owner === owner);
}

/** Writes down how a sending ended, unless something else was typed since. */
export async function settleForm(
  { action, edition }: Pick<KeptForm, "action" | "edition">,
  set: Partial<Pick<KeptForm, "refusal" | "storedAt">>,
): Promise<void> {
  const store = (await database()).transaction("forms", "readwrite").store;
  const form = await store.get(action);
  if (form?.edition === edition) await store.put({ ...form, ...set });
}

export async function forgetForm(action: string): Promise<void> {
  await (await database()).delete("forms", action);
}

export async function keepFile(file: KeptFile): Promise<void> {
  await (await database()).put("files", file);
}

export async function keptFiles(owner: string): Promise<KeptFile[]> {
  return (await (await database()).getAll("files")).filter((file) => file.owner === owner);
}

export async function forgetFile(key: string): Promise<void> {
  await (await database()).delete("files", key);
}

export async function forgetWords(): Promise<void> {
  await (await database()).clear("forms");
  await (await database()).clear("files");
}

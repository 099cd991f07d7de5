import { redirect } from "next/navigation";
import { cache } from "react";
import { type OwnApplication, ownApplication } from "@/lib/applications/own";
import { currentCaller } from "@/lib/auth";
import { read } from "../bridge";

export type ApplicationParams = Promise<{ id: string }>;

// Once a request: the title of a page and its body read the same.
const readOnce = cache((id: string, page: string) => read(ownApplication, { id }, `${pathOf(id)}${page}`));

/** The application a page is about, for its own people. `page` is where they come back to after signing in. */
export async function applicationOf(params: ApplicationParams, page = ""): Promise<OwnApplication> {
  return readOnce((await params).id, page);
}

export function pathOf(id: string | undefined, page = ""): string {
  return `/solicitudes/${id}${page}`;
}

/** Parts its people may change now: everything in a draft, what was observed after that. The command asks again. */
export function mayChange(application: OwnApplication, kind: "task" | "document", code: string): boolean {
  if (application.status === "draft") return true;
  return (
    application.status === "info_requested" &&
    openItems(application).some((item) => item.targetKind === kind && item.targetCode === code)
  );
}

/** A page to fill in shows nothing to change once it may not be changed: it leads back to where the application is. */
export function redirectUnlessOpen(application: OwnApplication, kind: "task" | "document", code: string): void {
  if (!mayChange(application, kind, code)) redirect(pathOf(application.id));
}

/** What was observed and is not settled yet. */
export function openItems({ corrections }: Pick<OwnApplication, "corrections">) {
  return corrections.filter(({ state }) => state === "open" || state === "answered");
}

/** Where one goes on after saving a part: back to what was observed, to the review, or to the list of tasks. */
export function afterSaving({ status, id }: Pick<OwnApplication, "status" | "id">, from: string): string {
  if (status === "info_requested") return pathOf(id, "/corregir");
  return pathOf(id, from === "revisar" ? "/revisar" : "");
}

/** The application as it is after its command, read again by a handler; null when it cannot be. */
export async function savedApplication(id: string | undefined): Promise<OwnApplication | null> {
  const result = await ownApplication(await currentCaller(), { id });
  return result.ok ? result.value : null;
}

export async function nextAfterSaving(id: string | undefined, from: string): Promise<string> {
  const application = await savedApplication(id);
  return application ? afterSaving(application, from) : pathOf(id);
}

import type { Metadata } from "next";
import { returnedForm, type SearchParams } from "../bridge";

/** The title of a page with a form: whoever listens to the page hears first that something is wrong. */
export async function titled(title: string, searchParams: SearchParams): Promise<Metadata> {
  const form = await returnedForm(searchParams);
  return { title: form && form.code !== "signed_out" ? `Error: ${title}` : title };
}

import { redirect } from "next/navigation";
import { type ApplicationParams, applicationOf, pathOf } from "@/app/(portal)/own-application";
import { first, type SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";

export type OfferPageProps = { params: ApplicationParams; searchParams: SearchParams };

/** What a page to answer an offer needs. When nothing is to be answered any more, it leads to the offer, which says why. */
export async function openToAnswer(page: string, { params, searchParams }: OfferPageProps) {
  const application = await applicationOf(params, page);
  const { formalization, steps, id } = application;
  if (!formalization || formalization.isOver || !steps.includes("accept_offer")) {
    const notice = first((await searchParams).aviso);
    redirect(`${pathOf(id, "/propuesta")}${notice ? `?aviso=${encodeURIComponent(notice)}` : ""}`);
  }
  return { application, formalization, refused: await refusedForm(searchParams) };
}

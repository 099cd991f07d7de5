import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { first, type SearchParams } from "@/app/bridge";
import { Catalogue } from "@/components/catalogue";
import { env } from "@/lib/env";

export const metadata: Metadata = { title: "Piezas" };

/** Every piece of screen with invented content, in one of the two scales. For who builds Veta; only in the demo. */
export default async function PiecesPage({ searchParams }: { searchParams: SearchParams }) {
  if (!env().demo) notFound();
  return <Catalogue scale={first((await searchParams).escala) === "mesa" ? "desk" : "applicant"} />;
}

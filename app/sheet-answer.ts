import { notFound } from "next/navigation";
import { fileAnswer } from "@/app/(public)/creditos/[slug]/calculadora/file-answer";
import { lenderLogo } from "@/app/lender-logo";
import { sheetAddresses, sheetFile, sheetKinds } from "@/lib/sheets/file";
import type { Simulation } from "@/lib/sheets/simulation";

/** The file that the last part of an address names, made from a loan; a loan that is not there is not found. */
export async function sheetAnswer(address: string | undefined, loan: Simulation | null | undefined): Promise<Response> {
  const kind = sheetKinds.find((one) => sheetAddresses[one] === address);
  if (!kind || !loan) notFound();
  return fileAnswer(await sheetFile(kind, loan, await lenderLogo(loan.product.institution.id)));
}

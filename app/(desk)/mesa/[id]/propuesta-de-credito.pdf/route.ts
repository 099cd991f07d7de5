import { notFound } from "next/navigation";
import { fileOf } from "@/app/(desk)/case/load";
import { ownLender } from "@/app/(desk)/lender";
import { fileAnswer } from "@/app/(public)/creditos/[slug]/calculadora/file-answer";
import { currentCaller } from "@/lib/auth";
import { proposalOf } from "@/lib/proposals/content";
import { proposalPdf } from "@/lib/proposals/pdf";

type Context = { params: Promise<{ id: string }> };

/** The newest proposal of a file with what it rests on. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id, number } = await fileOf(params);
  const proposal = await proposalOf(await currentCaller(), { id, institution: (await ownLender())?.name ?? "" });
  if (!proposal.ok) notFound();
  const content = await proposalPdf(proposal.value);
  return fileAnswer({ name: `propuesta-${number}.pdf`, mediaType: "application/pdf", content });
}

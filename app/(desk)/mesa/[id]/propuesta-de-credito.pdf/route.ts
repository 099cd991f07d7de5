import { notFound } from "next/navigation";
import { fileOf } from "@/app/(desk)/case/load";
import { ownLender } from "@/app/(desk)/lender";
import { fileAnswer } from "@/app/(public)/creditos/[slug]/calculadora/file-answer";
import { read } from "@/app/bridge";
import { opinionsOn } from "@/lib/applications/risk-opinion";
import { currentActor } from "@/lib/auth";
import { findingsOn } from "@/lib/findings/queries";
import { proposalContent } from "@/lib/proposals/content";
import { proposalPdf } from "@/lib/proposals/pdf";
import { reasonBook } from "@/lib/settings/reasons";

type Context = { params: Promise<{ id: string }> };

/** The newest proposal of a file with what it rests on. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const file = await fileOf(params);
  const content = proposalContent({
    institution: (await ownLender())?.name ?? "",
    file,
    found: await read(findingsOn, { id: file.id }),
    opinions: await read(opinionsOn, { applicationId: file.id }),
    book: await read(reasonBook, { institutionId: (await currentActor()).institutionId ?? "" }),
  });
  if (!content) notFound();
  return fileAnswer({
    name: `propuesta-${file.number}.pdf`,
    mediaType: "application/pdf",
    content: await proposalPdf(content),
  });
}

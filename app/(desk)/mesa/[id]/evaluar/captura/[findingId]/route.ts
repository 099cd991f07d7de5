import { notFound } from "next/navigation";
import { seeOther, signInPath } from "@/app/bridge";
import { fileResponse } from "@/app/download";
import { currentCaller } from "@/lib/auth";
import { readFindingEvidence } from "@/lib/findings/queries";

type Context = { params: Promise<{ id: string; findingId: string }> };

/** The capture of a look-up. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const result = await readFindingEvidence(await currentCaller(), await params);
  if (result.ok) return fileResponse(result.value);
  if (result.code === "signed_out") return seeOther(signInPath("/mesa"));
  notFound();
}

import { notFound } from "next/navigation";
import { seeOther, signInPath } from "@/app/bridge";
import { fileResponse } from "@/app/download";
import { currentCaller } from "@/lib/auth";
import { readEvidence } from "@/lib/organizations/evidence";

type Context = { params: Promise<{ id: string }> };

/** One paper of the organization's record, for its own people. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const result = await readEvidence(await currentCaller(), { evidenceId: (await params).id });
  if (result.ok) return fileResponse(result.value);
  if (result.code === "signed_out") return seeOther(signInPath("/organizacion/ficha"));
  notFound();
}

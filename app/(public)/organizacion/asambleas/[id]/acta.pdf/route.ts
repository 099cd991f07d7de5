import { notFound } from "next/navigation";
import { seeOther, signInPath } from "@/app/bridge";
import { fileResponse } from "@/app/download";
import { printAssembly } from "@/lib/assemblies/paper";
import { currentCaller } from "@/lib/auth";
import { assemblyPath } from "../../steps";

type Context = { params: Promise<{ id: string }> };

/** The closed minutes as a PDF, for the people of the organization. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const result = await printAssembly(await currentCaller(), { id });
  if (result.ok) return fileResponse({ ...result.value, fileName: result.value.name });
  if (result.code === "signed_out") return seeOther(signInPath(assemblyPath(id)));
  notFound();
}

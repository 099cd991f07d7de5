import { notFound } from "next/navigation";
import { staffWith } from "@/app/(desk)/guard";
import { contentDisposition } from "@/domain/file-name";
import { currentCaller, currentLanguage } from "@/lib/auth";
import { exportAccess } from "@/lib/people/review";

const formats = { "accesos.csv": "csv", "accesos.xlsx": "xlsx" } as const;
const types = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** The list of accesses as a file. Each time somebody takes it away stays in the trail. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file } = await params;
  const format = formats[file as keyof typeof formats];
  if (!format) notFound();
  await staffWith("people.read", "/equipo/revision");
  const result = await exportAccess(await currentCaller(), { format, language: await currentLanguage() });
  if (!result.ok) notFound();
  const { content, fileName } = result.value;
  return new Response(new Uint8Array(content), {
    headers: {
      "content-type": types[format],
      "content-length": String(content.length),
      "content-disposition": contentDisposition(fileName),
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}

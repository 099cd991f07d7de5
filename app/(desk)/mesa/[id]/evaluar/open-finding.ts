import { redirect } from "next/navigation";
import { fileOf } from "@/app/(desk)/case/load";
import { filePath } from "@/app/(desk)/case/paths";
import { formAgain } from "@/app/(desk)/problems";
import { read, type SearchParams } from "@/app/bridge";
import { limaDate } from "@/domain/calendar/lima";
import type { FindingKind } from "@/domain/findings/kinds";
import { findingsOn } from "@/lib/findings/queries";

type Request = { params: Promise<{ id: string }>; searchParams: SearchParams };

/** What the page to record one finding needs. Whoever may not record it is led back to the file. */
export async function openFinding(kind: FindingKind, page: string, { params, searchParams }: Request) {
  const file = await fileOf(params, `/evaluar/${page}`);
  const found = await read(findingsOn, { id: file.id });
  if (!found.mayEdit[kind]) redirect(filePath(file.id));
  const again = await formAgain(searchParams);
  return { file, found, today: limaDate(new Date()), again, errors: again?.refused?.errors ?? {} };
}

/** Back to the file, which says what was just recorded. */
export function afterFinding(id: string | undefined): string {
  return `${filePath(id)}?hecho=find_out#averiguado`;
}

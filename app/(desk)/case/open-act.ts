import { redirect } from "next/navigation";
import { first, type SearchParams } from "@/app/bridge";
import { limaDate } from "@/domain/calendar/lima";
import type { File } from "@/lib/applications/file";
import { type FormAgain, formAgain } from "../problems";
import { type Act, actsOf } from "./acts";
import { fileOf } from "./load";
import { filePath } from "./paths";

type Request = { params: Promise<{ id: string }>; searchParams: SearchParams };

export type OpenAct = { file: File; today: string; again: FormAgain | null; typed: FormAgain["typed"] };

/** What the page of one act needs. When the file has moved on, it leads back to the file, which says why. */
export async function openAct(act: Act, page: string, { params, searchParams }: Request): Promise<OpenAct> {
  const file = await fileOf(params, page);
  if (!actsOf(file).includes(act)) {
    const notice = first((await searchParams).aviso);
    redirect(notice ? `${filePath(file.id)}?aviso=${encodeURIComponent(notice)}` : filePath(file.id));
  }
  const again = await formAgain(searchParams);
  return { file, today: limaDate(new Date()), again, typed: again?.typed ?? ((_name, otherwise = "") => otherwise) };
}

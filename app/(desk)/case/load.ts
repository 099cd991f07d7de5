import { cache } from "react";
import { read } from "@/app/bridge";
import { type File, file } from "@/lib/applications/file";
import { staffWith } from "../guard";

// Once a request: the title of a page and its body read the same.
const readOnce = cache((id: string) => read(file, { id }));

/** The file a page is about. Another lender's is not found, as if it did not exist. */
export async function fileOf(params: Promise<{ id: string }>, page = ""): Promise<File> {
  const { id } = await params;
  await staffWith("file.read", `/mesa/${id}${page}`);
  return readOnce(id);
}

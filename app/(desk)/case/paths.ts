import type { Act } from "./acts";

export function filePath(id: string | undefined, page = ""): string {
  return `/mesa/${id}${page}`;
}

/** Back to the file, which says what was just done. */
export function afterAct(id: string | undefined, act: Act): string {
  return `${filePath(id)}?hecho=${act}`;
}

import { importPath } from "@/app/(admin)/productos/paths";
import { formPost, keepTyped } from "@/app/bridge";
import { mostBytes } from "@/domain/exchange";
import type { ReceivedForm } from "@/lib/files/receive";
import { checkImport } from "@/lib/products/exchange";

/** Reads a file before anything is made of it; what it would bring is shown next. */
export const POST = formPost(checkImport, {
  input: (form) => ({ text: textOf(form), productId: form.fields.get("productId") || null }),
  done: (_out, _params, form) =>
    keepTyped(importPath, { text: textOf(form), productId: form.fields.get("productId") ?? "" }),
  back: () => importPath,
  alsoTyped: (form) => ({ text: textOf(form) }),
  maxBytes: 2 * 1024 * 1024,
  // Escaped, a text may be longer than it is.
  mostKeptBytes: 2 * mostBytes,
});

/** The file that was chosen, or else what was pasted. A mark of byte order is no part of it. */
function textOf({ fields, files }: ReceivedForm): string {
  const [file] = files.get("file") ?? [];
  return file ? new TextDecoder().decode(file.content) : (fields.get("text") ?? "");
}

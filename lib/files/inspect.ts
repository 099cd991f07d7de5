import { createHash } from "node:crypto";
import { fileTypeFromBuffer } from "file-type";
import { extensionOf } from "@/domain/file-name";
import type { RefusalCode } from "@/domain/refusal";
import { inspectJpeg } from "./jpeg";
import { hasMarkup, isAlsoZip } from "./masquerade";
import { inspectPdf } from "./pdf";
import { inspectPng } from "./png";

const reasons = [
  "file_empty",
  "file_too_large",
  "file_type",
  "file_type_mismatch",
  "file_damaged",
  "file_password",
  "file_active_content",
  "file_pixels",
] as const satisfies readonly RefusalCode[];

/** Why a file is not taken. The sentence is in `messages/`. */
export type FileReason = (typeof reasons)[number];

export type MediaType = "application/pdf" | "image/jpeg" | "image/png";

export type Inspected =
  | {
      ok: true;
      mediaType: MediaType;
      extension: "pdf" | "jpg" | "png" /** In hexadecimal. */;
      sha256: string;
      byteSize: number;
    }
  | { ok: false; reason: FileReason };

/** What the sender said about a file. `maxBytes` is 10 MB (10 x 1024 x 1024) when left out. */
export type Claims = { fileName: string; declaredType: string; maxBytes?: number };

type Kind = {
  mediaType: MediaType;
  extension: "pdf" | "jpg" | "png";
  starts: readonly number[];
  extensions: readonly string[];
  declared: readonly string[];
  inspect: (content: Buffer) => FileReason | null;
};

const kinds: readonly Kind[] = [
  {
    mediaType: "application/pdf",
    extension: "pdf",
    starts: [0x25, 0x50, 0x44, 0x46, 0x2d],
    extensions: ["pdf"],
    declared: ["application/pdf", "application/x-pdf"],
    inspect: inspectPdf,
  },
  {
    mediaType: "image/jpeg",
    extension: "jpg",
    starts: [0xff, 0xd8, 0xff],
    extensions: ["jpg", "jpeg", "jpe", "jfif"],
    declared: ["image/jpeg", "image/jpg", "image/pjpeg"],
    inspect: inspectJpeg,
  },
  {
    mediaType: "image/png",
    extension: "png",
    starts: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    extensions: ["png"],
    declared: ["image/png", "image/x-png"],
    inspect: inspectPng,
  },
];

// A name like "acta.exe.pdf" fools the eye of the next person who saves it; "foto.jpg.pdf" is what scanners write.
const runnable = new Set(
  "apk app asp aspx bat cgi cmd cpl dll exe hta htm html jar js jse jsp lnk mjs msi php phtml pif pl ps1 py scr sh svg swf vbe vbs wsf xhtml".split(
    " ",
  ),
);

function hasRunnablePart(name: string): boolean {
  return name
    .toLowerCase()
    .split(".")
    .slice(1, -1)
    .some((part) => runnable.has(part.trim()));
}

// Only files that already begin as one of ours reach the package, whose readers of other formats thus never run.
async function kindOf(content: Buffer): Promise<Kind | null> {
  const kind = kinds.find(({ starts }) => starts.every((byte, index) => content[index] === byte));
  if (!kind) return null;
  const detected = await fileTypeFromBuffer(content).catch(() => undefined);
  // A PNG whose chunks are out of order is not recognized; the whole-file check then says that it is damaged.
  return detected === undefined || detected.mime === kind.mediaType ? kind : null;
}

function agrees(kind: Kind, { fileName, declaredType }: Claims): boolean {
  const declared = declaredType.split(";")[0]?.trim().toLowerCase() ?? "";
  return (
    kind.extensions.includes(extensionOf(fileName.trim())) &&
    // Old Android file pickers do not say; what the bytes say then decides alone.
    (kind.declared.includes(declared) || declared === "" || declared === "application/octet-stream") &&
    !hasRunnablePart(fileName)
  );
}

/**
 * Whether an uploaded file is a PDF, JPEG or PNG we keep: not empty, within the cap, first bytes, extension and declared
 * type in agreement, whole from the first byte to the last, without password, without script or other active content, and
 * no image above 40 megapixels by its header. Reasons are codes; it never throws on what is in the file.
 *
 * - `file_type` is about the content: neither PDF, JPEG nor PNG (animated PNG counts as another type).
 * - `file_type_mismatch` means that the content is one of ours but name or declared type say otherwise.
 *
 * Nothing is decoded or inflated here. What a PDF hides in compressed object streams, and what a picture carries beyond its
 * structure (places in EXIF, a decoder bomb), is seen only by the re-encoding in a child process, which comes with the
 * security work together with the antivirus.
 */
export async function inspectFile(content: Uint8Array, claims: Claims): Promise<Inspected> {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const reason = (found: FileReason): Inspected => ({ ok: false, reason: found });
  if (bytes.length === 0) return reason("file_empty");
  if (bytes.length > (claims.maxBytes ?? 10 * 1024 * 1024)) return reason("file_too_large");
  const kind = await kindOf(bytes);
  if (!kind) return reason("file_type");
  if (!agrees(kind, claims)) return reason("file_type_mismatch");
  const found = kind.inspect(bytes);
  if (found) return reason(found);
  if (isAlsoZip(bytes)) return reason("file_damaged");
  if (hasMarkup(bytes)) return reason("file_active_content");
  const { mediaType, extension } = kind;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { ok: true, mediaType, extension, sha256, byteSize: bytes.length };
}

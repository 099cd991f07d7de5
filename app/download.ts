import { contentDisposition } from "@/domain/file-name";

type Stored = { content: Buffer; fileName: string; mediaType: string };

/**
 * A stored file as an answer, shown in the browser. Nothing in it may run or load anything, and nothing keeps it. A PDF is
 * left out of the sandbox because browsers refuse to open one there; their viewer is a sandbox of its own.
 */
export function fileResponse({ content, fileName, mediaType }: Stored): Response {
  const sandbox = mediaType === "application/pdf" ? "" : "; sandbox";
  return new Response(new Uint8Array(content), {
    headers: {
      "content-type": mediaType,
      "content-length": String(content.length),
      "content-disposition": contentDisposition(fileName).replace(/^attachment/, "inline"),
      "content-security-policy": `default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'${sandbox}`,
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
      "referrer-policy": "same-origin",
      "cache-control": "private, no-store",
    },
  });
}

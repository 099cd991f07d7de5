import type { ProblemCode } from "@/lib/api/problems";

/** The most a request of the public interface may hold, in bytes: 16 KB. */
export const mostBodyBytes = 16 * 1024;

export type JsonBody = { ok: true; value: object } | { ok: false; problem: ProblemCode };

const malformed: JsonBody = { ok: false, problem: "malformed_json" };

/**
 * The JSON object in the body of a request. Stops reading above 16 KB, so that neither a large nor an endless body costs
 * more. A byte order mark is malformed (RFC 8259, section 8.1); of a key given twice the last one wins.
 */
export async function readJsonObject(request: Request): Promise<JsonBody> {
  if (!isPlainJson(request.headers)) return { ok: false, problem: "unsupported_media" };
  const bytes = await readBounded(request);
  if (!bytes) return { ok: false, problem: "body_over_limit" };
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ok: true, value } : malformed;
  } catch {
    return malformed;
  }
}

function isPlainJson(headers: Headers): boolean {
  const [type = "", ...parameters] = (headers.get("content-type") ?? "").toLowerCase().split(";");
  const charsets = parameters.map((text) => text.trim()).filter((text) => text.startsWith("charset="));
  if (type.trim() !== "application/json" || charsets.some((text) => !/^charset="?utf-8"?$/.test(text))) return false;
  return (headers.get("content-encoding") ?? "identity").trim().toLowerCase() === "identity";
}

async function readBounded(request: Request): Promise<Uint8Array | null> {
  if (Number(request.headers.get("content-length") ?? 0) > mostBodyBytes) return null;
  const bytes = new Uint8Array(mostBodyBytes);
  let size = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    if (size + value.byteLength > mostBodyBytes) {
      await reader.cancel().catch(() => undefined);
      return null;
    }
    bytes.set(value, size);
    size += value.byteLength;
  }
  return bytes.subarray(0, size);
}

import type { RefusalCode } from "@/domain/refusal";

/** One file of a form, whole in memory. `name` and `type` are what the browser said: believe neither. */
export type ReceivedFile = { name: string; type: string; content: Buffer };

/** Fields by name, in the order sent, and files by the name of their field. A file field left empty is not there. */
export type ReceivedForm = { fields: URLSearchParams; files: ReadonlyMap<string, readonly ReceivedFile[]> };

const reasons = ["body_too_large", "body_malformed"] as const satisfies readonly RefusalCode[];

export type Received = { ok: true; form: ReceivedForm } | { ok: false; reason: (typeof reasons)[number] };

// More parts than any form of ours has; each costs memory far above its bytes.
const mostParts = 500;

const malformed: Received = { ok: false, reason: "body_malformed" };
const tooLarge: Received = { ok: false, reason: "body_too_large" };

// Stops asking for bytes as soon as the cap is passed; what is on its way is dropped by the server.
async function readBounded(body: ReadableStream<Uint8Array>, maxBytes: number): Promise<Buffer<ArrayBuffer> | null> {
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(chunks, size);
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel().catch(() => undefined);
      return null;
    }
    chunks.push(value);
  }
}

function countOf(part: string, bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(part); at !== -1 && count <= mostParts; at = bytes.indexOf(part, at + part.length)) {
    count += 1;
  }
  return count;
}

function hasFewParts(contentType: string, bytes: Buffer): boolean {
  if (!contentType.toLowerCase().startsWith("multipart/form-data")) return countOf("&", bytes) < mostParts;
  const match = /boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType);
  const boundary = match?.[1] ?? match?.[2];
  return boundary !== undefined && countOf(`--${boundary}`, bytes) <= mostParts;
}

async function parse(bytes: Buffer<ArrayBuffer>, contentType: string): Promise<ReceivedForm> {
  const data = await new Response(bytes, { headers: { "content-type": contentType } }).formData();
  const fields = new URLSearchParams();
  const files = new Map<string, ReceivedFile[]>();
  for (const [field, value] of data) {
    if (typeof value === "string") {
      fields.append(field, value);
    } else if (value.name !== "" || value.size > 0) {
      const content = Buffer.from(await value.arrayBuffer());
      files.set(field, [...(files.get(field) ?? []), { name: value.name, type: value.type, content }]);
    }
  }
  return { fields, files };
}

/** The bare body of a request, or null: there is none, it is larger, or it broke off before its announced length. */
export async function receiveBytes(
  { headers, body }: Request,
  { maxBytes }: { maxBytes: number },
): Promise<Buffer | null> {
  const announced = Number(headers.get("content-length") ?? Number.NaN);
  if (!body || announced > maxBytes) return null;
  const bytes = await readBounded(body, maxBytes).catch(() => null);
  return bytes && !(bytes.length !== announced && Number.isFinite(announced)) ? bytes : null;
}

/**
 * Reads the form of a request, with or without files, holding at most `maxBytes` of its body: one that announces more is
 * refused before a byte is read, one that sends more is stopped on the way. `body_malformed` covers another media type, a
 * connection that broke, an announced length that was not kept, and parts that make no form. Give `maxBytes` a few
 * kilobytes above the largest file, for the fields around it.
 */
export async function receiveForm(request: Request, { maxBytes }: { maxBytes: number }): Promise<Received> {
  const contentType = request.headers.get("content-type") ?? "";
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)\s*(;|$)/i.test(contentType)) return malformed;
  const announced = request.headers.get("content-length");
  if (announced !== null && !/^\d+$/.test(announced)) return malformed;
  if (Number(announced ?? 0) > maxBytes) return tooLarge;
  if (!request.body) return malformed;
  try {
    const bytes = await readBounded(request.body, maxBytes);
    if (!bytes) return tooLarge;
    const isShort = announced !== null && bytes.length !== Number(announced);
    if (isShort || !hasFewParts(contentType, bytes)) return malformed;
    return { ok: true, form: await parse(bytes, contentType) };
  } catch {
    return malformed;
  }
}

import { deliver, type Outcome } from "./deliver";
import type { KeptFile } from "./store";

/** Bytes of the first piece and of the largest: they grow on a good line and shrink on a bad one. */
const pieceBytes = { first: 128 * 1024, least: 32 * 1024, most: 1024 * 1024 };
/** A piece that takes less or more than this is followed by a larger or a smaller one. */
const pieceMs = { short: 2_500, long: 10_000 };
const patienceMs = 60_000;
const mostFailures = 4;

export type Way = {
  answer: "outcome" | "address";
  /** Hears the share that the lender has, from 0 to 1. */
  hear(share: number): void;
  /** Set when the person gives it up. */
  signal: AbortSignal;
};

/**
 * Sends one file and the form around it. What is larger than a piece goes in pieces, and on from where the lender says it
 * is: after a cut, a reload, or days later. Null without a line.
 */
export async function sendFile(file: KeptFile, way: Way): Promise<Outcome | null> {
  const isLarge = file.content.size > pieceBytes.first && "subtle" in crypto;
  return isLarge ? inPieces(file, way) : whole(file, way);
}

/** Where the pieces of a file go: its form's address names the paper, its key the file. */
function piecesOf({ action, key }: Pick<KeptFile, "action" | "key">): string {
  return `${action.replace(/subir$/, "")}piezas/${key}/subir`;
}

/** Asks the lender to give up what it has of a file. Without a line it does so by itself after two days. */
export async function dropPieces(file: Pick<KeptFile, "action" | "key">): Promise<void> {
  await fetch(piecesOf(file), { method: "DELETE" }).catch(() => {});
}

async function inPieces(file: KeptFile, { answer, hear, signal }: Way): Promise<Outcome | null> {
  const { content, action, fields, key } = file;
  const sha256 = await hashOf(content);
  const told = new URLSearchParams({ name: file.name, type: content.type, size: String(content.size), sha256 });
  const work = { offset: 0, size: pieceBytes.first, failures: 0, isDamaged: false };

  const ask = async (method: "POST" | "PATCH", body: BodyInit, headers: Record<string, string> = {}) => {
    try {
      const response = await fetch(piecesOf(file), {
        method,
        body,
        headers: { "x-veta-answer": answer, ...headers },
        signal: AbortSignal.timeout(patienceMs),
      });
      const known = response.ok || response.status === 409;
      return known ? ((await response.json()) as { offset: number; isHandedIn?: boolean } | Outcome) : null;
    } catch {
      return null;
    }
  };

  /** Sends what is missing. True once all of it is there, or what the lender said against it. */
  const sendRest = async (): Promise<true | Outcome | null> => {
    const began = await ask("POST", told);
    if (began === null || "code" in began) return began;
    if (began.isHandedIn) return true;
    work.offset = began.offset;
    while (work.offset < content.size && !signal.aborted) {
      hear(work.offset / content.size);
      const startedAt = performance.now();
      const piece = content.slice(work.offset, work.offset + work.size);
      const heard = await ask("PATCH", piece, {
        "upload-offset": String(work.offset),
        "content-type": "application/partial-upload",
      });
      const tookMs = performance.now() - startedAt;
      if (heard === null || tookMs > pieceMs.long) work.size = Math.max(pieceBytes.least, work.size / 2);
      else if (tookMs < pieceMs.short) work.size = Math.min(pieceBytes.most, work.size * 2);
      if (heard === null) return null;
      // Another window was faster and it is no longer there: asking again tells.
      if ("code" in heard) return heard.code === "not_found" ? null : heard;
      if (heard.offset > work.offset) work.failures = 0;
      work.offset = heard.offset;
    }
    hear(1);
    return true;
  };

  while (!signal.aborted && work.failures < mostFailures) {
    const sent = await sendRest();
    if (signal.aborted) return null;
    if (sent !== null && sent !== true) return sent;
    const outcome = sent && (await deliver({ action, fields: [...fields, ["_upload", key]] }, answer));
    if (outcome?.code === "upload_damaged" && !work.isDamaged) {
      work.isDamaged = true;
      await dropPieces(file);
    } else if (outcome && outcome.code !== "upload_unfinished") {
      if (outcome.code !== null && outcome.code !== "signed_out") await dropPieces(file);
      return outcome;
    }
    work.failures += 1;
    if (!navigator.onLine) return null;
    await new Promise((resolve) => window.setTimeout(resolve, 500 * 2 ** work.failures));
  }
  return null;
}

async function hashOf(content: Blob): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await content.arrayBuffer()));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function whole({ action, fields, content, name }: KeptFile, { answer, hear, signal }: Way): Promise<Outcome | null> {
  const body = new FormData();
  for (const [field, value] of fields) body.append(field, value);
  body.append("file", content, name);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", action);
    request.setRequestHeader("x-veta-answer", answer);
    request.responseType = "json";
    request.upload.addEventListener("progress", ({ loaded, total, lengthComputable }) => {
      if (lengthComputable && total > 0) hear(loaded / total);
    });
    request.addEventListener("load", () => resolve(request.status === 200 ? (request.response as Outcome) : null));
    for (const end of ["error", "timeout", "abort"] as const) request.addEventListener(end, () => resolve(null));
    signal.addEventListener("abort", () => request.abort());
    request.timeout = 180_000;
    request.send(body);
  });
}

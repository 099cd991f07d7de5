import http from "node:http";
import https from "node:https";
import { isIP } from "node:net";
import type { attemptErrors } from "@/db/schema/integration";
import { type Reach, type Target, targetOf } from "./reach";

/** One try to deliver one message. */
export type Attempt = {
  statusCode: number | null;
  error: (typeof attemptErrors)[number] | null;
  /** The beginning of what was answered. */
  answer: string;
  durationMs: number;
};

const mostAnswerBytes = 1024;

/**
 * Posts a message and tells how it went; never throws. The host is resolved once and the connection goes to the address
 * that was checked, so a name that changes its address in between changes nothing. No redirect is followed.
 */
export async function send(
  to: string,
  message: { headers: Record<string, string>; body: string },
  { reach, timeoutMs }: { reach: Reach; timeoutMs: number },
): Promise<Attempt> {
  const begun = performance.now();
  const outcome = await within(timeoutMs, async (signal) => {
    const target = await targetOf(to, reach);
    if (target === "url_private" || target === "url_invalid") return failed("private_address");
    if (target === "url_unresolved") return failed("unresolved");
    return post(target, message, signal);
  });
  return { ...outcome, durationMs: Math.round(performance.now() - begun) };
}

type Outcome = Omit<Attempt, "durationMs">;
const failed = (error: Attempt["error"]): Outcome => ({ statusCode: null, error, answer: "" });

/** The work, or a timeout: also of a name server that never answers. */
async function within(ms: number, work: (signal: AbortSignal) => Promise<Outcome>): Promise<Outcome> {
  const signal = AbortSignal.timeout(ms);
  const late = new Promise<Outcome>((resolve) => {
    signal.addEventListener("abort", () => resolve(failed("timeout")), { once: true });
  });
  return Promise.race([work(signal).catch((error: unknown) => failed(errorOf(error))), late]);
}

function post(
  { url, address }: Target,
  { headers, body }: { headers: Record<string, string>; body: string },
  signal: AbortSignal,
): Promise<Outcome> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const options: https.RequestOptions = {
    method: "POST",
    host: address,
    port: url.port || undefined,
    path: `${url.pathname}${url.search}`,
    // An address has no name to ask the certificate for.
    servername: isIP(host) ? undefined : host,
    headers: {
      ...headers,
      host: url.host,
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
    },
    agent: false,
    signal,
  };
  return new Promise((resolve, reject) => {
    const request = (url.protocol === "https:" ? https : http).request(options, (response) => {
      firstBytes(response).then((answer) => resolve(read(response.statusCode ?? 0, answer)), reject);
    });
    request.on("error", reject);
    request.end(body);
  });
}

async function firstBytes(response: http.IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of response) {
    parts.push(part);
    size += part.length;
    // Leaving the loop closes the connection: nobody can keep us reading.
    if (size >= mostAnswerBytes) break;
  }
  // PostgreSQL keeps no zero character.
  return Buffer.concat(parts).subarray(0, mostAnswerBytes).toString("utf8").replaceAll("\0", "");
}

function read(statusCode: number, answer: string): Outcome {
  if (statusCode >= 200 && statusCode < 300) return { statusCode, error: null, answer };
  return { statusCode, error: statusCode >= 300 && statusCode < 400 ? "redirect" : "status", answer };
}

function errorOf(error: unknown): Attempt["error"] {
  const code = (error as { code?: string }).code ?? "";
  if (code === "ECONNREFUSED") return "refused";
  if (/^(ERR_TLS|CERT_|DEPTH_|SELF_SIGNED|UNABLE_TO)/.test(code)) return "certificate";
  return code === "ETIMEDOUT" || code === "ABORT_ERR" ? "timeout" : "network";
}

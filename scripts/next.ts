import type { ChildProcess } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { node } from "./child";
import type { Variables } from "./environment";
import { Stop } from "./progress";

type Serving = { port: number; development?: boolean; loopbackOnly: boolean };

/** The web server. It is called localhost on the loopback, so that its own redirects keep the name people typed. */
export function nextServer(variables: Variables, { port, development = false, loopbackOnly }: Serving): ChildProcess {
  const host = loopbackOnly ? ["-H", "localhost"] : [];
  return node(["node_modules/next/dist/bin/next", development ? "dev" : "start", "-p", String(port), ...host], {
    ...variables,
    NODE_ENV: development ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    NEXTAUTH_URL: variables.VETA_ORIGIN ?? `http://localhost:${port}`,
    // localhost may mean ::1 first; 127.0.0.1 is what every client tries.
    NODE_OPTIONS: `${variables.NODE_OPTIONS ?? ""} --dns-result-order=ipv4first`.trim(),
  });
}

/** Waits until the server says that it can serve, then lets it speak; until then it is heard only if it fails. */
export async function whenReady(server: ChildProcess, port: number, patience: number): Promise<void> {
  const heard: Buffer[] = [];
  const listen = (piece: Buffer) => heard.push(piece);
  for (const stream of [server.stdout, server.stderr]) stream?.on("data", listen);
  let answer = "no responde";
  for (const end = Date.now() + patience; Date.now() < end; await sleep(100)) {
    if (server.exitCode !== null || server.signalCode !== null) {
      throw new Stop(`El servidor web no arranca: ${lastLine(heard)}.`);
    }
    try {
      const response = await fetch(`http://127.0.0.1:${port}/api/health/ready`, {
        signal: AbortSignal.timeout(30_000),
      });
      await response.arrayBuffer();
      if (response.ok) {
        for (const stream of [server.stdout, server.stderr]) stream?.off("data", listen);
        server.stdout?.pipe(process.stdout, { end: false });
        server.stderr?.pipe(process.stderr, { end: false });
        return;
      }
      answer = `responde ${response.status}`;
    } catch {}
  }
  throw new Stop(`El servidor web está en marcha pero no listo: /api/health/ready ${answer}; ${lastLine(heard)}.`);
}

function lastLine(heard: Buffer[]): string {
  const lines = Buffer.concat(heard).toString().trim().split("\n");
  return (lines.findLast((line) => /error/i.test(line)) ?? lines.at(-1) ?? "").trim().replace(/\.$/, "");
}

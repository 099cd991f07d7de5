import { once } from "node:events";
import type { Variables } from "@/scripts/environment";
import { nextServer, whenReady } from "@/scripts/next";
import { freePort } from "./server";

/** A server of one journey alone, on the same database, that can die in the middle of it and come back. */
export async function ownServer() {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const variables = JSON.parse(process.env.E2E_VARIABLES ?? "{}") as Variables;
  const start = async () => {
    const server = nextServer({ ...variables, PORT: String(port), VETA_ORIGIN: origin }, { port, loopbackOnly: true });
    await whenReady(server, port, 120_000);
    return server;
  };
  let server = await start();
  return {
    origin,
    async kill() {
      const gone = once(server, "exit");
      server.kill("SIGKILL");
      await gone;
    },
    async restart() {
      server = await start();
    },
  };
}

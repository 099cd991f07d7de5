import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type pg from "pg";
import type { TestProject } from "vitest/node";
import { type Embedded, startEmbedded } from "../embedded";
import { connected, openDatabase } from "../embedded/roles";
import { migrate } from "../migrate";
import { discardFolder, temporaryFolder } from "./folder";

declare module "vitest" {
  interface ProvidedContext {
    /** Where test files ask for a database of their own. */
    databases: string;
  }
}

/** The database that one test file fills for all: who waits for it, and what was kept once it is full. */
type Filled = { is: "empty" } | { is: "filling"; waiting: (() => void)[] } | { is: "full"; kept: unknown };

/**
 * One cluster a run, started when the first test file asks for a database: pure tests never wait for it.
 * Test files run in other processes, so they ask over the loopback.
 */
export default async function setup(project: TestProject) {
  let cluster: Promise<Embedded> | undefined;
  let folder: string | undefined;
  let filled: Filled = { is: "empty" };

  const answer = async (request: IncomingMessage): Promise<unknown> => {
    folder ??= temporaryFolder();
    cluster ??= startCluster(folder);
    const { adminUrl, ownerUrl, appUrl } = await cluster;
    const path = new URL(request.url ?? "/", "http://localhost").pathname.slice(1);
    const at = (name: string) => {
      const [owner, app] = [ownerUrl, appUrl].map((url) => url.replace("/veta?", `/${name}?`));
      return { name, ownerUrl: owner, appUrl: app };
    };
    return connected(adminUrl, async (client) => {
      if (path === "filled" && request.method !== "POST") {
        const waiting = filled.is === "filling" ? filled.waiting : [];
        const kept = request.method === "PUT" ? await text(request) : null;
        if (kept === null) await drop(client, "filled");
        filled = kept === null ? { is: "empty" } : { is: "full", kept: JSON.parse(kept) };
        for (const goOn of waiting) goOn();
        return null;
      }
      if (request.method === "DELETE") {
        if (/^t_[0-9a-f]+$/.test(path)) await drop(client, path);
        return null;
      }
      const fresh = `t_${randomBytes(6).toString("hex")}`;
      if (path !== "filled") return at(await copy(client, "veta", fresh));
      for (;;) {
        if (filled.is === "full") return { ...at(await copy(client, "filled", fresh)), kept: filled.kept };
        if (filled.is === "empty") {
          filled = { is: "filling", waiting: [] };
          return { ...at(await copy(client, "veta", "filled")), mustFill: true };
        }
        const { waiting } = filled;
        await new Promise<void>((goOn) => waiting.push(goOn));
      }
    });
  };

  const server = createServer(async (request, response) => {
    try {
      response.end(JSON.stringify(await answer(request)));
    } catch (error) {
      response.statusCode = 500;
      response.end(error instanceof Error ? error.message : String(error));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  project.provide("databases", `http://127.0.0.1:${(server.address() as AddressInfo).port}`);

  return async () => {
    server.closeAllConnections();
    server.close();
    const embedded = await cluster?.catch(() => undefined);
    await embedded?.stop();
    if (folder) discardFolder(folder, embedded?.cluster);
  };
}

async function copy(client: pg.Client, template: string, name: string): Promise<string> {
  await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER veta_owner`);
  await openDatabase(client, name);
  return name;
}

async function drop(client: pg.Client, name: string): Promise<void> {
  await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}

async function startCluster(folder: string): Promise<Embedded> {
  const embedded = await startEmbedded({ dataDir: folder, durable: false });
  try {
    await migrate(embedded.ownerUrl);
  } catch (error) {
    await embedded.stop();
    throw error;
  }
  return embedded;
}

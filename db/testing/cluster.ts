import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
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

/**
 * One cluster a run, started when the first test file asks for a database: pure tests never wait for it.
 * Test files run in other processes, so they ask over the loopback.
 */
export default async function setup(project: TestProject) {
  let cluster: Promise<Embedded> | undefined;
  let folder: string | undefined;

  const server = createServer(async (request, response) => {
    try {
      folder ??= temporaryFolder();
      cluster ??= startCluster(folder);
      const { adminUrl, ownerUrl, appUrl } = await cluster;
      const name = new URL(request.url ?? "/", "http://localhost").pathname.slice(1);
      await connected(adminUrl, async (client) => {
        if (request.method === "DELETE" && /^t_[0-9a-f]+$/.test(name)) {
          await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
          response.end();
          return;
        }
        const fresh = `t_${randomBytes(6).toString("hex")}`;
        await client.query(`CREATE DATABASE ${fresh} TEMPLATE veta OWNER veta_owner`);
        await openDatabase(client, fresh);
        const [owner, app] = [ownerUrl, appUrl].map((url) => url.replace("/veta?", `/${fresh}?`));
        response.end(JSON.stringify({ name: fresh, ownerUrl: owner, appUrl: app }));
      });
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

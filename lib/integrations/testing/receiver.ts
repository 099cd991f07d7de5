import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";
import type { EventMessage } from "../event-shape";
import type { Reach } from "../reach";

/** Only tests may reach this machine, and only because they say so where they build the delivery. */
export const thisMachine: Reach = {
  protocols: ["http:"],
  resolve: async () => ["127.0.0.1"],
  allows: (address) => address === "127.0.0.1",
};

export type Receipt = { id: string; message: EventMessage; signatures: number };

/** A receiver as a partner would write it: a real server, and an independent library that checks each signature. */
export class Receiver {
  readonly receipts: Receipt[] = [];
  readonly rejected: string[] = [];
  /** What it answers: 200 while it is well. */
  status = 200;
  /** The one message it never takes, by its id. */
  poison = "";
  headers: Record<string, string> = {};
  answer = "ok";
  /** How long it takes, in milliseconds. */
  delayMs = 0;
  secrets: string[] = [];
  calls = 0;
  private server: Server | undefined;

  async open(): Promise<string> {
    this.server = createServer(async (request, response) => {
      this.calls += 1;
      const body = await textOf(request);
      if (this.delayMs) await new Promise((resolve) => setTimeout(resolve, this.delayMs));
      const status = request.headers["webhook-id"] === this.poison ? 422 : this.status;
      if (status === 200) this.take(request, body);
      response.writeHead(status, this.headers).end(this.answer);
    });
    await new Promise<void>((resolve) => this.server?.listen(0, "127.0.0.1", resolve));
    return `http://receiver.test:${(this.server.address() as AddressInfo).port}/avisos`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => (this.server ? this.server.close(() => resolve()) : resolve()));
  }

  private take(request: IncomingMessage, body: string): void {
    const headers = request.headers as Record<string, string>;
    const signatures = headers["webhook-signature"] ?? "";
    for (const secret of this.secrets) {
      try {
        const message = new Webhook(secret).verify(body, headers) as EventMessage;
        this.receipts.push({
          id: headers["webhook-id"] ?? "",
          message,
          signatures: signatures.split(" ").length,
        });
        return;
      } catch (error) {
        this.rejected.push(String(error));
      }
    }
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
}

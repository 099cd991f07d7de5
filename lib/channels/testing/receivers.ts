import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** What a gateway of a lender was asked. */
export type Asked = { channel: string; to: string; text: string; key: string; token: string };

/** A gateway on this machine that answers what a test tells it to. */
export async function gatewayHere() {
  const asked: Asked[] = [];
  const gateway = { asked, answers: [] as number[], url: "", close: async () => {} };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const body = JSON.parse(Buffer.concat(parts).toString()) as Pick<Asked, "channel" | "to" | "text">;
      const { authorization = "", "idempotency-key": key = "" } = request.headers;
      asked.push({ ...body, key: String(key), token: authorization });
      response.writeHead(gateway.answers.shift() ?? 202).end();
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  gateway.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`;
  gateway.close = () => new Promise<void>((done) => server.close(() => done()));
  return gateway;
}

export type Mail = { from: string; to: string[]; raw: string };

/** A mail server on this machine; addresses that begin with "nadie" do not exist, those with "luego" come later. */
export async function mailServerHere() {
  const mails: Mail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo({ address }, _session, done) {
      const no = (text: string, responseCode: number) => done(Object.assign(new Error(text), { responseCode }));
      if (address.startsWith("nadie")) return no("No such user", 550);
      if (address.startsWith("luego")) return no("Try later", 451);
      return done();
    },
    onData(stream, { envelope }, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        const { mailFrom, rcptTo } = envelope;
        mails.push({
          from: mailFrom ? mailFrom.address : "",
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(parts).toString(),
        });
        done();
      });
    },
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.server.address() as AddressInfo;
  return { mails, url: `smtp://127.0.0.1:${port}`, close: () => new Promise<void>((done) => server.close(done)) };
}

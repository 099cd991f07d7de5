import { generateKeyPairSync, sign } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

type Claims = Record<string, unknown>;
export type Account = { sub: string; email: string; email_verified: boolean };
type Client = { clientId: string; clientSecret: string; redirectUri: string };

/**
 * A sign-in service of an institution, real and certified: the package oidc-provider on the loopback. Its people are what
 * `accounts` says; `tamper` changes an ID token and signs it again with the service's own key.
 */
export class LocalService {
  readonly accounts = new Map<string, Account>();
  tamper: ((claims: Claims) => Claims) | null = null;
  /** Signs with a key that is not published. */
  foreignKey = false;
  issuer = "";
  private server: Server | null = null;

  /** Opens it at a port (any free one unless told) and returns its issuer. */
  async open(client: Client, { port = 0, emailInToken = true } = {}): Promise<string> {
    const key = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const other = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const server = createServer();
    this.server = server;
    await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
    this.issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
    const provider = new Provider(this.issuer, {
      clients: [
        {
          client_id: client.clientId,
          client_secret: client.clientSecret,
          redirect_uris: [client.redirectUri],
          grant_types: ["authorization_code"],
          response_types: ["code"],
        },
      ],
      claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
      conformIdTokenClaims: !emailInToken,
      pkce: { required: () => true },
      cookies: { keys: ["only for tests"] },
      jwks: { keys: [{ ...key.privateKey.export({ format: "jwk" }), kid: "test", use: "sig", alg: "RS256" }] },
      features: { devInteractions: { enabled: true } },
      findAccount: (_context: unknown, id: string) => ({ accountId: id, claims: () => this.accounts.get(id) }),
    });
    provider.use(async (context, next) => {
      await next();
      const body = context.body as { id_token?: string } | undefined;
      if (context.path !== "/token" || !body?.id_token || !(this.tamper || this.foreignKey)) return;
      const [header = "", payload = ""] = body.id_token.split(".");
      const claims = JSON.parse(Buffer.from(payload, "base64url").toString()) as Claims;
      const changed = Buffer.from(JSON.stringify(this.tamper?.(claims) ?? claims)).toString("base64url");
      const content = `${header}.${changed}`;
      const signer = this.foreignKey ? other.privateKey : key.privateKey;
      body.id_token = `${content}.${sign("RSA-SHA256", Buffer.from(content), signer).toString("base64url")}`;
    });
    server.on("request", provider.callback());
    return this.issuer;
  }

  async close(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise<void>((resolve) => (this.server ? this.server.close(() => resolve()) : resolve()));
  }

  /** What a person does in the browser between the two legs: signs in and agrees. Returns the address it sends them back to. */
  async signIn(location: string, login: string): Promise<string> {
    const jar = new Map<string, string>();
    let address = location;
    let form: URLSearchParams | null = null;
    for (let hops = 0; hops < 12; hops += 1) {
      const answer: Response = await fetch(address, {
        method: form ? "POST" : "GET",
        body: form,
        redirect: "manual",
        headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; ") },
      });
      for (const cookie of answer.headers.getSetCookie()) {
        const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        jar.set(name, value);
      }
      form = null;
      const next = answer.headers.get("location");
      if (next) {
        address = new URL(next, address).href;
        if (!address.startsWith(this.issuer)) return address;
        continue;
      }
      const html = await answer.text();
      const action = /<form[^>]*action="([^"]+)"/.exec(html)?.[1];
      if (!action) throw new Error(`The service answered ${answer.status}: ${html.slice(0, 300)}`);
      address = new URL(action, address).href;
      form = html.includes('value="login"')
        ? new URLSearchParams({ prompt: "login", login, password: "any" })
        : new URLSearchParams({ prompt: "consent" });
    }
    throw new Error("The service never sent anybody back");
  }
}

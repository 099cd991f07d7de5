/** The parts of the package that the tests use; it brings no types of its own. */
declare module "oidc-provider" {
  import type { RequestListener } from "node:http";

  type Context = { path: string; body?: unknown };
  export default class Provider {
    constructor(issuer: string, configuration: Record<string, unknown>);
    use(middleware: (context: Context, next: () => Promise<void>) => Promise<void>): void;
    callback(): RequestListener;
  }
}

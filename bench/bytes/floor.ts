import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { freePort } from "@/e2e/server";
import { finished, node } from "@/scripts/child";

/** What the same page would cost at the least: an empty page of the same framework, and a form written by hand. */

/** An empty page of the framework, built and served from a folder of its own with our packages. */
export async function emptyPage() {
  const folder = await mkdtemp(path.join(tmpdir(), "veta-floor-"));
  await mkdir(path.join(folder, "app"));
  await symlink(path.join(process.cwd(), "node_modules"), path.join(folder, "node_modules"), "junction");
  const write = (name: string, text: string) => writeFile(path.join(folder, name), text);
  await write("package.json", '{"name":"floor","private":true,"type":"module"}');
  // The packages lie behind a link, outside of the folder.
  await write("next.config.js", 'export default { turbopack: { root: "/" } };\n');
  await write("app/layout.jsx", 'export default ({ children }) => <html lang="es"><body>{children}</body></html>;\n');
  await write(
    "app/page.jsx",
    'export default () => <form method="post"><input name="a" /><button>Enviar</button></form>;\n',
  );
  const next = path.join(process.cwd(), "node_modules/next/dist/bin/next");
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
  const { code, said } = await finished([next, "build", folder], env);
  if (code !== 0) throw new Error(`The floor could not be built:\n${said}`);
  const port = await freePort();
  const server = node([next, "start", folder, "-p", String(port), "-H", "localhost"], env);
  const address = `http://localhost:${port}/`;
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return {
    address,
    stop: async () => {
      server.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const written = `<!doctype html><html lang="es"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>¿Cuánto necesita?</title><style>body{font:18px system-ui;margin:16px}input,button{font:inherit;padding:12px;width:100%}</style>
<form method="post"><label for="m">¿Cuánto necesita?</label><input id="m" name="m" inputmode="decimal"><button>Guardar y seguir</button></form></html>`;

/** A form of one question, written by hand and compressed. */
export async function handWritten() {
  const body = gzipSync(written);
  const server = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-encoding": "gzip" });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: async () => void server.close(),
  };
}

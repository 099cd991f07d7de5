import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { install, requireNode } from "./install.mjs";
import { whenOrphaned } from "./orphan.mjs";

requireNode();
process.chdir(fileURLToPath(new URL("..", import.meta.url)));

const began = performance.now();
process.stdout.write("[1/6] Dependencias … ");
const done = await install();
console.log(`${done} (${((performance.now() - began) / 1000).toFixed(1)} s)`);

// The channel tells the server when this process is gone, however it went.
const server = spawn(process.execPath, ["--import", "tsx", "scripts/serve.ts", ...process.argv.slice(2)], {
  stdio: ["inherit", "inherit", "inherit", "ipc"],
});
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, () => server.kill(name));
whenOrphaned(() => server.kill("SIGTERM"));
server.once("exit", (code) => process.exit(code ?? 1));

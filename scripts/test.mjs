import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { install, requireNode } from "./install.mjs";
import { whenOrphaned } from "./orphan.mjs";

requireNode();
process.chdir(fileURLToPath(new URL("..", import.meta.url)));

const reports = mkdtempSync(join(tmpdir(), "veta-reports-"));
const vitestReport = join(reports, "vitest.json");
const playwrightReport = join(reports, "playwright.json");
// Each tool knows which one it needs; a production shell must not lend it to the tests.
delete process.env.NODE_ENV;
const count = { passed: 0, failed: 0 };
let current;

for (const name of ["SIGINT", "SIGTERM"]) process.on(name, () => current?.kill(name));
whenOrphaned(() => current?.kill("SIGTERM"));

const steps = [
  ["Estilo y reglas", () => node(["node_modules/@biomejs/biome/bin/biome", "check"])],
  ["Tipos", types],
  ["Pruebas en PostgreSQL", vitest],
  ["Compilación", () => node(["--import", "tsx", "scripts/build.ts"])],
  ["Recorridos en Chromium", playwright],
];

console.log(`[0/${steps.length}] Dependencias: ${await install()}`);
let failure;
for (const [index, [name, work]] of steps.entries()) {
  const label = `[${index + 1}/${steps.length}] ${name}`;
  const began = performance.now();
  console.log(`\n${label} …`);
  const passed = await work();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  if (!passed) {
    failure = name;
    break;
  }
  console.log(`${label}: bien (${seconds} s)`);
}

rmSync(reports, { recursive: true, force: true });
if (failure) {
  console.error(`\nEl paso «${failure}» ha fallado: vea los mensajes anteriores.`);
  // A step without tests of its own counts as one.
  count.failed ||= 1;
  process.exitCode = 1;
}
console.log(`${count.passed} passed, ${count.failed} failed`);

async function types() {
  // The types of routes are generated; tsc needs them first.
  if (existsSync("app") && !(await node(["node_modules/next/dist/bin/next", "typegen"]))) return false;
  return await node(["node_modules/typescript/bin/tsc", "--noEmit"]);
}

async function vitest() {
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${vitestReport}`];
  const passed = await node(["node_modules/vitest/vitest.mjs", "run", ...reporters]);
  const { numPassedTests = 0, numFailedTests = 0 } = read(vitestReport);
  count.passed += numPassedTests;
  count.failed += numFailedTests;
  return passed;
}

async function playwright() {
  const passed = await node(["node_modules/@playwright/test/cli.js", "test"], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport,
  });
  const { expected = 0, flaky = 0, unexpected = 0 } = read(playwrightReport).stats ?? {};
  count.passed += expected + flaky;
  count.failed += unexpected;
  return passed;
}

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}

function node(args, settings = {}) {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...settings };
  current = spawn(process.execPath, args, { stdio: "inherit", env });
  return new Promise((resolve) => {
    current.once("error", () => resolve(false));
    current.once("exit", (code) => resolve(code === 0));
  });
}

import { type SpawnSyncOptions, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { chromium } from "@playwright/test";

const root = process.getuid?.() === 0;

export const chromiumArgs: string[] = [
  "--disable-dev-shm-usage",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Chromium refuses to build its sandbox as root.
  ...(root ? ["--no-sandbox"] : []),
];

/** The path of a Chromium that really starts here, installing one where the platform allows. */
export async function findChromium(): Promise<string> {
  const named = process.env.CHROMIUM_PATH;
  if (named && (await starts(named))) return named;
  if (named) console.error(`El navegador de CHROMIUM_PATH (${named}) no arranca; se busca otro.`);
  const ways = [onSystem, playwrights, packed, playwrightInstalls, systemInstalls];
  for (const way of ways) {
    for (const path of way()) if (await starts(path)) return path;
  }
  throw new Error(
    "No hay un Chromium que arranque: instale chromium o google-chrome, ejecute npx playwright install --with-deps chromium, " +
      "o ponga su ruta en CHROMIUM_PATH.",
  );
}

function onSystem(): string[] {
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/bin", "/snap/bin"].filter(Boolean);
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  if (process.platform === "darwin") {
    paths.push(
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    );
  }
  if (process.platform === "win32") {
    for (const folder of [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA]) {
      if (folder) paths.push(join(folder, "Google", "Chrome", "Application", "chrome.exe"));
    }
  }
  return [...new Set(paths)].filter((path) => existsSync(path));
}

function playwrights(): string[] {
  return [chromium.executablePath()].filter((path) => path && existsSync(path));
}

/** The npm package carries a packed Chromium for linux-x64, and libraries that a bare system may lack. */
function packed(): string[] {
  if (process.platform !== "linux" || process.arch !== "x64") return [];
  const folder = resolve("node_modules/.cache/veta-chromium");
  mkdirSync(folder, { recursive: true });
  const binary = join(folder, "chromium");
  if (!existsSync(binary)) {
    const script = 'import("@sparticuz/chromium").then(({ default: chromium }) => chromium.executablePath())';
    // The package unpacks into the temporary folder, and its libraries only where it believes to be in the cloud.
    const settings = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" };
    run(process.execPath, ["-e", script], { env: settings, timeout: 120_000 });
  }
  if (!existsSync(binary)) return [];
  const wrapped = join(folder, "chromium-with-libraries");
  const lines = [
    "#!/bin/sh",
    `export LD_LIBRARY_PATH='${folder}/al2023/lib' FONTCONFIG_PATH='${folder}/fonts'`,
    `exec '${binary}' "$@"`,
  ];
  writeFileSync(wrapped, `${lines.join("\n")}\n`);
  chmodSync(wrapped, 0o755);
  return [binary, wrapped];
}

function playwrightInstalls(): string[] {
  run(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"], { timeout: 300_000 });
  return playwrights();
}

function systemInstalls(): string[] {
  if (!root || !existsSync("/etc/debian_version")) return [];
  const settings = { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" }, timeout: 300_000 };
  const install = () => run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], settings);
  if (!install() && run("apt-get", ["update"], settings)) install();
  return onSystem();
}

/** A file that exists proves little: libraries may be missing, or it may only point to an installer. */
async function starts(executablePath: string): Promise<boolean> {
  try {
    const browser = await chromium.launch({ executablePath, args: chromiumArgs, timeout: 20_000 });
    await browser.newPage();
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

function run(command: string, args: string[], settings: SpawnSyncOptions): boolean {
  return spawnSync(command, args, { stdio: "ignore", killSignal: "SIGKILL", ...settings }).status === 0;
}

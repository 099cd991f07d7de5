import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

// Runs before anything is installed: nothing but Node's own modules here.

const [major, minor] = process.versions.node.split(".").map(Number);

/** Ends the program with a sentence when Node is too old. */
export function requireNode() {
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Veta necesita Node.js 20.19 o posterior; este es ${process.versions.node}.`);
  process.exit(1);
}

/** Installs the locked dependencies unless they are there already. Returns what it did, in Spanish. */
export async function install() {
  const mark = "node_modules/.veta-lock";
  const lock = readFileSync("package-lock.json", "utf8");
  const hash = createHash("sha256").update(lock).digest("hex");
  if (read(mark) === hash) return "al día";
  const already = matches(JSON.parse(lock), read("node_modules/.package-lock.json"));
  if (!already) {
    const { code, said } = await npm(["ci", "--include=dev", "--no-audit", "--no-fund"]);
    if (code !== 0) {
      console.error(
        `\n${said.trim()}\nNo se pudieron instalar las dependencias: revise la conexión y vuelva a intentarlo.`,
      );
      process.exit(1);
    }
  }
  writeFileSync(mark, hash);
  return already ? "al día" : "instaladas";
}

/** npm keeps its own record of what it installed; packages for other platforms are not in it. */
function matches(lock, record) {
  if (!record) return false;
  const installed = JSON.parse(record).packages;
  const wanted = Object.entries(lock.packages).filter(([path]) => path !== "");
  const same = ([path, { version, optional }]) =>
    installed[path]?.version === version || (optional && !installed[path]);
  return wanted.every(same) && Object.keys(installed).every((path) => path in lock.packages && existsSync(path));
}

function npm(args) {
  const script = process.env.npm_execpath;
  const [command, ...first] = script?.endsWith(".js") ? [process.execPath, script] : ["npm"];
  const child = spawn(command, [...first, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    shell: command === "npm" && process.platform === "win32",
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
  return new Promise((resolve) => {
    child.once("error", (error) => resolve({ code: 1, said: error.message }));
    child.once("close", (code) => resolve({ code, said }));
  });
}

function read(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

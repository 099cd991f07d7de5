import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { finished } from "./child";
import type { Variables } from "./environment";
import { Stop, sentence } from "./progress";

const sources = [
  ...["app", "components", "db", "domain", "drizzle", "lib", "messages", "public"],
  ...["instrumentation.ts", "instrumentation-client.ts", "proxy.ts"],
  ...["next.config.js", "package-lock.json", "package.json", "postcss.config.json", "tsconfig.json"],
];

/** Names the state of the sources; a build carries the name of those it was made from. */
export function sourcesHash(paths = sources): string {
  const hash = createHash("sha256");
  const add = (path: string) => {
    const kind = statSync(path, { throwIfNoEntry: false });
    if (kind?.isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name));
    else if (kind?.isFile() && !/\.test\.tsx?$/.test(path)) hash.update(`${path}\0`).update(readFileSync(path));
  };
  for (const path of paths) add(path);
  return hash.digest("hex");
}

/** Builds the application unless the last build is of the same sources. */
export async function buildIfNeeded(variables: Variables): Promise<string> {
  const mark = join(".next", "veta-build");
  const hash = sourcesHash();
  const built = existsSync(join(".next", "BUILD_ID")) && existsSync(mark) && readFileSync(mark, "utf8") === hash;
  if (built) return "al día";
  const settings = { ...variables, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  const { code, said } = await finished(["node_modules/next/dist/bin/next", "build"], settings);
  if (code !== 0) {
    console.error(`\n${said.trim()}`);
    throw new Stop("La aplicación no se pudo compilar: vea los mensajes anteriores.");
  }
  writeFileSync(mark, hash);
  return "compilada";
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  buildIfNeeded(process.env).then(console.log, (error) => {
    console.error(sentence(error));
    process.exitCode = 1;
  });
}

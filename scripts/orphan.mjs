import { readFileSync } from "node:fs";

/**
 * Calls back when npm is gone. npm passes a signal on to its shell only, and the shell dies without telling anyone, or
 * waits: this process would go on, with a server and a database that nobody sees.
 */
export function whenOrphaned(work) {
  if (!process.env.npm_lifecycle_event || process.platform === "win32") return;
  const before = ancestors();
  const watch = setInterval(() => {
    if (ancestors() === before) return;
    clearInterval(watch);
    work();
  }, 250);
  watch.unref();
}

/** The parent, and npm behind it when the parent is npm's shell. Whoever called npm may leave. */
function ancestors() {
  const parent = process.ppid;
  try {
    const stat = readFileSync(`/proc/${parent}/stat`, "utf8");
    const name = stat.slice(stat.indexOf("(") + 1, stat.lastIndexOf(")"));
    return /^(sh|dash|bash|ash)$/.test(name)
      ? `${parent} ${stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]}`
      : `${parent}`;
  } catch {
    return `${parent}`;
  }
}

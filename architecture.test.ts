import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

/**
 * The doors of the house. A room opens doors only to those named here, and some packages belong to one room.
 * A guard, not a proof: it reads imports as text.
 */

const doors: Record<string, readonly string[]> = {
  app: ["app", "components", "messages", "lib", "domain"],
  components: ["components", "messages", "domain"],
  lib: ["lib", "db", "domain", "messages"],
  db: ["db", "domain"],
  messages: ["messages", "domain"],
  domain: ["domain"],
};

/** Packages a room may open; what is not named is closed. Node's own modules are closed to domain and components. */
const packages: Record<string, readonly RegExp[]> = {
  app: [/^next(\/|$)/, /^next-intl(\/|$)/, /^next-auth$/, /^react(\/|$)/, /^idb$/],
  components: [/^react(\/|$)/],
  lib: [
    /^drizzle-orm(\/|$)/,
    /^zod$/,
    /^pino$/,
    /^@node-rs\/argon2$/,
    /^rate-limiter-flexible$/,
    /^file-type$/,
    /^nodemailer$/,
    /^sharp$/,
    /^pdfkit$/,
    /^write-excel-file\//,
    /^csv-stringify\//,
    /^csv-parse\//,
    /^read-excel-file\//,
    /^fflate$/,
    /^node:/,
  ],
  db: [/^drizzle-orm(\/|$)/, /^pg$/, /^node:/, /^vitest/],
  messages: [],
  domain: [/^zod$/, /^decimal\.js$/],
};

/** One file each may open these. */
const privileges: Record<string, readonly string[]> = {
  "lib/auth.ts": ["next/headers", "next-auth", "next-auth/jwt", "react"],
  "lib/staff-oidc.ts": ["next-auth"],
};

const root = import.meta.dirname;

function filesOf(room: string): string[] {
  return readdirSync(path.join(root, room), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name) && !name.startsWith("testing/"))
    .filter((name) => !name.includes("/testing/"))
    .map((name) => path.join(room, name));
}

function importsOf(file: string): string[] {
  const text = readFileSync(path.join(root, file), "utf8");
  return [...text.matchAll(/(?:\bfrom\s+|\bimport\s*\(\s*|^import\s+)"([^"]+)"/gm)].map((match) => match[1] ?? "");
}

/** The room an import leads to, or null for a package. */
function roomOf(file: string, specifier: string): string | null {
  if (specifier.startsWith("@/")) return specifier.slice(2).split("/")[0] ?? null;
  if (specifier.startsWith(".")) return path.join(path.dirname(file), specifier).split("/")[0] ?? null;
  return null;
}

describe("the doors of the house", () => {
  for (const [room, open] of Object.entries(doors)) {
    it(`${room} opens only ${open.join(", ")}`, () => {
      const wrong = filesOf(room).flatMap((file) =>
        importsOf(file).flatMap((specifier) => {
          const target = roomOf(file, specifier);
          if (target !== null) {
            const isStyle = specifier.endsWith(".css") || file === "app/font.ts";
            return open.includes(target) || isStyle ? [] : [`${file} -> ${specifier}`];
          }
          const allowed = packages[room]?.some((name) => name.test(specifier)) || privileges[file]?.includes(specifier);
          return allowed ? [] : [`${file} -> ${specifier}`];
        }),
      );
      expect(wrong).toEqual([]);
    });
  }

  it("lets one file write the status of an application", () => {
    const writers = filesOf("lib").filter((file) =>
      /update\(applications\)\s*\.set\(\{[^}]*\bstatus\s*[:,]/.test(readFileSync(path.join(root, file), "utf8")),
    );
    expect(writers).toEqual(["lib/applications/advance.ts"]);
  });

  it("lets one file read the environment, besides Next's own entrances", () => {
    const readers = ["app", "components", "lib", "db", "domain"]
      .flatMap(filesOf)
      .filter((file) => readFileSync(path.join(root, file), "utf8").includes("process.env"));
    expect(readers).toEqual(["lib/env.ts"]);
  });

  it("never uses drizzle's own transactions, which lose a client when BEGIN fails", () => {
    const users = [...filesOf("lib"), ...filesOf("db")].filter((file) =>
      /\.transaction\s*\(/.test(readFileSync(path.join(root, file), "utf8")),
    );
    expect(users).toEqual([]);
  });

  it("mints actors in one file", () => {
    const minters = filesOf("lib").filter((file) =>
      /as unknown as Actor/.test(readFileSync(path.join(root, file), "utf8")),
    );
    expect(minters).toEqual(["lib/actors.ts"]);
  });

  it("keeps cryptography in the vault", () => {
    const users = [...filesOf("lib"), ...filesOf("app")].filter((file) => importsOf(file).includes("node:crypto"));
    expect(users.filter((file) => !["lib/vault.ts", "lib/files/inspect.ts"].includes(file))).toEqual([]);
  });
});

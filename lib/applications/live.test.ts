import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

/** Queries that look at many applications and count what is not live too, each with why. */
const exceptions: Record<string, string> = {
  "lib/forget.ts": "An abandoned draft is deleted, whatever it was for.",
};

/** What holds a query to live applications, or to those that are walked: the condition itself, or one that has it. */
const held = /\b(live|preview)\b|\bvisibleTo\(|\bdraftsOf\(|\bsentUnderProduct\(/;
/** What reads one application that is known already, by its id, or those that are. */
const named = /\b(eq|inArray)\(applications\.id, |\breplayId, replay\.id/;

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return sources(file);
    return /\.ts$/.test(file) && !/\.test\.ts$/.test(file) ? [file] : [];
  });
}

/** Every statement on applications in a file, to its end. What is written in bare SQL always counts as forgetful. */
function queriesIn(text: string): string[] {
  const any = /\.(from|update|delete)\(applications\)|Join\(applications,|\b(from|join|update) applications\b/g;
  const starts = [...text.matchAll(any)].map(({ index }) => index);
  return starts.map((start) => text.slice(start, text.indexOf(";", start)));
}

it("leaves no query on applications that forgets what counts", () => {
  const all = sources("lib").flatMap((file) =>
    queriesIn(readFileSync(file, "utf8")).map((text) => ({ file: file.replaceAll(path.sep, "/"), text })),
  );
  expect(all.length).toBeGreaterThan(20);
  const forgetful = all.filter(({ file, text }) => !held.test(text) && !named.test(where(text)) && !exceptions[file]);
  expect(forgetful).toEqual([]);
});

/** A join is on an id too; only what comes after it chooses. */
function where(text: string): string {
  return text.slice(text.indexOf(".where("));
}

it.each([
  `tx.select().from(applications).where(eq(applications.status, "draft"));`,
  `tx.select().from(decisions).innerJoin(applications, eq(applications.id, decisions.applicationId)).where(mine);`,
  `tx.update(applications).set({ status });`,
  "tx.execute(sql`select count(*) from applications`);",
])("sees a query that forgets: %s", (source) => {
  const [text = ""] = queriesIn(source);
  expect(text).not.toBe("");
  expect(held.test(text) || named.test(where(text))).toBe(false);
});

import { afterEach, beforeEach, expect, test, vi } from "vitest";

/** Everything a real installation sets. The secrets are for this test alone. */
const installation = {
  DATABASE_URL: "postgres://app:app@127.0.0.1:1/none",
  VETA_ORIGIN: "https://veta.example",
  NEXTAUTH_SECRET: "x".repeat(40),
  VETA_MASTER_KEY: "0".repeat(64),
  VETA_INDEX_KEY: "1".repeat(64),
  SMS_WEBHOOK_URL: "https://sms.example/send",
  SMS_WEBHOOK_TOKEN: "token",
  VETA_EMBEDDED: "0",
};

beforeEach(() => {
  // env() reads once a process: each case starts without it.
  vi.resetModules();
  for (const [name, value] of Object.entries(installation)) vi.stubEnv(name, value);
});
afterEach(() => vi.unstubAllEnvs());

/** How the page ends outside of a request: as a page that does not exist, or with the first thing that needs one. */
async function ending(demo: string): Promise<string> {
  vi.stubEnv("VETA_DEMO", demo);
  const { default: DemoMessagesPage } = await import("./page");
  return DemoMessagesPage().then(
    () => "shown",
    (error: Error & { digest?: string }) => error.digest ?? "reached what it shows",
  );
}

test("outside of a demonstration the messages do not exist", async () => {
  expect(await ending("0")).toBe("NEXT_HTTP_ERROR_FALLBACK;404");
});

test("in a demonstration they do", async () => {
  expect(await ending("1")).toBe("reached what it shows");
});

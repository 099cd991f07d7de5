import type { AddressInfo } from "node:net";
import { connect, createServer } from "node:net";
import type { Browser, BrowserContext, Page } from "@playwright/test";

/** A slow phone on a bad line: 400 kbps, 400 ms, a processor four times slower, 360 by 640. */
export const bad = { latency: 400, bytesPerSecond: 400_000 / 8, slower: 4 } as const;

/** Stands before a server and counts every byte that passes, both ways. */
export async function counter(port: number) {
  const counted = { down: 0, up: 0 };
  const server = createServer((client) => {
    const inner = connect(port, "127.0.0.1");
    client.on("data", (piece) => {
      counted.up += piece.length;
      inner.write(piece);
    });
    inner.on("data", (piece) => {
      counted.down += piece.length;
      client.write(piece);
    });
    for (const [one, other] of [
      [client, inner],
      [inner, client],
    ] as const) {
      one.on("close", () => other.destroy());
      one.on("error", () => other.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { counted, port: (server.address() as AddressInfo).port, stop: () => server.close() };
}

/** What one page cost: bytes as they came over the line, with their headers, and times from the click on. */
export type Cost = {
  html: number;
  css: number;
  script: number;
  font: number;
  all: number;
  requests: number;
  /** The first field or button is drawn and takes input, script or not. */
  usableMs: number;
  /** The last script is in. */
  scriptsMs: number;
  /** The part of long tasks beyond 50 ms. */
  blockedMs: number;
};

type Resource = { name: string; kind: string; size: number };

/** Loads a page cold on the bad line. The worker of the phone is left out: it is counted with the whole application. */
export async function cold(
  browser: Browser,
  address: string,
  state?: Awaited<ReturnType<BrowserContext["storageState"]>>,
) {
  const context = await browser.newContext({
    viewport: { width: 360, height: 640 },
    locale: "es-PE",
    serviceWorkers: "block",
    ...(state ? { storageState: state } : {}),
  });
  const page = await context.newPage();
  await slowDown(page);
  const first = await load(page, address);
  const again = await load(page, address);
  await context.close();
  return { first, again: again.all };
}

/** Makes a page's line and processor bad. */
export async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: bad.latency,
    downloadThroughput: bad.bytesPerSecond,
    uploadThroughput: bad.bytesPerSecond,
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: bad.slower });
}

async function load(page: Page, address: string): Promise<Cost> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  const kinds = new Map<string, string>();
  const resources: Resource[] = [];
  session.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, type));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) =>
    resources.push({ name: requestId, kind: kinds.get(requestId) ?? "Other", size: encodedDataLength }),
  );
  await page.addInitScript(() => {
    const watched = window as unknown as { blocked: number };
    watched.blocked = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watched.blocked += Math.max(0, duration - 50);
    }).observe({ type: "longtask", buffered: true });
  });
  await page.goto(address, { waitUntil: "load", timeout: 120_000 });
  // What script asks for after the load counts as well.
  await page.waitForLoadState("networkidle", { timeout: 60_000 }).catch(() => undefined);
  const times = await page.evaluate(() => ({
    paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
    scripts: performance
      .getEntriesByType("resource")
      .filter(({ name }) => /\.js(\?|$)/.test(name))
      .map((entry) => (entry as PerformanceResourceTiming).responseEnd),
    blocked: (window as unknown as { blocked: number }).blocked,
  }));
  const of = (kind: string) =>
    resources.filter((one) => one.kind === kind).reduce((sum, { size }) => sum + Math.max(0, size), 0);
  await session.detach();
  return {
    html: of("Document"),
    css: of("Stylesheet"),
    script: of("Script"),
    font: of("Font"),
    all: resources.reduce((sum, { size }) => sum + Math.max(0, size), 0),
    requests: resources.length,
    usableMs: Math.round(times.paint),
    scriptsMs: Math.round(Math.max(0, ...times.scripts)),
    blockedMs: Math.round(times.blocked),
  };
}

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Browser, chromium } from "@playwright/test";
import sharp from "sharp";
import { fillIn, qualify, upload } from "@/e2e/apply";
import { chromiumArgs } from "@/scripts/chromium";
import { counter } from "./line";

/** A whole application as a person fills it in, every byte counted at the server's door, the phone's own worker included. */
export async function wholeApplication(origin: string, photos: readonly string[]) {
  const { port } = new URL(origin);
  const door = await counter(Number(port));
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: [...chromiumArgs, `--host-resolver-rules=MAP localhost:${port} 127.0.0.1:${door.port}`],
  });
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width: 360, height: 640 },
    locale: "es-PE",
    timezoneId: "America/Lima",
  });
  const page = await context.newPage();
  // Enrolling is not part of the application.
  await qualify(page, "equipo-sin-mercurio");
  const list = page.url();
  const since = mark(door.counted);
  await fillIn(page);
  const answers = since();
  const folder = await mkdtemp(path.join(tmpdir(), "veta-photos-"));
  const withPhotos = mark(door.counted);
  for (const [at, paper] of photos.entries()) {
    const file = path.join(folder, `foto-${at}.jpg`);
    await writeFile(file, await picture(at));
    await upload(page, `${list}/documentos/${paper}`, file);
  }
  const papers = withPhotos();
  const state = await context.storageState();
  await browser.close();
  door.stop();
  await rm(folder, { recursive: true });
  return { list, state, answers, papers };
}

function mark(counted: { down: number; up: number }) {
  const before = { ...counted };
  return () => ({ down: counted.down - before.down, up: counted.up - before.up });
}

/** A photo as a phone takes one: twelve megapixels of noise that does not compress away. */
function picture(seed: number): Promise<Buffer> {
  return sharp({
    create: {
      width: 4000,
      height: 3000,
      channels: 3,
      background: { r: 90 + seed * 10, g: 80, b: 60 },
      noise: { type: "gaussian", mean: 128, sigma: 30 },
    },
  })
    .jpeg({ quality: 90 })
    .toBuffer();
}

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM_PATH, args: chromiumArgs });
}

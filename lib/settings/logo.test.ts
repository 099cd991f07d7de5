import sharp from "sharp";
import { expect, it } from "vitest";
import type { Setting } from "@/domain/settings/kinds";
import { visitor } from "@/lib/actors";
import { must } from "@/lib/demo/seed";
import { claimedPng } from "@/lib/files/testing/samples";
import { logoImage, removeLogo, uploadLogo } from "@/lib/settings/logo";
import { settingPage } from "@/lib/settings/queries";
import { caller, openHouse } from "@/lib/testing/house";

const house = openHouse();
const staff = (key: string, lender: "caja-muestra-del-sur" | "caja-ejemplo-altiplano" = "caja-muestra-del-sur") =>
  caller(house().cast.staff[lender][key]);
const admin = () => staff("administracion");

const drawn = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#0b5753" }, limitInputPixels: false });
const file = (content: Buffer, name = "logo.png", type = "image/png") => ({ file: { name, type, content } });
const logoOf = async (by = admin()) =>
  ((await must(settingPage(by, { kind: "branding" }))).content as Setting<"branding">).logo;

it("takes a picture, draws it again without what it carried, and shows it to everybody", async () => {
  const secret = "lugar secreto 45678901";
  const jpeg = await drawn(1_600, 400)
    .withExif({ IFD0: { ImageDescription: secret } })
    .jpeg()
    .toBuffer();
  expect(jpeg.includes(secret)).toBe(true);
  await must(uploadLogo(admin(), file(jpeg, "logo.jpg", "image/jpeg")));
  const { content } = await must(logoImage(caller(visitor), { id: await logoOf() }));
  expect(content.includes(secret)).toBe(false);
  expect(await sharp(content).metadata()).toMatchObject({ format: "png", width: 640, height: 160 });
  expect(await logoOf(staff("administracion", "caja-ejemplo-altiplano"))).toBeNull();
  await must(removeLogo(admin(), {}));
  expect(await logoOf()).toBeNull();
});

it("refuses what is no small picture", async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  const fifty = claimedPng(10_000, 5_000);
  const twenty = await drawn(5_000, 4_000).png().toBuffer();
  const good = await drawn(300, 100).png().toBuffer();
  for (const [sent, code] of [
    [file(svg, "logo.svg", "image/svg+xml"), "file_type"],
    [file(svg), "file_type"],
    [file(Buffer.from("%PDF-1.4\n"), "logo.pdf", "application/pdf"), "file_damaged"],
    [file(good, "logo.png.exe.png"), "file_type_mismatch"],
    [file(good.subarray(0, good.length - 20)), "file_damaged"],
    [file(fifty), "file_pixels"],
    [file(twenty), "file_pixels"],
    [file(Buffer.alloc(3 * 1024 * 1024, 1)), "file_too_large"],
    [file(Buffer.alloc(0), ""), "file_missing"],
    [{ file: null }, "file_missing"],
  ] as const)
    expect(await uploadLogo(admin(), sent)).toMatchObject({ code });
  expect(await uploadLogo(staff("analista"), file(good))).toMatchObject({ code: "not_allowed" });
  expect(await logoImage(caller(visitor), { id: crypto.randomUUID() })).toMatchObject({ code: "not_found" });
  expect(await logoOf()).toBeNull();
});

import { PDFDocument } from "pdf-lib";
import sharp from "sharp";
import { expect, it } from "vitest";
import { picturesAsPdf, smallPicture } from "./pictures";
import { jpeg, png } from "./testing/samples";

it("draws a photo small and upright, and says nothing of where it was taken", async () => {
  const taken = await sharp(await jpeg())
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const small = await smallPicture(taken);
  const { width, height, format, exif } = await sharp(small ?? "").metadata();
  expect({ width, height, format, exif }).toEqual({ width: 240, height: 320, format: "jpeg", exif: undefined });
  expect(await smallPicture((await jpeg()).subarray(0, 400))).toBeNull();
});

it("makes one document of several photos, a sheet each, turned as they are", async () => {
  const tall = await sharp(await png())
    .rotate(90)
    .png()
    .toBuffer();
  const broken = (await jpeg()).subarray(0, 500);
  const instant = new Date("2026-11-23T15:00:00Z");
  const pdf = await picturesAsPdf([await jpeg(true), tall, broken], { title: "Acta de asamblea", instant });
  const read = await PDFDocument.load(pdf);
  expect(read.getTitle()).toBe("Acta de asamblea");
  expect(read.getPages().map((page) => page.getWidth() > page.getHeight())).toEqual([true, false, false]);
});

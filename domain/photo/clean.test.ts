import fc from "fast-check";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { cleanPhoto, placeOf, withPlace } from "./clean";
import { readExif, writeExif, writePlace } from "./exif";

/** Real photos, drawn and tagged by an image library, with a place near Ananea. */

const gps = {
  GPSLatitudeRef: "S",
  GPSLatitude: "14/1 40/1 5223/100",
  GPSLongitudeRef: "W",
  GPSLongitude: "69/1 31/1 4810/100",
};
const ananea = { lat: -(14 + 40 / 60 + 52.23 / 3600), lon: -(69 + 31 / 60 + 48.1 / 3600) };

function picture() {
  const noise = { type: "gaussian", mean: 128, sigma: 40 } as const;
  return sharp({ create: { width: 160, height: 120, channels: 3, background: "#808080", noise } });
}

const told = { IFD0: { Make: "Teléfono de muestra", Artist: "Rosa Mamani" }, IFD3: gps };

async function photo(progressive = false): Promise<Buffer> {
  return picture()
    .withExif(told)
    .withMetadata({ orientation: 6 })
    .withIccProfile("p3")
    .jpeg({ progressive })
    .toBuffer();
}

const pixels = (content: Uint8Array) => sharp(content).rotate().raw().toBuffer();

describe.each([false, true])("a photo with a place, progressive %s", (progressive) => {
  it("loses the place and everything else it says, and not one pixel", async () => {
    const taken = await photo(progressive);
    expect((await sharp(taken).metadata()).exif?.toString("latin1")).toContain("Rosa");
    const { content, place } = cleanPhoto(taken, { keepPlace: false });
    expect(place).toBeNull();
    expect(Buffer.from(content).toString("latin1")).not.toMatch(/Rosa|muestra|GPS/);
    expect(placeOf(content)).toBeNull();
    const after = await sharp(content).metadata();
    expect(after.orientation).toBe(6);
    expect(after.icc).toBeDefined();
    expect((await pixels(content)).equals(await pixels(taken))).toBe(true);
  });

  it("keeps the place alone when its people agreed", async () => {
    const { content, place } = cleanPhoto(await photo(progressive), { keepPlace: true });
    expect(place?.lat).toBeCloseTo(ananea.lat, 5);
    expect(place?.lon).toBeCloseTo(ananea.lon, 5);
    expect(placeOf(content)?.lat).toBeCloseTo(ananea.lat, 5);
    expect(Buffer.from(content).toString("latin1")).not.toContain("Rosa");
    expect((await sharp(content).metadata()).orientation).toBe(6);
  });
});

it("leaves out what telephones write behind the picture: a second picture with a place of its own", async () => {
  const taken = await photo();
  const { content } = cleanPhoto(Buffer.concat([taken, taken]), { keepPlace: false });
  expect(Buffer.from(content).equals(Buffer.from(cleanPhoto(taken, { keepPlace: false }).content))).toBe(true);
});

it("takes words and places out of a PNG as well", async () => {
  const taken = await picture().withExif(told).png().toBuffer();
  expect(taken.toString("latin1")).toContain("eXIf");
  const { content } = cleanPhoto(taken, { keepPlace: true });
  expect(Buffer.from(content).toString("latin1")).not.toMatch(/eXIf|Rosa/);
  expect((await pixels(content)).equals(await sharp(taken).raw().toBuffer())).toBe(true);
});

it("leaves a photo that says nothing as it is, byte by byte", async () => {
  const plain = await picture().jpeg().toBuffer();
  expect(Buffer.from(cleanPhoto(plain, { keepPlace: false }).content).equals(plain)).toBe(true);
  const paper = Buffer.from("%PDF-1.7 something");
  expect(cleanPhoto(paper, { keepPlace: true })).toEqual({ content: paper, place: null });
});

it("puts a place into a photo that was drawn anew, where the image library finds it", async () => {
  const drawn = await picture().jpeg().toBuffer();
  const placed = withPlace(drawn, ananea);
  expect(placeOf(placed)?.lon).toBeCloseTo(ananea.lon, 6);
  expect((await sharp(placed).metadata()).exif).toBeDefined();
  expect((await pixels(placed)).equals(await pixels(drawn))).toBe(true);
});

it("reads back every place and orientation it writes", () => {
  fc.assert(
    fc.property(
      fc.record({
        orientation: fc.integer({ min: 1, max: 8 }),
        lat: fc.double({ min: -90, max: 90, noNaN: true }),
        lon: fc.double({ min: -180, max: 180, noNaN: true }),
      }),
      ({ orientation, lat, lon }) => {
        const facts = readExif(writeExif({ orientation, place: { lat, lon } }) ?? new Uint8Array());
        expect(facts.orientation).toBe(orientation);
        // Nowhere at sea is what a telephone without a fix writes.
        if (Math.abs(lat) < 1e-7 && Math.abs(lon) < 1e-7) return;
        expect(facts.place?.lat).toBeCloseTo(lat, 6);
        expect(facts.place?.lon).toBeCloseTo(lon, 6);
      },
    ),
  );
});

it("makes nothing of bytes that are no such block", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const { orientation } = readExif(Uint8Array.of(0x4d, 0x4d, 0, 42, ...bytes));
      expect(orientation).toBeGreaterThanOrEqual(1);
      expect(() => cleanPhoto(Uint8Array.of(0xff, 0xd8, ...bytes), { keepPlace: true })).not.toThrow();
    }),
  );
});

it("writes a place to the metre", () => {
  expect(writePlace(ananea)).toBe("-14.68117, -69.53003");
});

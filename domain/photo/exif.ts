/**
 * What a photo carries besides its picture: how to hold it, and where it was taken. Source: CIPA DC-008 (Exif 2.3), 4.6;
 * TIFF 6.0, section 2.
 */

/** Degrees, north and east positive. */
export type PhotoPlace = { lat: number; lon: number };

/** `orientation` is 1 to 8; 1 means as it is. */
export type PhotoFacts = { orientation: number; place: PhotoPlace | null };

const nothing: PhotoFacts = { orientation: 1, place: null };

const tags = { orientation: 0x0112, gps: 0x8825, latRef: 1, lat: 2, lonRef: 3, lon: 4 } as const;

/** Reads a block that begins with the TIFF header. What it cannot read counts as not there; it never throws. */
export function readExif(block: Uint8Array): PhotoFacts {
  try {
    const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
    const order = view.getUint16(0);
    if (order !== 0x4949 && order !== 0x4d4d) return nothing;
    const little = order === 0x4949;
    const first = entriesAt(view, view.getUint32(4, little), little);
    const turned = first.get(tags.orientation);
    const orientation = turned === undefined ? 1 : view.getUint16(turned + 8, little);
    const pointer = first.get(tags.gps);
    return {
      orientation: orientation >= 1 && orientation <= 8 ? orientation : 1,
      place: pointer === undefined ? null : placeAt(view, view.getUint32(pointer + 8, little), little),
    };
  } catch {
    return nothing;
  }
}

/** Where each entry of a directory begins, by its tag. */
function entriesAt(view: DataView, at: number, little: boolean): Map<number, number> {
  const count = view.getUint16(at, little);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const entry = at + 2 + index * 12;
      return [view.getUint16(entry, little), entry];
    }),
  );
}

function placeAt(view: DataView, at: number, little: boolean): PhotoPlace | null {
  const entries = entriesAt(view, at, little);
  const degrees = (tag: number, refTag: number, negative: string, most: number): number | null => {
    const [entry, ref] = [entries.get(tag), entries.get(refTag)];
    if (entry === undefined || ref === undefined) return null;
    const values = view.getUint32(entry + 8, little);
    const part = (index: number) => {
      const above = view.getUint32(values + index * 8, little);
      const below = view.getUint32(values + index * 8 + 4, little);
      return below === 0 ? 0 : above / below;
    };
    const size = part(0) + part(1) / 60 + part(2) / 3600;
    const sign = String.fromCharCode(view.getUint8(ref + 8)) === negative ? -1 : 1;
    return Number.isFinite(size) && size <= most ? sign * size : null;
  };
  const lat = degrees(tags.lat, tags.latRef, "S", 90);
  const lon = degrees(tags.lon, tags.lonRef, "W", 180);
  // A telephone without a fix writes zeros.
  return lat === null || lon === null || (lat === 0 && lon === 0) ? null : { lat, lon };
}

/** A block with these facts alone; null when there is nothing to say. */
export function writeExif({ orientation, place }: PhotoFacts): Uint8Array | null {
  const count = (orientation === 1 ? 0 : 1) + (place ? 1 : 0);
  if (count === 0) return null;
  const gpsAt = 8 + 2 + count * 12 + 4;
  const valuesAt = gpsAt + 2 + 4 * 12 + 4;
  const view = new DataView(new ArrayBuffer(place ? valuesAt + 48 : gpsAt));
  let at = 0;
  const short = (value: number) => {
    view.setUint16(at, value);
    at += 2;
  };
  const long = (value: number) => {
    view.setUint32(at, value);
    at += 4;
  };
  const entry = (tag: number, type: number, length: number, value: () => void) => {
    short(tag);
    short(type);
    long(length);
    value();
  };
  short(0x4d4d);
  short(42);
  long(8);
  short(count);
  if (orientation !== 1)
    entry(tags.orientation, 3, 1, () => {
      short(orientation);
      short(0);
    });
  if (place) entry(tags.gps, 4, 1, () => long(gpsAt));
  long(0);
  if (!place) return new Uint8Array(view.buffer);
  const letter = (of: string) => () => long(of.charCodeAt(0) << 24);
  short(4);
  entry(tags.latRef, 2, 2, letter(place.lat < 0 ? "S" : "N"));
  entry(tags.lat, 5, 3, () => long(valuesAt));
  entry(tags.lonRef, 2, 2, letter(place.lon < 0 ? "W" : "E"));
  entry(tags.lon, 5, 3, () => long(valuesAt + 24));
  long(0);
  for (const value of [place.lat, place.lon]) {
    // Ten-thousandths of a second of arc: three millimetres on the ground.
    const units = Math.round(Math.abs(value) * 36_000_000);
    for (const [above, below] of [
      [Math.floor(units / 36_000_000), 1],
      [Math.floor(units / 600_000) % 60, 1],
      [units % 600_000, 10_000],
    ] as const) {
      long(above);
      long(below);
    }
  }
  return new Uint8Array(view.buffer);
}

/** "-14.68123, -69.53012": to the metre, which is more than a telephone knows. */
export function writePlace({ lat, lon }: PhotoPlace): string {
  return `${lat.toFixed(5)}, ${lon.toFixed(5)}`;
}

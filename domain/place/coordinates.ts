import { isInPeru } from "./peru";
import { type Degrees, degreesOf } from "./utm";

/** A point on the ground in degrees of WGS84 with six decimals, some 11 cm, and how it was written. */
export type Coordinates = Degrees & { typed: string };

export type ReadCoordinates = { ok: true; value: Coordinates } | { ok: false; code: string };

const longest = 120;

/**
 * Reads a point as papers give it: "-14.6283, -69.4466", "14°37'42\" S 69°26'48\" O" or, in UTM WGS84 of the zones 17, 18
 * and 19 S, "19 L 451903 8382787". Without letters or signs, south and west are meant: there is nothing else in Peru.
 */
export function parseCoordinates(text: string): ReadCoordinates {
  const typed = text.trim();
  if (typed.length > longest) return { ok: false, code: "coordinates_invalid" };
  const plain = plainText(typed);
  const found = readUtm(plain) ?? readDegrees(plain);
  if (typeof found === "string") return { ok: false, code: found };
  const lat = Number(found.lat.toFixed(6));
  const lon = Number(found.lon.toFixed(6));
  if (!isInPeru({ lat, lon })) return { ok: false, code: "coordinates_outside" };
  return { ok: true, value: { lat, lon, typed } };
}

function plainText(typed: string): string {
  return typed
    .replace(/[º˚]/g, "°")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[−–—]/g, "-")
    .replace(/[′’‘´`]/g, "'")
    .replace(/[″”“]|''/g, '"')
    .replace(/\b(utm|datum|wgs[ -]?84)\b/g, " ")
    .replace(/\b(latitud|lat|longitud|long|lon|coordenadas)\b[.:=]?/g, " ")
    .replace(/\b(sur|south)\b/g, "s")
    .replace(/\b(norte|north|northing)\b/g, "n")
    .replace(/\b(oeste|west)\b/g, "w")
    .replace(/\b(este|east|easting)\b/g, "e");
}

const least = { east: 100_000, north: 7_800_000 };
const most = { east: 900_000, north: 10_000_000 };

/** Two figures of metres and their zone; null when the text is no such thing. */
function readUtm(text: string): Degrees | string | null {
  const figures = text.match(/\d{1,3}(?:[,']\d{3})+(?:\.\d+)?|\d{1,3}(?: \d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/g) ?? [];
  const numbers = figures.map((figure) => Number(figure.replace(/[,' ]/g, "")));
  const large = numbers.filter((one) => one >= least.east);
  if (large.length === 0) return null;
  const east = large.find((one) => one <= most.east);
  const north = large.find((one) => one >= least.north && one <= most.north);
  if (large.length !== 2 || east === undefined || north === undefined || text.includes("-"))
    return "coordinates_invalid";
  const zones = numbers.filter((one) => one < 61);
  if (zones.length === 0) return "coordinates_zone";
  if (zones.length > 1 || numbers.length > 3) return "coordinates_invalid";
  const [zone = 0] = zones;
  return [17, 18, 19].includes(zone) ? degreesOf({ zone, east, north }) : "coordinates_zone";
}

function readDegrees(text: string): Degrees | string {
  // "-14,6283 -69,4466": a comma can only be the decimal sign when there is one in each figure, and no point.
  const decimal = /^([^,.]*\d),(\d+[^,.]*[ ;][^,.]*\d),(\d+[^,.]*)$/.exec(text);
  const plain = decimal ? `${decimal[1]}.${decimal[2]}.${decimal[3]}` : text;
  if (/[^\d\s.,;:°'"nsewo+()-]/.test(plain)) return "coordinates_invalid";
  const figures = [...plain.matchAll(/([+-]?)\s?(\d+(?:\.\d+)?)/g)];
  const each = figures.length / 2;
  if (![1, 2, 3].includes(each)) return "coordinates_invalid";
  const letters = plain.match(/[nsewo]/g) ?? [];
  if (letters.length !== 0 && letters.length !== 2) return "coordinates_invalid";
  const angles = [figures.slice(0, each), figures.slice(each)].map((parts, index) => angleOf(parts, letters[index]));
  const [first, second] = angles;
  if (first === null || second === null || first === undefined || second === undefined) return "coordinates_invalid";
  const isTurned = letters.length === 2 ? /[ewo]/.test(letters[0] ?? "") : Math.abs(first) > Math.abs(second);
  return isTurned ? { lat: second, lon: first } : { lat: first, lon: second };
}

function angleOf(parts: readonly RegExpMatchArray[], letter: string | undefined): number | null {
  const [degrees = 0, minutes = 0, seconds = 0] = parts.map((part) => Number(part[2]));
  if (degrees > 180 || minutes >= 60 || seconds >= 60) return null;
  const size = degrees + minutes / 60 + seconds / 3600;
  if (letter) return letter === "n" || letter === "e" ? size : -size;
  return parts[0]?.[1] === "+" ? size : -size;
}

/** A point as people read it: "14.62830° S, 69.44660° O". */
export function formatDegrees({ lat, lon }: Degrees): string {
  const angle = (value: number, positive: string, negative: string) =>
    `${Math.abs(value).toFixed(5)}°\u00a0${value < 0 ? negative : positive}`;
  return `${angle(lat, "N", "S")}, ${angle(lon, "E", "O")}`;
}

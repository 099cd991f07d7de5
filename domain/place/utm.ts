/**
 * Universal Transverse Mercator on WGS84, southern hemisphere: metres east and north of a zone to degrees and back, by
 * Krüger's series to the fourth power of the flattening, exact to less than a millimetre within a zone.
 */

export type Utm = { zone: number; east: number; north: number };
export type Degrees = { lat: number; lon: number };

const semiMajor = 6_378_137;
const flattening = 1 / 298.257223563;
const scale = 0.9996;
const falseEast = 500_000;
const falseNorth = 10_000_000;

const n = flattening / (2 - flattening);
const radius = (semiMajor / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
const alpha = [
  n / 2 - (2 / 3) * n ** 2 + (5 / 16) * n ** 3 + (41 / 180) * n ** 4,
  (13 / 48) * n ** 2 - (3 / 5) * n ** 3 + (557 / 1440) * n ** 4,
  (61 / 240) * n ** 3 - (103 / 140) * n ** 4,
  (49_561 / 161_280) * n ** 4,
];
const beta = [
  n / 2 - (2 / 3) * n ** 2 + (37 / 96) * n ** 3 - (1 / 360) * n ** 4,
  (1 / 48) * n ** 2 + (1 / 15) * n ** 3 - (437 / 1440) * n ** 4,
  (17 / 480) * n ** 3 - (37 / 840) * n ** 4,
  (4397 / 161_280) * n ** 4,
];
const eccentricity = (2 * Math.sqrt(n)) / (1 + n);

const radians = (degrees: number) => (degrees * Math.PI) / 180;
const degrees = (angle: number) => (angle * 180) / Math.PI;
const meridian = (zone: number) => zone * 6 - 183;

export function degreesOf({ zone, east, north }: Utm): Degrees {
  const xi = (north - falseNorth) / (scale * radius);
  const eta = (east - falseEast) / (scale * radius);
  const xiPrime = beta.reduce((sum, b, i) => sum - b * Math.sin(2 * (i + 1) * xi) * Math.cosh(2 * (i + 1) * eta), xi);
  const etaPrime = beta.reduce((sum, b, i) => sum - b * Math.cos(2 * (i + 1) * xi) * Math.sinh(2 * (i + 1) * eta), eta);
  const conformal = Math.sin(xiPrime) / Math.hypot(Math.sinh(etaPrime), Math.cos(xiPrime));
  return {
    lat: degrees(Math.atan(geographic(conformal))),
    lon: meridian(zone) + degrees(Math.atan2(Math.sinh(etaPrime), Math.cos(xiPrime))),
  };
}

export function utmOf({ lat, lon }: Degrees, zone = Math.floor((lon + 180) / 6) + 1): Utm {
  const tangent = Math.tan(radians(lat));
  const conformal = conformalOf(tangent);
  const distance = radians(lon - meridian(zone));
  const xiPrime = Math.atan2(conformal, Math.cos(distance));
  const etaPrime = Math.asinh(Math.sin(distance) / Math.hypot(conformal, Math.cos(distance)));
  const xi = alpha.reduce(
    (sum, a, i) => sum + a * Math.sin(2 * (i + 1) * xiPrime) * Math.cosh(2 * (i + 1) * etaPrime),
    xiPrime,
  );
  const eta = alpha.reduce(
    (sum, a, i) => sum + a * Math.cos(2 * (i + 1) * xiPrime) * Math.sinh(2 * (i + 1) * etaPrime),
    etaPrime,
  );
  return { zone, east: falseEast + scale * radius * eta, north: falseNorth + scale * radius * xi };
}

/** Tangent of the conformal latitude from that of the geographic one. */
function conformalOf(tangent: number): number {
  const sigma = Math.sinh(eccentricity * Math.atanh((eccentricity * tangent) / Math.hypot(1, tangent)));
  return tangent * Math.hypot(1, sigma) - sigma * Math.hypot(1, tangent);
}

/** The inverse, by Newton's steps. */
function geographic(conformal: number): number {
  let tangent = conformal;
  for (let step = 0; step < 6; step += 1) {
    const here = conformalOf(tangent);
    const slope =
      ((conformal - here) / Math.hypot(1, here)) *
      ((1 + (1 - eccentricity ** 2) * tangent ** 2) / ((1 - eccentricity ** 2) * Math.hypot(1, tangent)));
    tangent += slope;
  }
  return tangent;
}

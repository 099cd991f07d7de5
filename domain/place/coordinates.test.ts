import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDegrees, parseCoordinates } from "./coordinates";
import { isInPeru } from "./peru";
import { degreesOf, utmOf } from "./utm";

const rinconada = { lat: -14.6283, lon: -69.4466 };

describe("coordinates as papers give them", () => {
  it.each([
    ["-14.6283, -69.4466"],
    ["-14.6283 -69.4466"],
    ["14.6283 69.4466"],
    ["-14,6283; -69,4466"],
    ["-69.4466, -14.6283"],
    ["14.6283° S, 69.4466° O"],
    ["S 14.6283 W 69.4466"],
    ["Latitud: -14.6283 Longitud: -69.4466"],
    ["(-14.6283, -69.4466)"],
    ["14°37'41.88\" S 69°26'47.76\" O"],
    ["14º 37’ 41.88” Sur, 69º 26’ 47.76” Oeste"],
    ["14 37 41.88 S 69 26 47.76 W"],
    ["14°37.698'S 69°26.796'W"],
    ["19 L 451904.8 8382737.7"],
    ["E 451904.8 N 8382737.7 zona 19 S"],
    ["Norte: 8,382,737.7 Este: 451,904.8 19S"],
    ["WGS84 19S 451'904.8 8'382'737.7"],
    ["UTM WGS-84, Zona 19, Este 451904.8, Norte 8382737.7"],
  ])("%s", (typed) => {
    const parsed = parseCoordinates(typed);
    if (!parsed.ok) throw new Error(parsed.code);
    expect(parsed.value.lat).toBeCloseTo(rinconada.lat, 4);
    expect(parsed.value.lon).toBeCloseTo(rinconada.lon, 4);
    expect(parsed.value.typed).toBe(typed);
  });

  it.each([
    ["La Rinconada", "coordinates_invalid"],
    ["-14.6283", "coordinates_invalid"],
    ["-14.6283, -69.4466, 5100", "coordinates_invalid"],
    ["14°61'00\" S 69°26'48\" O", "coordinates_invalid"],
    ["451903 8382788", "coordinates_zone"],
    ["20 S 451903 8382788", "coordinates_zone"],
    ["19 S 451903 382788", "coordinates_invalid"],
    ["+14.6283, +69.4466", "coordinates_outside"],
    ["14.6283 N 69.4466 E", "coordinates_outside"],
    ["0, 0", "coordinates_outside"],
    ["-16.5, -68.15", "coordinates_outside"],
    ["-33.45, -70.66", "coordinates_outside"],
    ["-12.5, -79.5", "coordinates_outside"],
    ["<script>-14.6 -69.4</script>", "coordinates_invalid"],
    ["1".repeat(5_000), "coordinates_invalid"],
  ])("%s is refused: %s", (typed, code) => {
    expect(parseCoordinates(typed)).toEqual({ ok: false, code });
  });

  it("are read as degrees", () => {
    expect(formatDegrees(rinconada)).toBe("14.62830°\u00a0S, 69.44660°\u00a0O");
  });

  it("never throw", () => {
    fc.assert(
      fc.property(fc.string(), (text) => typeof parseCoordinates(text).ok === "boolean"),
      { numRuns: 500 },
    );
  });
});

describe("metres of a zone", () => {
  it("and degrees are each other's inverse", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -19, max: -0.01, noNaN: true }),
        fc.double({ min: -82, max: -68, noNaN: true }),
        (lat, lon) => {
          const zone = Math.min(19, Math.max(17, Math.floor((lon + 180) / 6) + 1));
          const back = degreesOf(utmOf({ lat, lon }, zone));
          expect(back.lat).toBeCloseTo(lat, 8);
          expect(back.lon).toBeCloseTo(lon, 8);
        },
      ),
    );
  });

  it("agree with the definition on the central meridian and the equator", () => {
    expect(utmOf({ lat: 0, lon: -69 })).toEqual({ zone: 19, east: 500_000, north: 10_000_000 });
    // A degree of meridian at 45 degrees is 111,131.8 m, and the scale there is 0.9996.
    const span = utmOf({ lat: -44.5, lon: -69 }).north - utmOf({ lat: -45.5, lon: -69 }).north;
    expect(span / 0.9996).toBeCloseTo(111_131.78, 0);
  });
});

describe("the border", () => {
  it.each([
    ["Desaguadero", -16.56, -69.04],
    ["Iñapari", -10.94, -69.58],
    ["Aguas Verdes", -3.48, -80.25],
    ["Santa Rosa de Tacna", -18.3, -70.3],
    ["Suyo", -4.51, -80.0],
    ["Caballococha", -3.9, -70.51],
    ["Güeppí", -0.12, -75.24],
    ["Ananea", -14.68, -69.53],
    ["Lima", -12.05, -77.05],
    ["Máncora", -4.1, -81.05],
    ["Puerto Maldonado", -12.6, -69.19],
    ["Secocha", -16.03, -73.15],
  ])("takes in %s", (_name, lat, lon) => {
    expect(isInPeru({ lat, lon })).toBe(true);
  });

  it.each([
    ["La Paz", -16.5, -68.15],
    ["Cobija", -11.02, -68.3],
    ["Guayaquil", -2.2, -79.9],
    ["Iquique", -20.2, -70.1],
    ["Rio Branco", -9.97, -67.8],
    ["the sea", -14, -79],
  ])("leaves out %s", (_name, lat, lon) => {
    expect(isInPeru({ lat, lon })).toBe(false);
  });
});

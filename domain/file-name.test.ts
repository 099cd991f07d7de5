import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contentDisposition, extensionOf, safeFileName } from "./file-name";

const anyName = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom("a", ".", "/", "\\", " ", "\u202e", "\0", "\n", "ñ", "💰", '"', "\ud800"),
    maxLength: 200,
  }),
);

describe("safeFileName", () => {
  test.each([
    ["acta.pdf", "acta.pdf"],
    ["Acta de asamblea N° 12.pdf", "Acta de asamblea N° 12.pdf"],
    ["balanza año 2026 (final).jpeg", "balanza año 2026 (final).jpeg"],
    ["../../etc/passwd", "passwd"],
    ["C:\\Users\\Rosa\\ruc.pdf", "ruc.pdf"],
    ["/fotos/..", "archivo"],
    ["..\\..\\x.png", "x.png"],
    [".env", "env"],
    ["...hidden.pdf", "hidden.pdf"],
    ["acta.pdf.", "acta.pdf"],
    ["  acta  2026 .pdf  ", "acta 2026 .pdf"],
    ["acta\u202efdp.exe", "actafdp.exe"],
    ["a\u200bc\u2066ta\u2069.pdf", "acta.pdf"],
    ["acta\r\nSet-Cookie: a=b.pdf", "acta Set-Cookie_ a=b.pdf"],
    ["acta\0.pdf", "acta.pdf"],
    ['ac"ta<1>|?*.pdf', "ac_ta_1____.pdf"],
    ["acta\u2028.pdf", "acta .pdf"],
    ["an\u0303o.pdf", "año.pdf"],
    ["\ud800acta.pdf", "acta.pdf"],
    ["", "archivo"],
    [".", "archivo"],
    ["/", "archivo"],
    ["CON", "_CON"],
    ["nul.pdf", "_nul.pdf"],
    ["contrato.pdf", "contrato.pdf"],
    ["oro 💰.png", "oro 💰.png"],
  ])("%j becomes %j", (raw, name) => {
    expect(safeFileName(raw)).toBe(name);
  });

  test("shortens to 120 characters and keeps the extension", () => {
    const name = safeFileName(`${"ñ".repeat(300)}.jpeg`);
    expect(Array.from(name)).toHaveLength(120);
    expect(name.endsWith("ñ.jpeg")).toBe(true);
  });

  test("does not cut a character in halves", () => {
    expect(safeFileName(`${"💰".repeat(200)}.pdf`)).toBe(`${"💰".repeat(116)}.pdf`);
  });

  test("whatever comes in, one harmless name comes out, and it stays", () => {
    fc.assert(
      fc.property(anyName, (raw) => {
        const name = safeFileName(raw);
        expect(name).not.toMatch(/[/\\\p{Cc}\p{Cf}\p{Cs}<>:"|?*]|^[. ]|[. ]$/u);
        expect(name.length).toBeGreaterThan(0);
        expect(Array.from(name).length).toBeLessThanOrEqual(120);
        expect(safeFileName(name)).toBe(name);
      }),
      { numRuns: 1000 },
    );
  });
});

test.each([
  ["acta.PDF", "pdf"],
  ["a.b.jpeg", "jpeg"],
  ["acta", ""],
  [".env", ""],
  ["acta.", ""],
])("the extension of %j is %j", (name, extension) => {
  expect(extensionOf(name)).toBe(extension);
});

describe("contentDisposition", () => {
  test.each([
    ["acta.pdf", `attachment; filename="acta.pdf"; filename*=UTF-8''acta.pdf`],
    ["año 2026.pdf", `attachment; filename="ano 2026.pdf"; filename*=UTF-8''a%C3%B1o%202026.pdf`],
    ["100% oro.pdf", `attachment; filename="100_ oro.pdf"; filename*=UTF-8''100%25%20oro.pdf`],
    ["(d'oro*).pdf", `attachment; filename="(d'oro_).pdf"; filename*=UTF-8''%28d%27oro_%29.pdf`],
    ['a"; filename="x.exe', `attachment; filename="a_; filename=_x.exe"; filename*=UTF-8''a_%3B%20filename%3D_x.exe`],
    ["a\r\nX: y.pdf", `attachment; filename="a X_ y.pdf"; filename*=UTF-8''a%20X_%20y.pdf`],
    ["金.pdf", `attachment; filename="_.pdf"; filename*=UTF-8''%E9%87%91.pdf`],
  ])("%j", (name, header) => {
    expect(contentDisposition(name)).toBe(header);
  });

  test("is one header value that reads back to the safe name", () => {
    fc.assert(
      fc.property(anyName, (raw) => {
        const header = contentDisposition(raw);
        expect(new Headers({ "content-disposition": header }).get("content-disposition")).toBe(header);
        const match = /^attachment; filename="([ !#$&-[\]-~]+)"; filename\*=UTF-8''([\w.!~$&+^`|%-]+)$/.exec(header);
        expect(decodeURIComponent(match?.[2] ?? "")).toBe(safeFileName(raw));
      }),
      { numRuns: 1000 },
    );
  });
});

import { createHash } from "node:crypto";
import fc from "fast-check";
import { PDFDict, PDFHexString, PDFName } from "pdf-lib";
import { beforeAll, describe, expect, test } from "vitest";
import { type FileReason, inspectFile } from "./inspect";
import { claimedPng, emptyZip, jpeg, pdf, plainPdf, png, pngChunk, pngHeader, pngSignature } from "./testing/samples";

const types = { pdf: "application/pdf", jpg: "image/jpeg", png: "image/png" } as const;
type Kind = keyof typeof types;

const seeds: Record<Kind, Buffer> = { pdf: Buffer.alloc(0), jpg: Buffer.alloc(0), png: Buffer.alloc(0) };

beforeAll(async () => {
  seeds.pdf = await pdf();
  seeds.jpg = await jpeg();
  seeds.png = await png();
});

async function verdict(
  content: Uint8Array,
  kind: Kind,
  claims: { fileName?: string; declaredType?: string; maxBytes?: number } = {},
) {
  const result = await inspectFile(content, { fileName: `acta.${kind}`, declaredType: types[kind], ...claims });
  return result.ok ? "ok" : result.reason;
}

const kinds: Kind[] = ["pdf", "jpg", "png"];
const text = (content: string) => Buffer.from(content, "latin1");
const join = (...parts: (Buffer | string)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? text(part) : part)));

describe("whole files", () => {
  test.each(kinds)("a real %s is taken, with its hash and size", async (kind) => {
    const content = seeds[kind];
    expect(await inspectFile(content, { fileName: `acta.${kind}`, declaredType: types[kind] })).toEqual({
      ok: true,
      mediaType: types[kind],
      extension: kind,
      sha256: createHash("sha256").update(content).digest("hex"),
      byteSize: content.length,
    });
  });

  test.each<[string, Kind, { fileName?: string; declaredType?: string }]>([
    ["capital extension", "pdf", { fileName: "ACTA.PDF" }],
    ["dots in the name", "pdf", { fileName: "Acta 12.03.2026.pdf" }],
    ["a scanner's double extension", "jpg", { fileName: "acta.pdf.jpg" }],
    ["jpeg for jpg", "jpg", { fileName: "foto.jpeg" }],
    ["the old name of the type", "jpg", { declaredType: "image/pjpeg" }],
    ["a parameter on the type", "png", { declaredType: "image/PNG; charset=binary" }],
    ["a space after the name", "png", { fileName: "foto.png " }],
  ])("%s is fine", async (_, kind, claims) => {
    expect(await verdict(seeds[kind], kind, claims)).toBe("ok");
  });

  test("a progressive JPEG is taken", async () => {
    expect(await verdict(await jpeg(true), "jpg")).toBe("ok");
  });

  test("a PDF whose objects are in compressed streams is taken", async () => {
    const { PDFDocument } = await import("pdf-lib");
    const document = await PDFDocument.load(seeds.pdf);
    expect(await verdict(await document.save({ useObjectStreams: true }), "pdf")).toBe("ok");
  });

  test("a view into a larger buffer is read within its bounds", async () => {
    const around = join("xx", seeds.png, "yy");
    expect(await verdict(new Uint8Array(around.buffer, around.byteOffset + 2, seeds.png.length), "png")).toBe("ok");
  });
});

describe("size", () => {
  test.each(kinds)("an empty %s", async (kind) => {
    expect(await verdict(Buffer.alloc(0), kind)).toBe("file_empty");
  });

  test.each(kinds)("a %s of the cap is taken, one byte more is not", async (kind) => {
    const size = seeds[kind].length;
    expect(await verdict(seeds[kind], kind, { maxBytes: size })).toBe("ok");
    expect(await verdict(seeds[kind], kind, { maxBytes: size - 1 })).toBe("file_too_large");
  });

  test("the cap is 10 MB unless said otherwise", async () => {
    const cap = 10 * 1024 * 1024;
    const filler = join(pngSignature, pngHeader(1, 1));
    const end = join(pngChunk("IDAT"), pngChunk("IEND"));
    const whole = (size: number) =>
      join(filler, pngChunk("teXt", Buffer.alloc(size - filler.length - end.length - 12)), end);
    expect(await verdict(whole(cap), "png")).toBe("ok");
    expect(await verdict(whole(cap + 1), "png")).toBe("file_too_large");
  });
});

describe("type", () => {
  test.each<[string, Buffer]>([
    ["a program", join("MZ\x90\0", Buffer.alloc(200))],
    ["a page", text("<!doctype html><script>alert(1)</script>")],
    ["a drawing", text('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ["an archive", emptyZip()],
    ["a GIF", text("GIF89a\x01\0\x01\0")],
    ["a HEIC", text("\0\0\0\x18ftypheic\0\0\0\0")],
    ["plain text", text("hola")],
    ["one byte", text("%")],
    ["a PDF with something before it", join("\n", plainPdf())],
    ["a PDF with a mark of byte order", join("\xef\xbb\xbf", plainPdf())],
    ["a JPEG-LS", text("\xff\xd8\xff\xf7\0\x0b\x08")],
    ["a postscript", text("%!PS-Adobe-3.0")],
  ])("%s named .pdf", async (_, content) => {
    expect(await verdict(content, "pdf")).toBe("file_type");
  });

  test("an animated PNG", async () => {
    const control = pngChunk("acTL", Buffer.alloc(8));
    const animated = join(seeds.png.subarray(0, 33), control, seeds.png.subarray(33));
    expect(await verdict(animated, "png")).toBe("file_type");
  });

  test.each(
    kinds.flatMap((content) => kinds.filter((name) => name !== content).map((name) => [content, name] as const)),
  )("a %s with the name and type of a %s", async (content, name) => {
    expect(await verdict(seeds[content], name)).toBe("file_type_mismatch");
  });

  test.each<[string, { fileName?: string; declaredType?: string }]>([
    ["another extension", { fileName: "acta.exe" }],
    ["no extension", { fileName: "acta" }],
    ["only an extension", { fileName: ".pdf" }],
    ["a double extension", { fileName: "acta.pdf.exe" }],
    ["a runnable inner extension", { fileName: "acta.exe.pdf" }],
    ["a runnable inner extension with blanks", { fileName: "acta.HTML     .pdf" }],
    ["a zero in the name", { fileName: "acta.pdf\0.exe" }],
    ["the extension of an image", { fileName: "acta.png" }],
    ["the type of an image", { declaredType: "image/png" }],
    ["the type of a page", { declaredType: "text/html" }],
  ])("a PDF with %s", async (_, claims) => {
    expect(await verdict(seeds.pdf, "pdf", claims)).toBe("file_type_mismatch");
  });

  test.each(["", "application/octet-stream"])(
    "a picker that declares %j leaves it to the bytes",
    async (declaredType) => {
      expect(await inspectFile(Buffer.from(seeds.pdf), { fileName: "acta.pdf", declaredType })).toMatchObject({
        ok: true,
      });
      expect(await verdict(seeds.png, "pdf", { declaredType })).toBe("file_type_mismatch");
    },
  );
});

describe("damage", () => {
  test.each(kinds.flatMap((kind) => [0.1, 0.5, 0.9, 0.99].map((share) => [kind, share] as const)))(
    "a %s cut at %d of its length",
    async (kind, share) => {
      const content = seeds[kind];
      expect(await verdict(content.subarray(0, Math.floor(content.length * share)), kind)).toBe("file_damaged");
    },
  );

  test.each(kinds)("a %s cut anywhere is never taken", async (kind) => {
    const content = seeds[kind];
    // A PDF may lose the line break after its last mark.
    const shortest = content.toString("latin1").trimEnd().length;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: (kind === "pdf" ? shortest : content.length) - 1 }), async (size) => {
        expect(await verdict(content.subarray(0, size), kind)).not.toBe("ok");
      }),
      { numRuns: 200 },
    );
  });

  test.each<[string, (content: Buffer) => Buffer]>([
    ["a PDF header of no version", (content) => join("%PDF-x", content.subarray(6))],
    ["no mark of the end", (content) => text(content.toString("latin1").replace("%%EOF", "%%FIN"))],
    ["no table of objects", (content) => text(content.toString("latin1").replace("startxref", "startxxxx"))],
    [
      "a table beyond the end",
      (content) => text(content.toString("latin1").replace(/startxref\n\d+/, "startxref\n99999999")),
    ],
    ["a page of HTML behind it", (content) => join(content, "<html><script>alert(1)</script></html>")],
    ["an archive behind it", (content) => join(content, emptyZip())],
    ["an archive that ends like a PDF", (content) => join(content, emptyZip("\nstartxref\n9\n%%EOF\n"))],
    ["2,000 blanks behind it", (content) => join(content, " ".repeat(2000))],
  ])("a PDF with %s", async (_, spoil) => {
    expect(await verdict(spoil(seeds.pdf), "pdf")).toBe("file_damaged");
  });

  test("a PDF padded with a few zeros is whole", async () => {
    expect(await verdict(join(seeds.pdf, "\n\0\0\0"), "pdf")).toBe("ok");
  });

  test.each<[string, (content: Buffer) => Buffer]>([
    ["an archive behind it", (content) => join(content, emptyZip())],
    ["a page behind it", (content) => join(content, "<html>")],
    ["a byte behind it", (content) => join(content, "x")],
    ["a flipped bit", (content) => Buffer.from(content.map((byte, at) => (at === 60 ? byte ^ 1 : byte)))],
    ["no end", (content) => content.subarray(0, -12)],
    ["two ends", (content) => join(content, pngChunk("IEND"))],
    ["an end with content", (content) => join(content.subarray(0, -12), pngChunk("IEND", text("x")))],
    ["two headers", (content) => join(content.subarray(0, 33), pngHeader(1, 1), content.subarray(33))],
    [
      "an unknown chunk that must be understood",
      (content) => join(content.subarray(0, 33), pngChunk("ABCD"), content.subarray(33)),
    ],
    [
      "a colour type nobody defined",
      () => join(pngSignature, pngHeader(1, 1, [8, 5, 0, 0, 0]), pngChunk("IDAT"), pngChunk("IEND")),
    ],
    ["no picture", () => join(pngSignature, pngHeader(1, 1), pngChunk("IEND"))],
    ["no width", () => claimedPng(0, 10)],
  ])("a PNG with %s", async (_, spoil) => {
    expect(await verdict(spoil(seeds.png), "png")).toBe("file_damaged");
  });

  test.each<[string, (content: Buffer) => Buffer]>([
    ["no end", (content) => content.subarray(0, -2)],
    ["an archive behind it", (content) => join(content, emptyZip())],
    ["an archive in the block of a Samsung", (content) => join(content, emptyZip("SEFT"))],
    ["a page behind it", (content) => join(content, "<html></html>")],
    ["no picture", (content) => join(content.subarray(0, 2), "\xff\xd9")],
    [
      "a segment longer than the file",
      (content) => join(content.subarray(0, 2), "\xff\xe1\xff\xff", content.subarray(2, 200), "\xff\xd9"),
    ],
  ])("a JPEG with %s", async (_, spoil) => {
    expect(await verdict(spoil(seeds.jpg), "jpg")).toBe("file_damaged");
  });

  test.each<[string, (content: Buffer) => Buffer]>([
    ["zeros", (content) => join(content, "\0\0\0\0")],
    ["a second picture", (content) => join(content, content)],
    ["the film of a motion photo", (content) => join(content, "\0\0\0\x18ftypmp42", Buffer.alloc(64))],
    [
      "a block of a Samsung",
      (content) => join(content, "\0\0\x01\x0aImage_UTC_Data1700000000000SEFH", Buffer.alloc(20), "SEFT"),
    ],
  ])("a JPEG with %s behind it is what telephones write", async (_, add) => {
    expect(await verdict(add(seeds.jpg), "jpg")).toBe("ok");
  });
});

describe("active content", () => {
  test("a script added by a library", async () => {
    const scripted = await pdf((document) => document.addJavaScript("saludo", "app.alert('hola')"));
    expect(await verdict(scripted, "pdf")).toBe("file_active_content");
  });

  test("an embedded file added by a library", async () => {
    const carrier = await pdf((document) => document.attach(text("MZ"), "pago.exe"));
    expect(await verdict(carrier, "pdf")).toBe("file_active_content");
  });

  test("an opening action that runs a script", async () => {
    const opening = await pdf(({ catalog, context }) => {
      const action = PDFDict.withContext(context);
      action.set(PDFName.of("S"), PDFName.of("JavaScript"));
      action.set(PDFName.of("JS"), PDFHexString.fromText("app.alert(1)"));
      catalog.set(PDFName.of("OpenAction"), action);
    });
    expect(await verdict(opening, "pdf")).toBe("file_active_content");
  });

  test.each([
    "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>",
    "/OpenAction<</S/JavaScript/JS(1)>>",
    "/AA << /O << /S /JavaScript >> >>",
    "/OpenAction << /S /J#61vaScript /J#53 (1) >>",
    "/OpenAction << /S /#4a#61#76#61#53#63#72#69#70#74 >>",
    "/OpenAction << /S /JavaScrip#74 >>",
    "/X << /#4a#53 5 0 R >>",
    "/X << /JS 5 0 R >>",
    "/X << /JS(1) >>",
    "/OpenAction << /S /Launch /F (cmd.exe) >>",
    "/OpenAction << /S /L#61unch >>",
    "/Names << /EmbeddedFiles 5 0 R >>",
    "/X << /Type /EmbeddedFile >>",
    "/X << /Type /Embedded#46ile >>",
    "/X << /Type /Filespec /EF << /F 5 0 R >> >>",
    "/X << /Subtype /FileAttachment >>",
    "/AcroForm << /XFA 5 0 R >>",
    "/AcroForm << /#58FA [] >>",
    "/X << /Subtype /RichMedia >>",
    "/X << /S /Rendition /JS 4 0 R >>",
    "/X (<script>alert\\(1\\)</script>)",
  ])("%s", async (extra) => {
    expect(await verdict(plainPdf(extra), "pdf")).toBe("file_active_content");
  });

  test("a script hidden in what looks like picture data", async () => {
    const hidden = plainPdf("/X 3 0 R").toString("latin1");
    const stream = "stream\n7 0 obj << /S /JavaScript /JS (1) >> endobj\nendstream\n";
    expect(await verdict(text(hidden.replace("2 0 obj", `${stream}2 0 obj`)), "pdf")).toBe("file_active_content");
  });

  test("a page hidden in a comment at the head", async () => {
    const page = plainPdf().toString("latin1").replace("\n", "\n%<html><body onload=alert(1)>\n");
    expect(await verdict(text(page), "pdf")).toBe("file_active_content");
  });

  test.each([
    "/OpenAction [2 0 R /Fit]",
    "/OpenAction << /S /GoTo /D [2 0 R /XYZ 0 0 0] >>",
    "/JSON 1",
    "/Names 2 0 R",
    "/js 1",
    "/X (JavaScript)",
  ])("%s is harmless", async (extra) => {
    expect(await verdict(plainPdf(extra), "pdf")).toBe("ok");
  });

  test("two letters by chance in compressed data are harmless", async () => {
    const page = plainPdf()
      .toString("latin1")
      .replace("2 0 obj", "3 0 obj\n<< /Length 9 >>\nstream\n\x81/JS /EF \nendstream\nendobj\n2 0 obj");
    expect(await verdict(text(page), "pdf")).toBe("ok");
  });

  test.each(["<?php system($_GET[0]);", "<script>alert(1)</script>"])("%s in the comment of a JPEG", async (code) => {
    const comment = join("\xff\xfe", Buffer.from([0, code.length + 2]), code);
    const spoilt = join(seeds.jpg.subarray(0, 2), comment, seeds.jpg.subarray(2));
    expect(await verdict(spoilt, "jpg")).toBe("file_active_content");
  });

  test("a page in the text of a PNG", async () => {
    const spoilt = join(
      seeds.png.subarray(0, 33),
      pngChunk("tEXt", text("Comment\0<html><script>")),
      seeds.png.subarray(33),
    );
    expect(await verdict(spoilt, "png")).toBe("file_active_content");
  });
});

describe("passwords", () => {
  test.each(["/Encrypt 5 0 R", "/Encrypt<</Filter/Standard/V 2>>", "/#45ncrypt 5 0 R"])(
    "%s in the trailer",
    async (trailer) => {
      expect(await verdict(plainPdf("", trailer), "pdf")).toBe("file_password");
    },
  );

  test("asks for the password to be taken off before anything else", async () => {
    expect(await verdict(plainPdf("/X << /S /JavaScript >>", "/Encrypt 5 0 R"), "pdf")).toBe("file_password");
  });

  test("/EncryptMetadata alone is no password", async () => {
    expect(await verdict(plainPdf("/EncryptMetadata false"), "pdf")).toBe("ok");
  });
});

describe("pixels", () => {
  test.each<[number, number, FileReason | "ok"]>([
    [65_535, 65_535, "file_pixels"],
    [2 ** 31 - 1, 2 ** 31 - 1, "file_pixels"],
    [8000, 5001, "file_pixels"],
    [40_000_001, 1, "file_pixels"],
    [8000, 5000, "ok"],
    [1, 1, "ok"],
  ])("a PNG that claims %d by %d", async (width, height, expected) => {
    expect(await verdict(claimedPng(width, height), "png")).toBe(expected);
  });

  test.each<[number, number, FileReason | "ok"]>([
    [65_535, 65_535, "file_pixels"],
    [8000, 5001, "file_pixels"],
    [8000, 5000, "ok"],
    [0, 100, "file_damaged"],
    [100, 0, "file_damaged"],
  ])("a JPEG that claims %d by %d", async (width, height, expected) => {
    const claimed = Buffer.from(seeds.jpg);
    const frame = claimed.indexOf(Buffer.from([0xff, 0xc0]));
    claimed.writeUInt16BE(height, frame + 5);
    claimed.writeUInt16BE(width, frame + 7);
    expect(await verdict(claimed, "jpg")).toBe(expected);
  });

  test("the header alone is enough to refuse", async () => {
    expect(await verdict(join(pngSignature, pngHeader(65_535, 65_535)), "png")).toBe("file_pixels");
  });
});

describe("whatever comes", () => {
  test("never throws, and never takes noise for a file", async () => {
    const starts = fc.constantFrom("%PDF-1.7\n", "\xff\xd8\xff", "\x89PNG\r\n\x1a\n", "");
    await fc.assert(
      fc.asyncProperty(
        starts,
        fc.uint8Array({ maxLength: 2000 }),
        fc.constantFrom(...kinds),
        async (start, noise, kind) => {
          expect(await verdict(join(start, Buffer.from(noise)), kind)).not.toBe("ok");
        },
      ),
      { numRuns: 500 },
    );
  });

  test.each(kinds)("a %s with bytes changed gets an answer", async (kind) => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }), async (changes) => {
        const changed = Buffer.from(seeds[kind]);
        for (const [at, byte] of changes) changed[at % changed.length] = byte;
        expect(typeof (await verdict(changed, kind))).toBe("string");
      }),
      { numRuns: 200 },
    );
  });

  test.each<[string, string]>([
    ["openings of streams", "stream\n"],
    ["slashes", "/"],
    ["hex escapes", "/#41#41"],
    ["blanks", " "],
    ["startxref", "startxref 9 "],
    ["doctypes", "<!doctype "],
  ])("ten megabytes of %s are refused or read in good time", async (_, piece) => {
    const core = plainPdf().toString("latin1");
    const filler = piece.repeat(Math.floor((10 * 1024 * 1024 - core.length - 10) / piece.length));
    const started = performance.now();
    await verdict(text(core.replace("\n", `\n${filler}\n`)), "pdf");
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

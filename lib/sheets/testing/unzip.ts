import { inflateRawSync } from "node:zlib";

/** The files of a zip, read from its central directory. Source: APPNOTE.TXT of PKWARE, 4.3.12 and 4.3.7. */
export function unzip(zip: Buffer): Map<string, string> {
  const end = zip.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  const files = new Map<string, string>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const local = zip.readUInt32LE(at + 42);
    const name = zip.toString("utf8", at + 46, at + 46 + (nameLength ?? 0));
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + size);
    files.set(name, (method === 0 ? packed : inflateRawSync(packed)).toString("utf8"));
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return files;
}

/** The cells of a worksheet by row: numbers as they are written, words from the shared ones. */
export function cellsOf(files: Map<string, string>, sheet: number): (string | number)[][] {
  const shared = [...(files.get("xl/sharedStrings.xml") ?? "").matchAll(/<si>(.*?)<\/si>/gs)].map(([, inside = ""]) =>
    inside.replace(/<[^>]+>/g, ""),
  );
  const rows = (files.get(`xl/worksheets/sheet${sheet}.xml`) ?? "").matchAll(/<row[^>]*>(.*?)<\/row>/gs);
  return [...rows].map(([, inside = ""]) =>
    [...inside.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, attributes = "", cell = ""]) => {
      const value = /<v>(.*?)<\/v>/.exec(cell)?.[1];
      if (value === undefined) return "";
      return /t="s"/.test(attributes) ? (shared[Number(value)] ?? "") : Number(value);
    }),
  );
}

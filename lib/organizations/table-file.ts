import { parse } from "csv-parse/sync";
import { unzipSync, zipSync } from "fflate";
import { readSheet } from "read-excel-file/node";
import { Refusal } from "@/domain/refusal";

/** The rows of a spreadsheet that somebody hands in: CSV or XLSX, as text, within bounds. */

export const tableLimits = {
  fileBytes: 2 * 1024 * 1024,
  unpackedBytes: 16 * 1024 * 1024,
  parts: 60,
  rows: 6_000,
} as const;
const longestCell = 500;

export async function readTable(content: Buffer): Promise<string[][]> {
  if (content.length === 0) throw new Refusal("file_empty", { file: "file_empty" });
  if (content.length > tableLimits.fileBytes) throw new Refusal("table_too_large", { file: "table_too_large" });
  const rows =
    content.subarray(0, 4).toString("latin1") === "PK\u0003\u0004" ? await fromXlsx(content) : fromCsv(content);
  if (rows.length > tableLimits.rows) throw new Refusal("table_too_large", { file: "table_too_large" });
  return rows.map((row) => row.map((cell) => cell.slice(0, longestCell)));
}

function fromCsv(content: Buffer): string[][] {
  const text = decoded(content);
  // A binary that is no spreadsheet is not read as one strange row.
  if (text.includes("\0")) throw unreadable();
  const [first = ""] = text.split(/\r?\n/, 1);
  const delimiter = [";", "\t", ","].reduce((best, one) =>
    first.split(one).length > first.split(best).length ? one : best,
  );
  try {
    return parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: 20_000,
      to: tableLimits.rows + 1,
    }) as string[][];
  } catch {
    throw unreadable();
  }
}

// Spreadsheets in Peru still save CSV in the old encoding of Windows.
function decoded(content: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(content);
  } catch {
    return new TextDecoder("windows-1252").decode(content);
  }
}

async function fromXlsx(content: Buffer): Promise<string[][]> {
  let rows: readonly (readonly unknown[])[];
  try {
    rows = await readSheet(unpacked(content));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw unreadable();
  }
  return rows.map((row) => row.map(cellText));
}

/**
 * The same workbook packed anew, without compression: what is unpacked is bounded before anything reads it, whatever the
 * file says of itself.
 */
function unpacked(content: Buffer): Buffer {
  let total = 0;
  let parts = 0;
  const files = unzipSync(content, {
    filter: ({ originalSize, name }) => {
      total += originalSize;
      parts += 1;
      if (total > tableLimits.unpackedBytes || parts > tableLimits.parts)
        throw new Refusal("table_too_large", { file: "table_too_large" });
      return /\.(xml|rels)$/.test(name);
    },
  });
  // Nothing of ours needs entities, and they are how XML grows without end.
  for (const bytes of Object.values(files))
    if (Buffer.from(bytes).includes("<!DOCTYPE") || Buffer.from(bytes).includes("<!ENTITY")) throw unreadable();
  return Buffer.from(zipSync(files, { level: 0 }));
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell);
}

const unreadable = () => new Refusal("table_unreadable", { file: "table_unreadable" });

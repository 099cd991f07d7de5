import { z } from "zod";
import { codesOfIssues } from "./editor/wrong";
import { lifted, type ProductConfig, productShape } from "./product";

/** A product as a file: what is written, and how a file of strangers is read. Anything odd is refused with a code. */

export const exchangeFormat = "veta.product/2";

const lenderShape = z.strictObject({ slug: z.string().max(80), name: z.string().max(200) });
export type ExchangeLender = z.infer<typeof lenderShape>;

export const exchangeShape = z.strictObject({
  /** Names this shape; a file with another is not read. */
  format: z.literal(exchangeFormat),
  /** Where the file can be looked up, for people and editors. */
  $schema: z.string().max(300).optional(),
  /** Whose product it was, so that another lender is told. */
  lender: lenderShape.optional(),
  product: productShape,
});

/** A configuration as the text of a file, its keys in the order of the schema. */
export function writeExchange(config: ProductConfig, schemaAddress: string, lender?: ExchangeLender): string {
  const file = { $schema: schemaAddress, format: exchangeFormat, lender, product: productShape.parse(config) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

export const mostBytes = 512 * 1024;
const mostDepth = 24;
/** Far more than a product holds; what is longer is not looked at value by value. */
const mostValues = 20_000;

export type ExchangeRefusal = {
  code:
    | "file_empty"
    | "exchange_too_large"
    | "exchange_not_json"
    | "exchange_too_deep"
    | "exchange_too_long"
    | "exchange_key_twice"
    | "exchange_key_forbidden"
    | "exchange_format"
    | "exchange_older"
    | "exchange_newer"
    | "exchange_invalid";
  /** Fields by their path in the configuration. */
  fields: Record<string, string>;
  /** The first place, for the sentence. */
  at: string;
};

export type ReadExchange =
  | { ok: true; config: ProductConfig; lender: ExchangeLender | null }
  | ({ ok: false } & ExchangeRefusal);

/** Reads the text of a file into a configuration, or says what is wrong with it. Gaps in it are allowed, as in a draft. */
export function readExchange(text: string): ReadExchange {
  const refuse = (code: ExchangeRefusal["code"], at = "", fields: ExchangeRefusal["fields"] = {}): ReadExchange => ({
    ok: false,
    code,
    fields,
    at,
  });
  if (text.trim() === "") return refuse("file_empty");
  if (new TextEncoder().encode(text).length > mostBytes) return refuse("exchange_too_large");
  const oddity = oddityOf(text);
  if (oddity) return refuse(oddity.code, oddity.at);
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return refuse("exchange_not_json");
  }
  if (parsed === null || typeof parsed !== "object" || !("format" in parsed)) return refuse("exchange_format");
  if (parsed.format !== exchangeFormat) return refuse(...otherFormat(parsed.format));
  const file = exchangeShape.safeParse({
    ...parsed,
    ...("product" in parsed ? { product: lifted(parsed.product) } : {}),
  });
  if (file.success) return { ok: true, config: file.data.product, lender: file.data.lender ?? null };
  const fields = codesOfIssues(file.error.issues.map((issue) => ({ ...issue, path: issue.path.slice(1) })));
  return refuse("exchange_invalid", firstPlace(file.error.issues), fields);
}

function otherFormat(format: unknown): ["exchange_format" | "exchange_older" | "exchange_newer", string] {
  const [, number] = /^veta\.product\/(\d{1,6})$/.exec(String(format)) ?? [];
  if (number === undefined) return ["exchange_format", ""];
  const ours = Number(exchangeFormat.split("/")[1]);
  return [Number(number) < ours ? "exchange_older" : "exchange_newer", String(format)];
}

function firstPlace(issues: readonly z.core.$ZodIssue[]): string {
  const [issue] = issues;
  const unknown = issue?.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [];
  return [...(issue?.path ?? []), ...unknown].join(".").slice(0, 120);
}

const forbidden = new Set(["__proto__", "constructor", "prototype"]);

/**
 * What JSON.parse would pass over in silence: a key that stands twice in one object, keys that reach into prototypes, and
 * nesting without end. One pass over the text, whose memory is bounded by the depth that is allowed.
 */
function oddityOf(text: string): Pick<ExchangeRefusal, "code" | "at"> | null {
  const open: { keys: Set<string> | null }[] = [];
  let values = 0;
  let position = 0;
  while (position < text.length) {
    const letter = text[position];
    if (letter === '"') {
      const end = endOfString(text, position);
      const here = open.at(-1);
      if (here?.keys && text[afterSpace(text, end)] === ":") {
        const key = unquoted(text.slice(position, end));
        if (key === null) return { code: "exchange_not_json", at: "" };
        if (forbidden.has(key)) return { code: "exchange_key_forbidden", at: key };
        if (here.keys.has(key)) return { code: "exchange_key_twice", at: key.slice(0, 60) };
        here.keys.add(key);
      }
      position = end;
      continue;
    }
    if (letter === "{" || letter === "[") {
      open.push({ keys: letter === "{" ? new Set() : null });
      if (open.length > mostDepth) return { code: "exchange_too_deep", at: "" };
    } else if (letter === "}" || letter === "]") open.pop();
    else if (letter === ",") values += 1;
    if (values > mostValues) return { code: "exchange_too_long", at: "" };
    position += 1;
  }
  return null;
}

function afterSpace(text: string, start: number): number {
  let position = start;
  while (" \t\r\n".includes(text[position] ?? "x")) position += 1;
  return position;
}

/** Just after the quote that ends a string; the end of the text where none does. */
function endOfString(text: string, start: number): number {
  for (let position = start + 1; position < text.length; position += 1) {
    if (text[position] === "\\") position += 1;
    else if (text[position] === '"') return position + 1;
  }
  return text.length;
}

function unquoted(text: string): string | null {
  try {
    return String(JSON.parse(text));
  } catch {
    return null;
  }
}

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { institutionRoles } from "@/domain/access";
import { applicantKinds, posts } from "@/domain/applicant";
import { stages, statuses, waitingOn } from "@/domain/application";
import { refusalCodes } from "@/domain/refusal";
import { settingKinds, settings } from "@/domain/settings/kinds";
import { messagesIn } from "./catalogue";

const es = messagesIn("es");
const en = messagesIn("en");

type Tree = { [key: string]: string | Tree };

function leaves(tree: Tree, prefix = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[prefix + key, value] as [string, string]] : leaves(value, `${prefix}${key}.`),
  );
}

/** What Veta ships with as settings is read by the same people, and held to the same words. */
function shippedTexts(value: unknown, language: "es" | "en", at: string): [string, string][] {
  if (value === null || typeof value !== "object") return [];
  if ("es" in value && "en" in value) return [[at, String(value[language])]];
  return Object.entries(value).flatMap(([key, inner]) => shippedTexts(inner, language, `${at}.${key}`));
}

const shipped = (language: "es" | "en") =>
  settingKinds.flatMap((kind) => shippedTexts(settings[kind].shipped, language, `shipped.${kind}`));
const spanish = [...leaves(es as unknown as Tree), ...shipped("es")];
const english = [...leaves(en as unknown as Tree), ...shipped("en")];
/** Names of the facts a sentence takes; the words inside a plural are not facts. */
function placeholders(text: string): string[] {
  const names = new Set<string>();
  let depth = 0;
  for (const [index, character] of [...text].entries()) {
    if (character === "{" && depth++ === 0) names.add(/^\w+/.exec([...text].slice(index + 1).join(""))?.[0] ?? "");
    if (character === "}") depth--;
  }
  return [...names].sort();
}

describe("the texts", () => {
  it("have the same keys in both languages", () => {
    expect(english.map(([key]) => key).sort()).toEqual(spanish.map(([key]) => key).sort());
  });

  it("use the same placeholders in both languages", () => {
    const other = new Map(english);
    const different = spanish.filter(
      ([key, text]) => String(placeholders(text)) !== String(placeholders(other.get(key) ?? "")),
    );
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it("leave nothing empty", () => {
    const empty = [...spanish, ...english].filter(([, text]) => text.trim() === "");
    expect(empty.map(([key]) => key)).toEqual([]);
  });

  it("have a sentence for every refusal, status, role and kind", () => {
    expect(refusalCodes.filter((code) => !(code in es.refusals))).toEqual([]);
    expect(statuses.filter((status) => !(status in es.common.status))).toEqual([]);
    expect(waitingOn.filter((who) => !(who in es.common.waiting_on))).toEqual([]);
    expect(stages.filter((stage) => !(stage in es.common.stage))).toEqual([]);
    expect(institutionRoles.filter((role) => !(role in es.common.role))).toEqual([]);
    expect(applicantKinds.filter((kind) => !(kind in es.common.kind))).toEqual([]);
    expect(posts.filter((post) => !(post in es.common.post))).toEqual([]);
  });

  it("have a sentence for every field code that domain and lib can give", () => {
    const root = path.join(import.meta.dirname, "..");
    const sources = ["domain", "lib"].flatMap((room) =>
      readdirSync(path.join(root, room), { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
        // Codes of a product's own parts are no refusals.
        .filter((name) => !name.startsWith("templates/"))
        .map((name) => readFileSync(path.join(root, room, name), "utf8")),
    );
    const codes = sources.flatMap((text) => [
      ...[...text.matchAll(/code: "([a-z]+_[a-z_]+)"/g)].map((match) => match[1] ?? ""),
      ...[...text.matchAll(/reason: "([a-z]+_[a-z_]+)"/g)].map((match) => match[1] ?? ""),
      ...[...text.matchAll(/(?:min|max|trim|int|refine|enum)\([^()]*(?:\([^()]*\))*[^()]*, "([a-z]+_[a-z_]+)"\)/g)].map(
        (match) => match[1] ?? "",
      ),
      ...[...text.matchAll(/message: "([a-z]+_[a-z_]+)"/g)].map((match) => match[1] ?? ""),
    ]);
    const known = new Set([...Object.keys(es.refusals.fields), ...refusalCodes]);
    const questionCodes =
      /^(reinfo_|igafom_|outside_|work_place|monthly_|has_debts|debt_payment|use_of|active_since|equipment_price|supplier_|mercury_|ruc_sheet|assembly_|reinfo|id_card|site_photo|is_member|in_register|register_extract)/;
    expect([...new Set(codes)].filter((code) => !known.has(code) && !questionCodes.test(code))).toEqual([]);
  });

  it("speak to the reader as usted", () => {
    // Forms of tú and vos, and words the style avoids.
    const forbidden =
      /(^|[\s¿¡(«])(tú|tu|tus|ti|contigo|vos|tienes|puedes|quieres|debes|haz|necesitas|haga clic|campo inválido|campo obligatorio|por favor|clic|submit|click)(?=[\s.,;:!?)»]|$)/i;
    expect(spanish.filter(([, text]) => forbidden.test(text)).map(([key, text]) => `${key}: ${text}`)).toEqual([]);
  });

  it("never shout and never call a person informal or illegal", () => {
    expect(spanish.filter(([, text]) => /[¡!]|informal|ilegal|eliminad[oa]/i.test(text)).map(([key]) => key)).toEqual(
      [],
    );
  });
});

import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { conditionWays } from "@/domain/editor/condition";
import { shapeOf } from "@/domain/editor/shape";
import { facts } from "@/domain/editor/testing/values";
import { readTyped, typedOf } from "@/domain/editor/typed";
import { condition } from "@/domain/eligibility";
import { localized } from "@/domain/localized";
import { listBook, shippedLists } from "@/domain/settings/lists";
import { centsField, codeField, dateField, rateField } from "@/domain/shape";
import { messagesIn } from "@/messages/catalogue";
import type { Editing, EditorTexts } from "./editing";
import { Editor, problemLines } from "./editor";
import { trailIn } from "./summary";
import { editorWords, wordsMissing } from "./words";

const schema = z.strictObject({
  name: localized(80),
  rate: rateField.nullable(),
  open: z.boolean(),
  kinds: z.array(z.enum(["company", "association"])),
  caps: z.array(z.strictObject({ value: centsField(0, 1e9), from: dateField })).max(3),
  tasks: z.array(z.strictObject({ code: codeField, title: localized(40), asks: condition.nullable() })).min(1),
  calendar: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("fixed"), day: z.int().min(1).max(31) }),
    z.strictObject({ kind: z.literal("every"), days: z.int() }),
  ]),
  grace: z.strictObject({ months: z.int() }).nullable(),
  reserve: centsField(0, 1e9).nullable().meta({ rare: true }),
});
const shape = shapeOf(schema);
const members = { fact: "answer.members", is: "at_least", value: 10 };
const value = {
  name: { es: "Capital", en: "" },
  rate: "0.2800",
  open: true,
  kinds: ["company"],
  caps: [{ value: 150_000, from: "2026-08-04" }],
  tasks: [
    { code: "mine", title: { es: "Su mina", en: "" }, asks: { all: [members, { any: [{ not: members }] }] } },
    { code: "debts", title: { es: "Sus deudas", en: "" }, asks: null },
  ],
  calendar: { kind: "fixed", day: 5 },
  grace: null,
  reserve: null,
};
const words = editorWords({
  _shared: { code: "Código", title: "Título" },
  name: "Nombre",
  rate: "Tasa",
  open: "Abierto",
  kinds: { _label: "Para quién", _options: { company: "Empresa", association: "Asociación" } },
  caps: { _label: "Topes", _add: "Agregar un tope", value: "Tope", from: "Desde" },
  tasks: { _label: "Tareas", asks: "Solo si" },
  calendar: {
    _label: "Fechas",
    kind: { _label: "Cada cuánto", _options: { fixed: "Día fijo", every: "Cada tantos días" } },
    day: "Día",
    days: "Días",
  },
  grace: { _label: "Gracia", months: { _label: "Meses", _unit: "meses" } },
  reserve: "Reserva",
});
const texts: EditorTexts = (key, values = {}) =>
  messagesIn("es").editor[key].replace(/\{(\w+)\}/g, (_all, name) => String(values[name]));
const leaves = { condition: conditionWays(facts) };
const lists = listBook([], shippedLists, "2026-11-27");
const editing = (errors: Record<string, string> = {}): Editing => ({
  words,
  t: texts,
  language: "es",
  typed: typedOf(shape, value, leaves),
  errors,
  facts,
  lists,
  href: (path) => `/editar?en=${path}`,
});
const drawn = (at = "", errors: Record<string, string> = {}) =>
  renderToStaticMarkup(<Editor shape={shape} value={value} at={at} name="Producto" editing={editing(errors)} />);

/** What a browser would send, as the page was drawn. */
function sent(html: string): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  const add = (name: string | undefined, text: string) => {
    if (name) fields[name] = [...(fields[name] ?? []), text.replaceAll("&quot;", '"')];
  };
  const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
  for (const [tag] of html.matchAll(/<input[^>]*>/g))
    if (attribute(tag, "type") !== "checkbox" || / checked/.test(tag))
      add(attribute(tag, "name"), attribute(tag, "value") ?? "");
  for (const [all, inner = ""] of html.matchAll(/<select[^>]*>(.*?)<\/select>/gs))
    add(attribute(all, "name"), attribute(/<option[^>]* selected[^>]*>/.exec(inner)?.[0] ?? "", "value") ?? "");
  for (const [tag, text = ""] of html.matchAll(/<textarea[^>]*>(.*?)<\/textarea>/gs)) add(attribute(tag, "name"), text);
  return fields;
}

describe("an editor as it is drawn", () => {
  it("has words for everything, and shows where one is missing", () => {
    expect(wordsMissing(shape, words)).toEqual([]);
    expect(wordsMissing(shape, editorWords({})).length).toBeGreaterThan(10);
    expect(drawn() + drawn("tasks.0")).not.toContain("⟦");
  });

  it("sends back the very value it shows, on the whole and on each page", () => {
    for (const at of ["", "tasks.0", "tasks.1"]) {
      const fields = sent(drawn(at));
      expect(Object.keys(fields).length).toBeGreaterThan(2);
      expect(readTyped(shape, fields, value, leaves)).toEqual({ value, errors: {} });
    }
    expect(sent(drawn("tasks.0"))).toMatchObject({ "tasks.0.asks.0.value": ["10"], "tasks.0.asks.join": ["all"] });
  });

  it("saves on Enter: the first button that sends has no step", () => {
    const [first = "", ...others] = drawn().match(/<button[^>]*>/g) ?? [];
    expect(first).toContain('type="submit"');
    expect(first).not.toContain("_hacer");
    expect(others.every((button) => / name="_(hacer|ir)"/.test(button))).toBe(true);
  });

  it("opens big items alone, with a way back, and keeps small ones as rows", () => {
    expect(drawn()).toMatch(/<button(?=[^>]* name="_ir")[^>]* value="tasks.0"/);
    expect(drawn()).not.toContain('name="tasks.0.title.es"');
    expect(drawn()).toContain('name="caps.0.value"');
    expect(drawn("tasks.0")).toContain('href="/editar?en="');
    expect(drawn("tasks.0")).toMatch(/<button(?=[^>]* name="_ir")[^>]* value=""/);
    expect(drawn("tasks.0")).toContain("«Socios» es menor que 10");
  });

  it("offers no step beyond the limits of a list", () => {
    expect(drawn()).toContain("remove:caps.0");
    expect(drawn()).not.toContain("up:caps.0");
    expect(drawn()).toContain("add:caps");
    expect(drawn()).toContain("switch:grace");
  });

  it("says where a text stands, without the language that nobody named", () => {
    expect(trailIn(shape, value, "name.en", editing())).toBe("Nombre");
    expect(trailIn(shape, value, "tasks.1.title.en", editing())).toBe("Tareas, Sus deudas, Título");
  });

  it("ties errors to their fields, opens what hides one, and links from other pages", () => {
    const errors = { reserve: "Muy poco.", "tasks.0.title.es": "Falta." };
    const html = drawn("", errors);
    expect(html).toMatch(/<input[^>]*id="reserve"[^>]*aria-describedby="reserve-error/);
    expect(html).toContain("<details open");
    expect(drawn()).not.toContain("<details open");
    expect(problemLines(shape, value, "", editing(errors))).toEqual([
      { field: "reserve", text: "Reserva: Muy poco.", href: undefined },
      { field: "tasks.0.title.es", text: "Tareas, 1, Título: Falta.", href: "/editar?en=tasks.0#tasks.0.title.es" },
    ]);
    expect(problemLines(shape, value, "tasks.0", editing(errors)).map(({ href }) => href)).toEqual([
      "/editar?en=#reserve",
      undefined,
    ]);
  });
});

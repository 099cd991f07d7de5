import { createTranslator } from "next-intl";
import { expect, it } from "vitest";
import type { EditorTexts, Reading } from "@/components/editor/editing";
import { toldChanges } from "@/components/editor/told-change";
import { editorWords } from "@/components/editor/words";
import type { ProductConfig } from "@/domain/product";
import { factsOffered, productForm } from "@/domain/product-form";
import { exampleProduct } from "@/domain/testing/product";
import { messagesIn } from "@/messages/catalogue";
import { effectOf } from "./effect";

const { editor, product } = messagesIn("es");

/** The changes between two versions as the table tells them. */
function rowsOf(before: ProductConfig, after: ProductConfig) {
  const reading: Reading = {
    words: editorWords(product.field),
    t: createTranslator({ locale: "es", messages: { editor }, namespace: "editor" }) as unknown as EditorTexts,
    language: "es",
    facts: factsOffered(after, "es", (name) => name),
    lists: { fundingSources: [], guarantees: [], handOvers: [] },
  };
  return toldChanges({ shape: productForm, before, after, reading }).map((told) => ({
    ...told,
    effect: effectOf(told.change, { before, after }),
  }));
}

const text = (es: string) => ({ es, en: es });

function rows(change: (product: ProductConfig) => Partial<ProductConfig>, back = false) {
  const before = exampleProduct();
  const after = { ...before, ...change(before) };
  const [from, to] = back ? [after, before] : [before, after];
  return rowsOf(from, to);
}

const paper = {
  code: "relave",
  name: text("Plan del relave"),
  help: text("Ayuda"),
  required: true,
  validDays: 60,
  kinds: [],
  askWhen: null,
  mayLack: false,
  askPlace: false,
};
const withPaper = ({ documents }: ProductConfig) => ({ documents: [...documents, paper] });

it("tells a paper that comes or goes in one row", () => {
  expect(rows(withPaper)).toMatchObject([
    { what: "Documentos", kind: "came", before: "", after: "Plan del relave", effect: "stricter" },
  ]);
  expect(rows(withPaper, true)).toMatchObject([
    { what: "Documentos", kind: "went", before: "Plan del relave", after: "", effect: "wider" },
  ]);
});

it("tells a new question that has to be answered in one row, and that drafts are told", () => {
  const question = (required: boolean) => ({
    code: "place",
    kind: "yes_no" as const,
    label: text("¿Guardan el relave?"),
    hint: null,
    example: null,
    why: null,
    required,
    allowUnknown: false,
    preCheck: false,
    askWhen: null,
  });
  const asked = (required: boolean) =>
    rows(({ tasks }) => ({
      tasks: tasks.map((task, index) =>
        index === 0 ? { ...task, questions: [...task.questions, question(required)] } : task,
      ),
    }));
  expect(asked(true)).toMatchObject([{ effect: "notified", kind: "came", after: "¿Guardan el relave? · Sí o no" }]);
  expect(asked(false)).toMatchObject([{ effect: "no_notice" }]);
});

it("tells a condition as a sentence, with whom it lets through", () => {
  const rule = (value: number) => ({
    code: "more",
    requires: { fact: "loan.termMonths", is: "at_most" as const, value },
    name: null,
    effect: "knock_out" as const,
    message: text("Plazo largo"),
    cure: text("Pida menos"),
    legalBasis: null,
    validFrom: null,
    validTo: null,
  });
  const before = { ...exampleProduct(), eligibility: [rule(24)] };
  const after = { ...before, eligibility: [rule(12)] };
  expect(rowsOf(before, after)).toMatchObject([
    { kind: "changed", after: expect.stringMatching(/es como máximo 12$/), effect: "stricter" },
  ]);
});

it("names every part of a configuration, and shows no path", () => {
  const changes: Partial<ProductConfig>[] = [
    { waitingDays: 90 },
    { signOff: true },
    { membersOnly: true },
    { maxLiveApplications: 3 },
    { audience: ["company"] },
    { funding: { source: "Fondo de prueba", envelopeCents: 100_00 } },
    { charges: [] },
    { indicators: [{ code: "gold", name: text("Oro"), everyMonths: 3 }] },
    { covenants: [{ code: "report", text: text("Informe"), everyMonths: 3 }] },
    { name: text("Otro nombre") },
  ];
  for (const row of changes.flatMap((change) => rows(() => change))) {
    expect(row.what).not.toMatch(/[a-z]\.[a-z]|[a-z][A-Z]/);
    expect(row.what).not.toContain("⟦");
    expect(row.before + row.after).not.toBe("");
  }
});

it("tells what a text says in the other language when only that changed", () => {
  const [row] = rows(({ name }) => ({ name: { ...name, en: "Another name" } }));
  expect(row).toMatchObject({ what: "Nombre, en inglés", after: "Another name", effect: "wording" });
});

it.each<[string, Partial<ProductConfig>, string]>([
  ["a longer wait", { waitingDays: 400 }, "stricter"],
  ["a limit where there was none", { maxLiveApplications: 1 }, "stricter"],
  ["a pilot", { pilot: { departments: ["21"], maxApplications: 5, maxTotalCents: null, invited: [] } }, "stricter"],
  ["a higher rate", { annualRateBps: 9_000 }, "dearer"],
  ["no charges", { charges: [] }, "cheaper"],
  ["fewer kinds of applicants", { audience: ["company"] }, "stricter"],
  ["a new ladder", { ladder: [{ upToCents: 1_000_00, decidedBy: "committee", quorum: 3 }] }, "decider"],
])("knows what %s does", (_what, change, effect) => {
  const base = exampleProduct();
  const charge = { kind: "notary" as const, name: text("Notaría"), amountCents: 100_00, when: "upfront" as const };
  const before: ProductConfig = {
    ...base,
    audience: ["association", "company"],
    charges: [{ ...charge, legalBasis: null }],
    maxLiveApplications: null,
  };
  const effects = rowsOf(before, { ...before, ...change }).map((row) => row.effect);
  expect(effects.length).toBeGreaterThan(0);
  expect(new Set(effects)).toEqual(new Set([effect]));
});

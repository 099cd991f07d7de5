import { createTranslator } from "next-intl";
import { expect, it } from "vitest";
import { differences } from "@/domain/differences";
import type { ProductConfig } from "@/domain/product";
import { exampleProduct } from "@/domain/testing/product";
import { messagesIn } from "@/messages/catalogue";
import type { AdminWords } from "./admin-words";
import { changeRows } from "./change-rows";

const messages = messagesIn("es");
const words = {
  t: createTranslator({ locale: "es", messages, namespace: "admin" }),
  c: createTranslator({ locale: "es", messages, namespace: "common" }),
  p: createTranslator({ locale: "es", messages, namespace: "product" }),
  language: "es",
} as unknown as AdminWords;

const text = (es: string) => ({ es, en: es });

function rows(change: (product: ProductConfig) => Partial<ProductConfig>, back = false) {
  const before = exampleProduct();
  const after = { ...before, ...change(before) };
  const [from, to] = back ? [after, before] : [before, after];
  return changeRows(differences(from, to), { before: from, after: to }, words);
}

const paper = {
  code: "relave",
  name: text("Plan del relave"),
  help: text("Ayuda"),
  required: true,
  validDays: 60,
  kinds: [],
  askWhen: null,
};
const withPaper = ({ documents }: ProductConfig) => ({ documents: [...documents, paper] });

it("tells a paper that comes or goes in one row", () => {
  const row = { what: "«Plan del relave»", where: "Documentos" };
  expect(rows(withPaper)).toMatchObject([
    { ...row, kind: "came", before: "no está", after: "obligatorio", effect: "Más estricto" },
  ]);
  expect(rows(withPaper, true)).toMatchObject([
    { ...row, kind: "went", before: "obligatorio", after: "no está", effect: "Más amplio" },
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
  expect(asked(true)).toMatchObject([{ what: "«¿Guardan el relave?»", effect: "Borradores se avisan", kind: "came" }]);
  expect(asked(false)).toMatchObject([{ effect: "Borradores siguen igual", after: "si lo tiene" }]);
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
  expect(changeRows(differences(before, after), { before, after }, words)).toMatchObject([
    { where: "Elegibilidad", kind: "changed", after: "el plazo en meses es a lo más 12", effect: "Más estricto" },
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
    expect(row.effect).not.toBe("");
    expect(row.where).not.toBe("");
  }
});

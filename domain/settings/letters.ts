import { z } from "zod";
import { type Language, type Localized, languages, localized, textIn } from "../localized";

/** The papers a lender writes, in its own words around what Veta fills in. */

export const letterKinds = ["approval", "decline", "acta", "contract", "conditions"] as const;
export type LetterKind = (typeof letterKinds)[number];

const ofFile = ["lender", "organization", "number", "product", "date"] as const;
const ofLoan = [...ofFile, "amount", "months"] as const;

/** What each paper may be filled with. */
export const letterFacts: Record<LetterKind, readonly string[]> = {
  approval: ofLoan,
  decline: ofFile,
  acta: ["lender", "date"],
  contract: ofLoan,
  conditions: ofLoan,
};

const template = z.strictObject({
  title: localized(120),
  /** Paragraphs are set apart by an empty line. */
  opening: localized(1_500),
  closing: localized(1_500),
});

export const letters = z
  .strictObject({
    approval: template,
    decline: template,
    acta: template,
    contract: template,
    conditions: template,
  } satisfies Record<LetterKind, typeof template>)
  .superRefine((content, context) => {
    for (const kind of letterKinds) {
      for (const [field, text] of Object.entries(content[kind])) {
        for (const language of languages) {
          if (hasForeignFact(kind, text[language]))
            context.addIssue({ code: "custom", path: [kind, field, language], message: "placeholder_unknown" });
        }
      }
    }
  });

export type Letters = z.output<typeof letters>;

function hasForeignFact(kind: LetterKind, text: string): boolean {
  const named = [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name);
  return named.some((name) => !letterFacts[kind].includes(name)) || /[{}]/.test(text.replace(/\{[^{}]*\}/g, ""));
}

/** A paper's own words in a language, filled in; Spanish where nobody has translated one. */
export function letterWords(
  content: Letters,
  kind: LetterKind,
  facts: Readonly<Record<string, string>>,
  language: Language,
) {
  const said = (text: Localized) => textIn(text, language).replace(/\{(\w+)\}/g, (_whole, name) => facts[name] ?? "");
  const { title, opening, closing } = content[kind];
  const paragraphs = (text: Localized) =>
    said(text)
      .split(/\n\s*\n/)
      .map((one) => one.trim())
      .filter(Boolean);
  return { title: said(title), opening: paragraphs(opening), closing: paragraphs(closing) };
}

const t = (es: string, en: string) => ({ es, en });

export const shippedLetters: Letters = {
  approval: {
    title: t("Aprobamos su crédito", "We approve your credit"),
    opening: t(
      "Revisamos su solicitud {number} con los documentos que nos entregaron.",
      "We reviewed your application {number} with the papers you handed in.",
    ),
    closing: t(
      "El siguiente paso es la propuesta con el costo exacto. La reciben en Veta y responden con su código.",
      "The next step is the offer with the exact cost. You get it in Veta and answer with your code.",
    ),
  },
  decline: {
    title: t("No podemos aprobar su crédito por ahora", "We cannot approve your credit for now"),
    opening: t(
      "Revisamos su solicitud {number} con los documentos que nos entregaron. Abajo está cada motivo y qué puede hacer.",
      "We reviewed your application {number} with the papers you handed in. Below are each reason and what you can do.",
    ),
    closing: t(
      "Puede volver a postular cuando haya resuelto los motivos. También puede reclamar si no está de acuerdo.",
      "You can apply again once the reasons are resolved. You can also complain if you disagree.",
    ),
  },
  acta: {
    title: t("Acta de comité de créditos", "Minutes of the credit committee"),
    opening: t(
      "El {date} se reunió el comité de créditos de {lender}.",
      "On {date} the credit committee of {lender} met.",
    ),
    closing: t(
      "Leída el acta, quienes participaron dejan constancia de su voto.",
      "The minutes were read, and those who took part put their vote on record.",
    ),
  },
  contract: {
    title: t("Hoja para el contrato", "Sheet for the contract"),
    opening: t(
      "Datos de la solicitud {number} de {organization} para preparar el contrato.",
      "Data of application {number} of {organization} to prepare the contract.",
    ),
    closing: t(
      "Compare estos datos con el contrato antes de firmar.",
      "Compare these data with the contract before signing.",
    ),
  },
  conditions: {
    title: t("Hoja de condiciones", "Sheet of conditions"),
    opening: t(
      "Esto tiene que cumplirse antes de entregar el dinero de la solicitud {number}.",
      "This has to be met before the money of application {number} is paid out.",
    ),
    closing: t(
      "Cuando cumpla una condición, entregue en la agencia el documento que lo demuestra.",
      "When a condition is met, hand in at the branch the paper that shows it.",
    ),
  },
};

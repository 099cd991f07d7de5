import { z } from "zod";
import { lineField, localized } from "../localized";
import { codeField } from "../shape";

/** How long an institution keeps what it is given, and by what right. Applicants read it on the privacy page. */

export const retention = z
  .strictObject({
    /** Days without a change after which a draft that was never sent is deleted. */
    draftDays: z.int().min(30).max(1_095),
    rules: z
      .array(
        z.strictObject({
          code: codeField,
          /** What is kept. */
          data: localized(160),
          /** From when it is counted. */
          since: localized(120),
          months: z.int().min(1).max(600),
          legalBasis: lineField(3, 200, "source_required"),
        }),
      )
      .max(40),
  })
  .refine(({ rules }) => new Set(rules.map(({ code }) => code)).size === rules.length, {
    path: ["rules"],
    error: "code_repeated",
  });

export type Retention = z.output<typeof retention>;

export const shippedRetention: Retention = {
  draftDays: 365,
  rules: [
    {
      code: "funded",
      data: { es: "Expedientes con crédito", en: "Files with a loan" },
      since: { es: "Desde el último pago", en: "From the last payment" },
      months: 120,
      legalBasis: "Plazo usual de las entidades financieras; cada institución lo confirma",
    },
    {
      code: "declined",
      data: { es: "Expedientes sin crédito", en: "Files without a loan" },
      since: { es: "Desde la decisión o el desistimiento", en: "From the decision or the withdrawal" },
      months: 60,
      legalBasis: "Política de la institución",
    },
  ],
};

/** What belongs to no institution and goes by itself. Days. */
export const platformRetention = {
  /** One-time codes, from when they end. */
  codes: 1,
  /** Messages that were delivered or given up, with whom they went to. */
  messages: 30,
  /** Answers kept so that a form sent twice counts once. */
  repeatedForms: 30,
  /** What staff typed while they walked a draft of a product. */
  previews: 7,
} as const;

export type PlatformData = keyof typeof platformRetention;

import { z } from "zod";
import { lineField, localized } from "../localized";
import { dateField } from "../shape";

/** Where somebody complains: with the institution first, and with the public bodies that may be asked after it. */

export const complaintWays = ["book", "phone", "email", "office", "web"] as const;

export const complaints = z
  .strictObject({
    /** The institution's own, in the order in which they are shown. */
    own: z
      .array(
        z.strictObject({
          way: z.enum(complaintWays),
          contact: lineField(5, 160),
          note: localized(160).nullable(),
        }),
      )
      .max(12),
    /** Working days within which it answers. */
    answerDays: z.int().min(1).max(60),
    /** The norm that the days come from. */
    answerSource: lineField(3, 200),
    bodies: z
      .array(
        z.strictObject({
          name: lineField(3, 120),
          /** What one may ask of it. */
          about: localized(240),
          website: lineField(4, 120),
          phone: lineField(0, 40).nullable(),
          source: lineField(3, 200),
          validFrom: dateField,
          validTo: dateField.nullable(),
        }),
      )
      .max(12),
  })
  .superRefine(({ bodies }, context) => {
    for (const [at, { validFrom, validTo }] of bodies.entries())
      if (validTo !== null && validTo < validFrom)
        context.addIssue({ code: "custom", path: ["bodies", at, "validTo"], message: "period_reversed" });
  });

export type Complaints = z.output<typeof complaints>;

/** The bodies whose data hold on a day. */
export function bodiesOn({ bodies }: Complaints, today: string): Complaints["bodies"] {
  return bodies.filter(({ validFrom, validTo }) => validFrom <= today && (validTo === null || today <= validTo));
}

export const shippedComplaints: Complaints = {
  own: [],
  answerDays: 15,
  answerSource: "Res. SBS 04036-2022",
  bodies: [
    {
      name: "Superintendencia de Banca, Seguros y AFP (SBS)",
      about: {
        es: "Si la respuesta de la institución no le satisface, o no le respondió a tiempo.",
        en: "If the institution's answer does not satisfy you, or did not come in time.",
      },
      website: "www.sbs.gob.pe",
      phone: null,
      source: "Sitio web de la SBS",
      validFrom: "2026-11-23",
      validTo: null,
    },
    {
      name: "Indecopi",
      about: {
        es: "Para un reclamo como persona consumidora.",
        en: "For a claim as a consumer.",
      },
      website: "www.indecopi.gob.pe",
      phone: null,
      source: "Sitio web de Indecopi",
      validFrom: "2026-11-23",
      validTo: null,
    },
  ],
};

import { z } from "zod";
import { localized } from "../localized";
import { codeField } from "../shape";

const shippedCategories = { lowFromPercent: 80, mediumFromPercent: 50 };

/** The environmental and social questionnaire of an institution: blocks of questions, each scored from 0 to 3. */
export const environmental = z
  .strictObject({
    blocks: z
      .array(
        z.strictObject({
          code: codeField,
          title: localized(80),
          items: z
            .array(
              z.strictObject({
                code: codeField,
                question: localized(240),
                /** What counts as proof of the answer. */
                evidence: localized(160),
                /** How much it weighs in its block. */
                weight: z.int().min(1).max(5),
                /** An answer of 0 stops the file until a person with the veto lifts it. */
                veto: z.boolean(),
              }),
            )
            .min(1)
            .max(20),
        }),
      )
      .min(1)
      .max(20),
    /** From how many percent of the points on the risk is low (C) and medium (B); below it is high (A). */
    categories: z
      .strictObject({ lowFromPercent: z.int().min(1).max(100), mediumFromPercent: z.int().min(1).max(100) })
      .default(shippedCategories),
  })
  .superRefine(({ blocks, categories }, context) => {
    if (categories.mediumFromPercent >= categories.lowFromPercent)
      context.addIssue({ code: "custom", path: ["categories", "mediumFromPercent"], message: "limits_crossed" });
    const codes = blocks.flatMap((block) => [block.code, ...block.items.map((item) => `${block.code}.${item.code}`)]);
    if (new Set(codes).size !== codes.length)
      context.addIssue({ code: "custom", path: ["blocks"], message: "code_repeated" });
  });

export type Questionnaire = z.output<typeof environmental>;

/** The most that an answer gives, before its weight. */
export const mostPoints = 3;

/** The points of a file without a single fault, and how many questions may stop it. */
export function highestScore({ blocks }: Questionnaire): { points: number; vetoes: number } {
  const items = blocks.flatMap((block) => block.items);
  return {
    points: items.reduce((sum, item) => sum + item.weight * mostPoints, 0),
    vetoes: items.filter(({ veto }) => veto).length,
  };
}

const t = (es: string, en: string) => ({ es, en });
const item = (code: string, question: [string, string], evidence: [string, string], weight = 1, veto = false) => ({
  code,
  question: t(...question),
  evidence: t(...evidence),
  weight,
  veto,
});

/** What Veta ships with, after the topics of the field's checklists; an institution makes it its own. */
export const shippedEnvironmental: z.output<typeof environmental> = {
  categories: shippedCategories,
  blocks: [
    {
      code: "legal",
      title: t("Permisos", "Permits"),
      items: [
        item(
          "register",
          ["¿La inscripción o el título están vigentes?", "Is the registration or title in force?"],
          ["Captura de la consulta con fecha", "Dated screenshot of the search"],
          3,
          true,
        ),
        item(
          "contract",
          ["¿Hay derecho o contrato sobre el área?", "Is there a right or contract over the area?"],
          ["Contrato o título", "Contract or title"],
          2,
        ),
        item(
          "environmental_paper",
          ["¿En qué etapa está el IGAFOM?", "At which stage is the IGAFOM?"],
          ["Cargo o resolución", "Receipt or resolution"],
          2,
        ),
      ],
    },
    {
      code: "mercury",
      title: t("Mercurio", "Mercury"),
      items: [
        item(
          "use",
          ["¿Cuánto mercurio se usa y dónde se quema?", "How much mercury is used and where is it burnt?"],
          ["Cuaderno de compras, visita", "Purchase book, visit"],
          3,
        ),
        item(
          "home",
          ["¿Se evita quemar amalgama en viviendas?", "Is burning amalgam in homes avoided?"],
          ["Visita", "Visit"],
          3,
          true,
        ),
        item(
          "plan",
          ["¿Hay un plan con fecha para dejarlo?", "Is there a dated plan to leave it?"],
          ["Plan firmado", "Signed plan"],
          2,
        ),
      ],
    },
    {
      code: "water",
      title: t("Agua y relaves", "Water and tailings"),
      items: [
        item(
          "source",
          ["¿De dónde viene el agua y a dónde va?", "Where does the water come from and go to?"],
          ["Croquis, medidor, análisis", "Sketch, meter, analysis"],
          2,
        ),
        item(
          "deposit",
          ["¿El depósito de relaves es estable y está impermeabilizado?", "Is the tailings deposit stable and lined?"],
          ["Fotos de la visita", "Photos of the visit"],
          3,
        ),
      ],
    },
    {
      code: "people",
      title: t("Trabajo y seguridad", "Work and safety"),
      items: [
        item(
          "children",
          ["¿Nadie menor de edad trabaja en la mina?", "Is nobody under age working at the mine?"],
          ["Lista con edades, visita", "List with ages, visit"],
          3,
          true,
        ),
        item(
          "support",
          ["¿Hay sostenimiento, ventilación y salida de emergencia?", "Are there supports, air and an emergency exit?"],
          ["Fotos de la visita", "Photos of the visit"],
          2,
        ),
        item(
          "women",
          ["¿Las pallaqueras entran y cobran en igualdad?", "Do women ore sorters enter and earn as equals?"],
          ["Entrevista", "Interview"],
          1,
        ),
      ],
    },
    {
      code: "community",
      title: t("Comunidad y origen", "Community and origin"),
      items: [
        item(
          "agreement",
          [
            "¿Hay acuerdo con la comunidad o el dueño del terreno?",
            "Is there an agreement with the community or landowner?",
          ],
          ["Acta", "Minutes"],
          2,
        ),
        item(
          "buyers",
          ["¿El oro se vende a compradores registrados?", "Is the gold sold to registered buyers?"],
          ["Liquidaciones", "Settlements"],
          2,
        ),
      ],
    },
  ],
};

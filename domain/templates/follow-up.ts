import type { Localized } from "../localized";
import type { ProductDraft } from "../product";
import { t } from "./compose";

/** What comes after the money: promises, measures and learning. Codes of measures and modules are those of the catalogue. */

type Measure = { code: string; name: Localized; everyMonths: number };
const measure = (code: string, everyMonths: number, es: string, en: string): Measure => ({
  code,
  everyMonths,
  name: t(es, en),
});

export const mercuryUsed = measure("i01", 3, "Mercurio usado", "Mercury used");
export const mercuryAvoided = measure("i02", 6, "Mercurio evitado", "Mercury avoided");
export const mercuryFreeGold = measure("i04", 3, "Oro producido sin mercurio", "Gold produced without mercury");
export const recovery = measure("i06", 3, "Recuperación de oro", "Gold recovery");
export const formalSales = measure("i07", 1, "Oro vendido con papeles", "Gold sold with papers");
export const milestones = measure("i10", 6, "Pasos de la formalización", "Steps of formalization");
export const supported = measure("i11", 12, "Personas apoyadas", "People supported");
export const jobs = measure("i13", 6, "Puestos de trabajo", "Jobs");
export const women = measure("i14", 6, "Mujeres que participan", "Women taking part");
export const income = measure("i15", 12, "Ingreso de un mes", "Income of a month");
export const energy = measure("i16", 3, "Energía por tonelada", "Energy per tonne");
export const carbon = measure("i17", 12, "Gases de efecto invernadero", "Greenhouse gases");
export const water = measure("i18", 3, "Agua usada y reusada", "Water used and used again");
export const tailings = measure("i19", 6, "Relaves guardados con cuidado", "Tailings stored safely");
export const accidents = measure("i22", 1, "Accidentes", "Accidents");
export const inUse = measure("i23", 1, "Uso del equipo", "Use of the equipment");

type Covenant = NonNullable<ProductDraft["covenants"]>[number];
const covenant = (code: string, everyMonths: number, text: Localized): Covenant => ({ code, everyMonths, text });

export const standingKept = covenant(
  "standing",
  12,
  t(
    "Mantener vigente su REINFO o su autorización, y avisar si cambia.",
    "Keep your REINFO or your authorization active, and say so if it changes.",
  ),
);
export const productionDeclared = covenant(
  "production",
  6,
  t("Presentar la declaración semestral de producción.", "File the half-yearly declaration of production."),
);
export const noReagents = covenant(
  "no_reagents",
  6,
  t("No comprar mercurio ni cianuro con este dinero.", "Buy neither mercury nor cyanide with this money."),
);
export const equipmentWorking = covenant(
  "equipment",
  6,
  t(
    "Tener el equipo en uso y mostrarlo con foto y serie.",
    "Keep the equipment in use and show it with photo and serial.",
  ),
);
export const booksKept = covenant(
  "books",
  3,
  t("Llevar el cuaderno de ventas y gastos y mostrarlo.", "Keep the book of sales and expenses and show it."),
);

const moduleOf = (number: number, es: string, en: string) => ({ code: `m${number}`, title: t(es, en) });

export const ownMoney = moduleOf(1, "Mi dinero y el dinero de la mina", "My money and the mine's money");
export const saving = moduleOf(3, "Ahorro y fondo de reserva", "Saving and a reserve");
export const papersThatOpen = moduleOf(6, "Papeles que abren la puerta", "Papers that open the door");
export const moreGold = moduleOf(7, "Más oro sin mercurio", "More gold without mercury");
export const deciding = moduleOf(10, "Decidir en asociación", "Deciding as an association");
/** What everyone learns before the money is paid out: what a loan is, and what is promised with it. */
export const basics = [
  moduleOf(4, "Qué es un crédito", "What a loan is"),
  moduleOf(8, "Garantías, grupos y responsabilidades", "Guarantees, groups and responsibilities"),
];

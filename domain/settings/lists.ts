import { z } from "zod";
import { type Language, type Localized, localized, textIn } from "../localized";
import { codeField, dateField } from "../shape";

/** Lists that an institution keeps for itself: what may be chosen, under which name, and on which days. */

export const listNames = ["guarantees", "fundingSources", "handOvers"] as const;
export type ListName = (typeof listNames)[number];

const entry = z.strictObject({
  code: codeField,
  name: localized(80),
  /** First and last day on which it may be chosen; null without such a day. */
  validFrom: dateField.nullable(),
  validTo: dateField.nullable(),
});
export type ListEntry = z.output<typeof entry>;

const entries = z.array(entry).min(1).max(60);

export const lists = z
  .strictObject({
    guarantees: entries,
    fundingSources: entries,
    handOvers: entries,
  } satisfies Record<ListName, typeof entries>)
  .superRefine((content, context) => {
    for (const list of listNames) {
      for (const [at, one] of content[list].entries()) {
        const complain = (field: string, message: string) =>
          context.addIssue({ code: "custom", path: [list, at, field], message });
        if (content[list].slice(0, at).some(({ code }) => code === one.code)) complain("code", "code_repeated");
        if (content[list].slice(0, at).some(({ name }) => sameWords(name.es, one.name.es)))
          complain("name.es", "name_repeated");
        if (one.validFrom && one.validTo && one.validTo < one.validFrom) complain("validTo", "period_reversed");
      }
      // Whoever has to choose would find nothing once the last of them has run out.
      if (content[list].every(({ validTo }) => validTo !== null))
        context.addIssue({ code: "custom", path: [list], message: "list_runs_out" });
    }
  });

export type Lists = z.output<typeof lists>;

function sameWords(one: string, other: string): boolean {
  return one !== "" && one.toLocaleLowerCase("es") === other.toLocaleLowerCase("es");
}

/** The entries that may be chosen on a day. */
export function entriesOn(content: Lists, list: ListName, today: string): ListEntry[] {
  return content[list].filter(
    ({ validFrom, validTo }) => (validFrom === null || validFrom <= today) && (validTo === null || today <= validTo),
  );
}

/** What an entry of a list is called, and whether it may be chosen today. Entries that left the list still have their name. */
export type Listed = { code: string; name: Localized; isOffered: boolean };
export type ListBook = Record<ListName, Listed[]>;

/** Every entry there ever was, by the newest of the versions that has it. `versions` are newest first. */
export function listBook(versions: readonly Lists[], inForce: Lists, today: string): ListBook {
  const book = (list: ListName): Listed[] => {
    const offered = new Set(entriesOn(inForce, list, today).map(({ code }) => code));
    const known = new Map<string, Listed>();
    for (const { code, name } of [inForce, ...versions].flatMap((version) => version[list]))
      if (!known.has(code)) known.set(code, { code, name, isOffered: offered.has(code) });
    return [...known.values()];
  };
  return { guarantees: book("guarantees"), fundingSources: book("fundingSources"), handOvers: book("handOvers") };
}

/** The name of a code; what is in no list says itself. */
export function listedName(book: readonly Listed[], code: string, language: Language): string {
  const found = book.find((one) => one.code === code);
  return found ? textIn(found.name, language) : code;
}

const one = (code: string, es: string, en: string): ListEntry => ({
  code,
  name: { es, en },
  validFrom: null,
  validTo: null,
});

export const shippedLists: Lists = {
  guarantees: [
    one("signature", "Firma", "Signature"),
    one("solidarity_group", "Grupo solidario", "Solidarity group"),
    one("equipment_pledge", "Prenda del equipo", "Pledge of the equipment"),
    one("assignment_of_sales", "Cesión de ventas", "Assignment of sales"),
    one("deposit", "Depósito", "Deposit"),
    one("guarantee_fund", "Fondo de garantía", "Guarantee fund"),
    one("state_cover", "Cobertura del Estado", "State cover"),
  ],
  fundingSources: [
    one("own_funds", "Recursos propios", "Own funds"),
    one("development_bank", "Banco de desarrollo", "Development bank"),
    one("cooperation", "Cooperación internacional", "International cooperation"),
  ],
  handOvers: [
    one("workload", "Reparto de la carga", "Sharing the load"),
    one("absence", "Vacaciones o licencia", "Holiday or leave"),
    one("leaving", "Deja la institución", "Leaves the institution"),
    one("conflict", "Conflicto de interés", "Conflict of interest"),
  ],
};

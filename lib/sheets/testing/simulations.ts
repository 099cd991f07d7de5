import { randomBytes } from "node:crypto";
import { instalmentsOf, simulatedDisbursement } from "@/domain/loan-quote";
import { demoProducts } from "@/lib/demo/products";
import type { SheetProduct, Simulation } from "../simulation";

/** Keys and an address, so that codes can be made without a database. */
export function setEnvironment(): void {
  Object.assign(process.env, {
    DATABASE_URL: "postgres://veta_app@127.0.0.1:5432/none",
    VETA_EMBEDDED: "1",
    VETA_ORIGIN: "http://localhost:3000",
    NEXTAUTH_SECRET: randomBytes(32).toString("hex"),
    VETA_MASTER_KEY: randomBytes(32).toString("hex"),
    VETA_INDEX_KEY: randomBytes(32).toString("hex"),
  });
}

export const issuedOn = "2026-11-23";

const config = (slug: string) => {
  const found = demoProducts.find((product) => product.slug === slug);
  if (!found) throw new Error(`no demo product ${slug}`);
  return found.config;
};

/** A demo product as the public queries give it. */
export function demoProduct(slug: string, change: Partial<SheetProduct["config"]> = {}): SheetProduct {
  return {
    slug,
    versionId: "3f1c9d2e-5a77-4b0e-9c41-0d6a2f8e7b15",
    versionNumber: 1,
    config: { ...config(slug), ...change },
    institution: { id: "00000000-0000-4000-8000-000000000001", name: "Caja Municipal Cordillera", isSample: true },
  };
}

export function simulationOf(product: SheetProduct, amountCents: number, termMonths: number): Simulation {
  const disbursedOn = simulatedDisbursement(product.config.calendar, issuedOn);
  return { product, amountCents, termMonths, disbursedOn, issuedOn };
}

/** Every demo product at its least, its example and its most, and at odd amounts between. */
export function demoSimulations(): { name: string; simulation: Simulation }[] {
  return demoProducts.flatMap(({ slug, config: { amount, term, calendar } }) => {
    const pairs = [
      [amount.minCents, term.minMonths],
      [amount.exampleCents, term.exampleMonths],
      [amount.maxCents, term.maxMonths],
      [amount.minCents + 123_45, term.maxMonths - 1],
    ] as const;
    return pairs.map(([cents, months]) => ({
      name: `${slug}, ${cents} céntimos, ${instalmentsOf(calendar, months)} instalments`,
      simulation: simulationOf(demoProduct(slug), cents, months),
    }));
  });
}

const gasto = { es: "Gasto", en: "Expense" };

/** A loan with everything at once: charges, a fee, embedded insurance and total grace. */
export function fullSimulation(): Simulation {
  const product = demoProduct("equipo-sin-mercurio", {
    charges: [
      { kind: "paper_statement", name: gasto, amountCents: 8_00, when: "each_instalment", legalBasis: null },
      { kind: "notary", name: gasto, amountCents: 350_00, when: "upfront", legalBasis: null },
    ],
    insurance: { monthlyRatePpm: 800, mode: "embedded" },
    grace: { kind: "total", instalments: 3 },
    calendar: { kind: "fixed_day", day: 31, everyMonths: 1 },
  });
  return simulationOf(product, 60_000_50, 36);
}

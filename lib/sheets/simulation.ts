import { type LoanQuote, quote } from "@/domain/loan-quote";
import { decimalFromCents } from "@/domain/money";
import type { PublicProduct } from "@/lib/products/queries";

/** The product version a sheet is about, as the public queries give it. */
export type SheetProduct = Pick<PublicProduct, "slug" | "versionId" | "versionNumber" | "config"> & {
  institution: Pick<PublicProduct["institution"], "id" | "name" | "isSample">;
};

/** Everything a sheet follows from. Money in céntimos, days "YYYY-MM-DD" in Lima. */
export type Simulation = {
  product: SheetProduct;
  amountCents: number;
  termMonths: number;
  disbursedOn: string;
  /** The day the sheet was asked for. */
  issuedOn: string;
  /** A lender offered it to somebody; without this it was only tried out. */
  isOffer?: true;
};

/** The figures of a simulation, from the one engine that the simulator, the product page and the API use. */
export function quoteOf({ product, amountCents, termMonths, disbursedOn }: Simulation): LoanQuote {
  return quote(product.config, { amountCents, termMonths, disbursedOn });
}

/** The name of a file about a simulation: "hoja-resumen-equipo-sin-mercurio-30000.00-24-meses.pdf". */
export function sheetFileName(what: string, simulation: Simulation, extension: "pdf" | "csv" | "xlsx"): string {
  const { product, amountCents, termMonths } = simulation;
  return `${what}-${product.slug}-${decimalFromCents(amountCents)}-${termMonths}-meses.${extension}`;
}

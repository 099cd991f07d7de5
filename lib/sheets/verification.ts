import { and, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { institutions } from "@/db/schema/institution";
import { products, productVersions } from "@/db/schema/product";
import { groupCode, readCode } from "@/domain/plain-code";
import { readConfig } from "@/domain/product";
import { Refusal } from "@/domain/refusal";
import { env } from "@/lib/env";
import { query, type Scope } from "@/lib/gate";
import { equalBytes, verificationCode } from "@/lib/vault";
import { type Reference, readReference, referenceLength, versionKey, writeReference } from "./reference";
import { quoteOf, type Simulation } from "./simulation";

/**
 * Whether a sheet is ours, without keeping it: the reference on the paper says what to compute again, the code proves
 * that we wrote it with these figures. See `docs/decisions/0007-verification-codes.md`.
 */

export const codeLength = 12;

export type Verification = { reference: string; code: string; address: string; link: string };

// The figures are part of what is proved, so that an engine that computes otherwise never vouches for an older paper.
function proved(simulation: Simulation): string {
  const { product, amountCents, termMonths, disbursedOn, issuedOn, isOffer } = simulation;
  const { schedule, instalmentCents, lastInstalmentCents, tcea } = quoteOf(simulation);
  const { totals, netDisbursedCents } = schedule;
  return [
    isOffer ? "offer-sheet/1" : "simulation-sheet/1",
    ...[product.versionId, amountCents, termMonths, disbursedOn, issuedOn],
    ...[instalmentCents, lastInstalmentCents, netDisbursedCents, totals.paidCents, totals.interestCents, tcea.annex1],
  ].join("|");
}

/** What is printed on a sheet so that anyone can check it. */
export function verificationOf(simulation: Simulation): Verification {
  const { product, amountCents, termMonths, disbursedOn, issuedOn } = simulation;
  const reference = groupCode(
    writeReference({ versionKey: versionKey(product.versionId), amountCents, termMonths, disbursedOn, issuedOn }),
  );
  return verificationBy(reference, groupCode(verificationCode(proved(simulation))));
}

/** A reference and its code, with where both are to be typed. */
export function verificationBy(reference: string, code: string): Verification {
  const page = `${env().origin}/verificar`;
  return {
    reference,
    code,
    address: page.replace(/^https?:\/\//, ""),
    link: `${page}?${new URLSearchParams({ referencia: reference, codigo: code })}`,
  };
}

/**
 * The simulation that a reference and its code prove, over every version that was ever published. Refuses with
 * `invalid_input` and the wrong fields when they are no codes, with `not_found` when they prove nothing.
 */
export const verifiedSimulation = query({
  by: "catalogue.read",
  input: z.strictObject({ reference: z.string().max(100), code: z.string().max(100) }),
  async run(scope, typed): Promise<Simulation> {
    const plain = readCode(typed.reference, referenceLength);
    const code = readCode(typed.code, codeLength);
    if (!plain || !code) {
      throw new Refusal("invalid_input", {
        ...(plain ? {} : { referencia: "field_invalid" }),
        ...(code ? {} : { codigo: "field_invalid" }),
      });
    }
    const reference = readReference(plain);
    const simulated = reference ? await simulationsOf(scope, reference) : [];
    // The same figures may have been tried out and offered: the code tells which.
    const candidates = simulated.flatMap((one): Simulation[] => [one, { ...one, isOffer: true }]);
    const found = candidates.find((one) => equalBytes(Buffer.from(verificationCode(proved(one))), Buffer.from(code)));
    if (!found) throw new Refusal("not_found");
    return found;
  },
});

// A version key is short on purpose: several versions may share one, and the code says which is meant.
async function simulationsOf({ tx }: Scope, reference: Reference): Promise<Simulation[]> {
  const key = sql`('x' || left(${productVersions.id}::text, 4))::bit(16)::int >> 1`;
  const rows = await tx
    .select({ product: products, version: productVersions, institution: institutions })
    .from(productVersions)
    .innerJoin(products, eq(products.id, productVersions.productId))
    .innerJoin(institutions, eq(institutions.id, products.institutionId))
    .where(and(inArray(productVersions.status, ["published", "retired"]), sql`${key} = ${reference.versionKey}`));
  const { amountCents, termMonths, disbursedOn, issuedOn } = reference;
  return rows
    .map(({ product, version, institution }) => ({
      product: {
        slug: product.slug,
        versionId: version.id,
        versionNumber: version.number,
        config: readConfig(version.config),
        institution: { id: institution.id, name: institution.name, isSample: institution.isSample },
      },
      ...{ amountCents, termMonths, disbursedOn, issuedOn },
    }))
    .filter(
      ({ product: { config } }) => isOffered(config.amount, amountCents) && isOfferedTerm(config.term, termMonths),
    );
}

// Nothing outside the limits was ever issued, and the loan engine is not asked to compute it.
function isOffered({ minCents, maxCents }: { minCents: number; maxCents: number }, cents: number): boolean {
  return cents >= minCents && cents <= maxCents;
}

function isOfferedTerm({ minMonths, maxMonths }: { minMonths: number; maxMonths: number }, months: number): boolean {
  return months >= minMonths && months <= maxMonths;
}

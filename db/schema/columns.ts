import { type SQL, sql } from "drizzle-orm";
import { bigint, customType, timestamp, uuid } from "drizzle-orm/pg-core";

declare const sealedBrand: unique symbol;
declare const indexBrand: unique symbol;

/** Ciphertext of a personal value, keyed by its owner. Only `lib/vault.ts` makes and opens one. */
export type Sealed = Buffer & { readonly [sealedBrand]: true };
/** Keyed hash of a personal value, for equality look-ups only. */
export type BlindIndex = Buffer & { readonly [indexBrand]: true };

export const sealed = customType<{ data: Sealed; driverData: Buffer }>({ dataType: () => "bytea" });
export const blindIndex = customType<{ data: BlindIndex; driverData: Buffer }>({ dataType: () => "bytea" });
export const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "bytea" });

export const id = () => uuid().primaryKey().defaultRandom();
export const instant = () => timestamp({ withTimezone: true, mode: "date" });
/** Integer céntimos. */
export const cents = () => bigint({ mode: "number" });

/** The values of a check, quoted. Only for values of our own. */
export const list = (values: readonly string[]): SQL => sql.raw(values.map((value) => `'${value}'`).join(", "));

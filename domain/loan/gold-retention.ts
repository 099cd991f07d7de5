import { safeCents } from "../money";
import { divideHalfUp, readDecimal } from "./fixed-point";

/**
 * Repayment tied to gold sales: the buyer or plant keeps `retentionRate` of each net settlement (a decimal fraction) for
 * the loan. `floorInstalmentCents` is due in each calendar period whatever is sold; what exceeds it fills a reserve of at
 * most `reserveInstalments` instalments and then prepays without penalty. A design of the portal (`asm-finance.md` 4).
 */
export type RetentionTerms = { retentionRate: string; floorInstalmentCents: number; reserveInstalments: number };

/** Where a loan stands: what the running period still needs and what the reserve holds, in céntimos. */
export type RetentionAccount = { dueCents: number; reserveCents: number };

/** How one settlement was divided, in céntimos: `retained = instalment + reserve + prepayment`, the rest is the miner's. */
export type Settled = {
  retainedCents: number;
  toInstalmentCents: number;
  toReserveCents: number;
  toPrepaymentCents: number;
  toMinerCents: number;
  account: RetentionAccount;
};

/** The account at the start of the first period. */
export function openAccount(terms: RetentionTerms): RetentionAccount {
  return { dueCents: terms.floorInstalmentCents, reserveCents: 0 };
}

/**
 * Divides one net settlement: the retained part, rounded HALF_UP, pays the instalment of the period, then fills the
 * reserve, then prepays the loan. RangeError on a negative settlement or a retention above the whole.
 * Source: `asm-finance.md` part 4 (portal's design; precedents Solidaridad and Los Andes).
 */
export function settle(account: RetentionAccount, netSettlementCents: number, terms: RetentionTerms): Settled {
  const { units, places } = readDecimal(terms.retentionRate);
  const over = 10n ** BigInt(places);
  if (units > over) throw new RangeError("more than the whole settlement cannot be retained");
  if (safeCents(netSettlementCents, "the settlement") < 0) throw new RangeError("a settlement is not negative");
  const retainedCents = Number(divideHalfUp(BigInt(netSettlementCents) * units, over));
  const toInstalmentCents = Math.min(retainedCents, account.dueCents);
  const room = Math.max(0, terms.reserveInstalments * terms.floorInstalmentCents - account.reserveCents);
  const toReserveCents = Math.min(retainedCents - toInstalmentCents, room);
  return {
    retainedCents,
    toInstalmentCents,
    toReserveCents,
    toPrepaymentCents: retainedCents - toInstalmentCents - toReserveCents,
    toMinerCents: netSettlementCents - retainedCents,
    account: {
      dueCents: account.dueCents - toInstalmentCents,
      reserveCents: account.reserveCents + toReserveCents,
    },
  };
}

/**
 * Ends a calendar period: what sales did not cover comes from the reserve, and `shortfallCents` must be paid in cash.
 * Gives the account of the next period, in which the floor instalment is due again.
 * Source: `asm-finance.md` part 4 (portal's design).
 */
export function closePeriod(
  account: RetentionAccount,
  terms: RetentionTerms,
): { fromReserveCents: number; shortfallCents: number; account: RetentionAccount } {
  const fromReserveCents = Math.min(account.dueCents, account.reserveCents);
  return {
    fromReserveCents,
    shortfallCents: account.dueCents - fromReserveCents,
    account: { dueCents: terms.floorInstalmentCents, reserveCents: account.reserveCents - fromReserveCents },
  };
}

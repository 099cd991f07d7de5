/** How a credit committee decides: who holds a seat for a case, whether they are enough, and what their votes come to. */

export const choices = ["approve", "approve_with_conditions", "decline", "defer", "return"] as const;
export type Choice = (typeof choices)[number];

/** What decides when no choice has a majority: the chair's vote counts twice, or what was proposed is not approved. */
export const tieRules = ["casting_vote", "not_approved"] as const;
export type TieRule = (typeof tieRules)[number];

/** Members that are needed where the ladder names none. */
export const leastQuorum = 3;

export type Ballot = { choice: Choice; isChair: boolean };
export type Result = { outcome: Choice; counts: Record<Choice, number>; settledBy: "majority" | TieRule };

/**
 * What the votes come to. More than half of the votes cast decide; whoever approves without conditions also approves with
 * them. Without a majority the tie rule decides, and then a later day goes before a refusal that nobody can take back.
 */
export function resultOf(ballots: readonly Ballot[], tieRule: TieRule): Result {
  const counts = countOf(ballots);
  const clear = majorityOf(counts);
  if (clear) return { outcome: clear, counts, settledBy: "majority" };
  if (tieRule === "casting_vote") {
    const twice = majorityOf(countOf([...ballots, ...ballots.filter(({ isChair }) => isChair)]));
    if (twice) return { outcome: twice, counts, settledBy: "casting_vote" };
  }
  const later = counts.defer + counts.return;
  const postponed = later > 0 && later >= counts.decline;
  return { outcome: postponed ? laterOf(counts) : "decline", counts, settledBy: "not_approved" };
}

function countOf(ballots: readonly Ballot[]): Record<Choice, number> {
  const counts = { approve: 0, approve_with_conditions: 0, decline: 0, defer: 0, return: 0 };
  for (const { choice } of ballots) counts[choice] += 1;
  return counts;
}

function majorityOf(counts: Record<Choice, number>): Choice | null {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const isMost = (count: number) => count * 2 > total;
  if (isMost(counts.approve)) return "approve";
  if (isMost(counts.approve + counts.approve_with_conditions)) return "approve_with_conditions";
  if (isMost(counts.decline)) return "decline";
  return isMost(counts.defer + counts.return) ? laterOf(counts) : null;
}

const laterOf = (counts: Record<Choice, number>): Choice => (counts.return > counts.defer ? "return" : "defer");

export type Term = {
  validFrom: string /** The last day, included; null: no end was set. */;
  validUntil: string | null;
};

/** Does a membership or a substitution hold on this day, "YYYY-MM-DD"? */
export function inForce({ validFrom, validUntil }: Term, on: string): boolean {
  return validFrom <= on && (validUntil === null || validUntil >= on);
}

/** Do two terms share a day? */
export function overlap(one: Term, other: Term): boolean {
  return (
    (one.validUntil === null || other.validFrom <= one.validUntil) &&
    (other.validUntil === null || one.validFrom <= other.validUntil)
  );
}

export type Attendee = {
  memberId: string;
  personId: string;
  /** The member whose seat this one takes when that member does not sit. */
  substituteOf: string | null;
  isChair: boolean;
  isPresent: boolean;
};

export type Seat<A extends Attendee = Attendee> = {
  /** The member whose seat it is, whoever sits on it. */
  seatId: string;
  isChair: boolean;
  /** Who votes on it; null when nobody may. */
  holder: A | null;
  standing: "member" | "substitute" | "absent" | "barred";
};

/**
 * Who votes on each seat for one case. A conflict is the person's, never the seat's: a substitute who is present takes the
 * seat of a member who is away or barred, and not their conflict. One person holds one seat.
 */
export function seatsFor<A extends Attendee>(roll: readonly A[], barred: ReadonlySet<string>): Seat<A>[] {
  const taken = new Set<string>();
  const sits = (one: A) => one.isPresent && !barred.has(one.personId) && !taken.has(one.personId);
  const seatIds = [...new Set(roll.map(({ memberId, substituteOf }) => substituteOf ?? memberId))];
  const ofSeat = (seatId: string) => ({
    member: roll.find(({ memberId }) => memberId === seatId) ?? null,
    substitutes: roll.filter(({ substituteOf }) => substituteOf === seatId),
  });
  // Members first: whoever has a seat of their own does not fill another's.
  const own = new Map<string, A>();
  for (const seatId of seatIds) {
    const { member } = ofSeat(seatId);
    if (!member || !sits(member)) continue;
    own.set(seatId, member);
    taken.add(member.personId);
  }
  return seatIds.map((seatId) => {
    const { member, substitutes } = ofSeat(seatId);
    const isChair = member?.isChair ?? false;
    const sitting = own.get(seatId);
    if (sitting) return { seatId, isChair, holder: sitting, standing: "member" };
    const holder = substitutes.find(sits) ?? null;
    if (holder) taken.add(holder.personId);
    if (holder) return { seatId, isChair, holder, standing: "substitute" };
    const stays = [member, ...substitutes].some((one) => one?.isPresent && barred.has(one.personId));
    return { seatId, isChair, holder: null, standing: stays ? "barred" : "absent" };
  });
}

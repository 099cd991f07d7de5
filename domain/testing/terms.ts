import { chargeKinds } from "../charges";
import { checkedSteps } from "../product";
import { shippedLists } from "../settings/lists";
import { type Dice, spoken } from "./dice";

/** Everything of a product that looks at no answer: money, time, who decides, what is asked for afterwards. */

const year = (dice: Dice) => 2000 + dice.roll(100);
const date = (dice: Dice, from = year(dice)) => `${from}-0${1 + dice.roll(9)}-1${dice.roll(9)}`;

/** First and last day in force, either of them without end. */
export function period(dice: Dice): { validFrom: string | null; validTo: string | null } {
  const from = 2000 + dice.roll(60);
  return {
    validFrom: dice.chance(50) ? date(dice, from) : null,
    validTo: dice.chance(50) ? date(dice, from + 1 + dice.roll(20)) : null,
  };
}

const many = <Item>(dice: Dice, most: number, item: (at: number) => Item): Item[] =>
  Array.from({ length: dice.roll(most + 1) }, (_, at) => item(at));

function calendarOf(dice: Dice) {
  const day = 1 + dice.roll(31);
  return dice.pick([
    () => ({ kind: "fixed_day" as const, day, everyMonths: dice.pick([1, 2, 3, 4, 6] as const) }),
    () => ({ kind: "every_n_days" as const, days: 7 + dice.roll(174) }),
    () => ({ kind: "seasonal" as const, day, months: [1 + dice.roll(6), ...dice.some([7, 8, 9, 10, 11, 12])] }),
  ])();
}

export function termsOf(dice: Dice) {
  const minCents = 500_00 + dice.roll(20_000_00);
  const maxCents = minCents + dice.roll(300_000_00);
  const minMonths = 12 + dice.roll(12);
  const maxMonths = minMonths + dice.roll(24);
  const graceKind = dice.pick(["none", "partial", "total"] as const);
  return {
    amount: { minCents, maxCents, exampleCents: minCents + dice.roll(maxCents - minCents + 1) },
    term: { minMonths, maxMonths, exampleMonths: minMonths + dice.roll(maxMonths - minMonths + 1) },
    grace: { kind: graceKind, instalments: graceKind === "none" ? 0 : 1 },
    calendar: calendarOf(dice),
    annualRateBps: dice.roll(11_000),
    lateAnnualRateBps: dice.roll(1_700),
    insurance: dice.chance(50)
      ? { monthlyRatePpm: 1 + dice.roll(2_000), mode: dice.pick(["on_top", "embedded"] as const) }
      : null,
    charges: many(dice, 3, () => dice.pick(chargeKinds)).map((kind) => ({
      kind,
      name: dice.pick([
        { es: "Notaría", en: "Notary" },
        { es: "Tasación", en: "" },
      ]),
      amountCents: 1 + dice.roll(20_00),
      when: dice.pick(["upfront", "each_instalment"] as const),
      legalBasis: kind === "guarantee_third_party" || dice.chance(50) ? "Res. SBS 8181-2012, art. 10" : null,
    })),
    ladder: ladderOf(dice, maxCents),
    analystMayChange: dice.some(["amount", "term"] as const),
    waitingDays: dice.roll(731),
    maxLiveApplications: dice.chance(50) ? 1 + dice.roll(20) : null,
    funding: dice.chance(40)
      ? { source: dice.pick(shippedLists.fundingSources).code, envelopeCents: 1 + dice.roll(1e9) }
      : null,
    pilot: dice.chance(40) ? pilotOf(dice) : null,
    group: dice.chance(30) ? groupOf(dice) : null,
  };
}

function ladderOf(dice: Dice, maxCents: number) {
  const rungs = 1 + dice.roll(4);
  return Array.from({ length: rungs }, (_, at) => {
    const decidedBy = dice.pick(["approver", "committee"] as const);
    const upToCents = at === rungs - 1 ? maxCents + rungs : Math.floor((maxCents * (at + 1)) / (rungs + 1)) + at;
    return { upToCents, decidedBy, quorum: decidedBy === "committee" && dice.chance(70) ? 2 + dice.roll(14) : null };
  });
}

function groupOf(dice: Dice) {
  const minMembers = 2 + dice.roll(6);
  const waitsFor = dice.chance(70) ? ("all" as const) : ("minimum" as const);
  return { minMembers, maxMembers: minMembers + dice.roll(6), waitsFor, optional: dice.chance(50) };
}

const pilotOf = (dice: Dice) => ({
  departments: dice.some(["04", "08", "17", "21"]),
  maxApplications: dice.chance(50) ? 1 + dice.roll(100) : null,
  maxTotalCents: dice.chance(50) ? 100_00 + dice.roll(1e9) : null,
  invited: dice.some(["20100070970", "45678912"]),
});

/** What is asked for after the decision, and of the file on its way. */
export function followUpOf(dice: Dice) {
  const everyMonths = () => 1 + dice.roll(12);
  return {
    education: many(dice, 3, (at) => ({ code: `e${at}`, title: spoken(dice) })),
    covenants: many(dice, 3, (at) => ({ code: `v${at}`, text: spoken(dice), everyMonths: everyMonths() })),
    indicators: many(dice, 3, (at) => ({ code: `i${at}`, name: spoken(dice), everyMonths: everyMonths() })),
    guarantees: many(dice, 3, () => ({
      kind: dice.pick(shippedLists.guarantees).code,
      haircutBps: dice.roll(10_001),
      coverageBps: dice.roll(30_001),
      stateCover: many(dice, 2, () => ({
        value: dice.roll(10_001),
        validFrom: date(dice, 2010),
        validTo: dice.chance(50) ? date(dice, 2020) : null,
        source: "Ley 31658 & R.M. 066-2023-EF/15",
      })),
      note: dice.chance(50) ? spoken(dice) : null,
    })),
    requiredFacts: (known: readonly string[]) =>
      many(dice, 3, () => ({ step: dice.pick(checkedSteps), fact: dice.pick(known) })),
    expectedDays: { documents: 1 + dice.roll(60), assessment: 1 + dice.roll(60), decision: 1 + dice.roll(60) },
  };
}

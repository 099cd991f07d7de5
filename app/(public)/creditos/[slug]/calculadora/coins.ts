/** The parts of what is paid as whole coins that add up to a hundred: the largest remainders get the coins left over. */

export type Part = "credit" | "interest" | "insurance" | "fee";

export function coinsOf(cents: Record<Part, number>): { kind: Part; coins: number }[] {
  const paid = Object.entries(cents).filter(([, amount]) => amount > 0) as [Part, number][];
  const total = paid.reduce((sum, [, amount]) => sum + amount, 0);
  const shares = paid.map(([kind, amount]) => {
    const share = (amount * 100) / total;
    return { kind, coins: Math.floor(share), rest: share - Math.floor(share) };
  });
  const left = 100 - shares.reduce((sum, share) => sum + share.coins, 0);
  const luckiest = [...shares].sort((a, b) => b.rest - a.rest).slice(0, left);
  return shares
    .map((share) => ({ kind: share.kind, coins: share.coins + (luckiest.includes(share) ? 1 : 0) }))
    .filter((share) => share.coins > 0);
}

/**
 * Totals that stand for enough people. A count under five is kept back; one more is kept back with it when the total would
 * give it away; and what is shown is rounded to five, so that no difference of two totals, in one table or across several,
 * counts a handful exactly.
 */

export const fewest = 5;

/** To the nearest multiple of five; a count of five or more never becomes less than five. */
export function rounded(count: number): number {
  return Math.round(count / 5) * 5;
}

/** To the nearest ten thousand soles. */
export function roundedCents(cents: number): number {
  return Math.round(cents / 10_000_00) * 10_000_00;
}

/** To the nearest five per cent. */
export function roundedPercent(part: number, whole: number): number {
  return Math.round((part / whole) * 20) * 5;
}

/**
 * Which counts of one table may be shown beside their sum. Those from one to four are hidden; while the hidden ones together
 * are fewer than five, or a single one, the smallest shown count above zero is hidden too. A zero counts nobody.
 */
export function shownBesideTotal(counts: readonly number[]): boolean[] {
  const shown = counts.map((count) => count === 0 || count >= fewest);
  for (;;) {
    const hidden = counts.filter((_, index) => !shown[index]);
    const sum = hidden.reduce((total, count) => total + count, 0);
    if (hidden.length === 0 || (hidden.length > 1 && sum >= fewest)) return shown;
    const next = counts
      .map((count, index) => ({ count, index }))
      .filter(({ count, index }) => shown[index] && count > 0)
      .sort((one, other) => one.count - other.count)[0];
    if (!next) return shown;
    shown[next.index] = false;
  }
}

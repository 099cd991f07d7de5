/** Far more parts than a product of a lender has, and far fewer than would hold up everybody else. */
const mostParts = 50_000;

/**
 * Whether a value of unknown origin is small enough to be looked at part by part: a schema reads every item of a list before
 * it says that there are too many. Stops counting at the limit, and goes no deeper than the stack that it keeps itself.
 */
export function isBounded(value: unknown): boolean {
  const open: unknown[] = [value];
  for (let seen = 0; open.length > 0; seen += 1) {
    if (seen > mostParts) return false;
    const part = open.pop();
    if (part === null || typeof part !== "object") continue;
    const inner = Array.isArray(part) ? part : Object.values(part);
    if (inner.length > mostParts) return false;
    for (const one of inner) open.push(one);
  }
  return true;
}

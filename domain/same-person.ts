/** An account of a lender's staff, as far as it tells whose it is. */
export type Account = {
  id: string;
  name: string /** Blind index of the DNI, as text; null: not known. */;
  dni: string | null;
};

const plainName = (name: string) =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, " ")
    .trim();

/**
 * Do two accounts belong to one human? The DNI tells where both have one; else the same name does, because who looks away
 * from it would let one person decide twice.
 */
export function isSamePerson(one: Account, other: Account): boolean {
  if (one.id === other.id) return true;
  if (one.dni !== null && other.dni !== null) return one.dni === other.dni;
  return plainName(one.name) === plainName(other.name);
}

/** Every account of the people whose accounts are named. */
export function accountsOf(ids: Iterable<string>, everyone: readonly Account[]): Set<string> {
  const named = [...ids];
  const found = everyone.filter(({ id }) => named.includes(id));
  return new Set([
    ...named,
    ...everyone.filter((one) => found.some((other) => isSamePerson(one, other))).map(({ id }) => id),
  ]);
}

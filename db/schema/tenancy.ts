import { type SQL, sql } from "drizzle-orm";
import { pgPolicy, pgRole } from "drizzle-orm/pg-core";

/**
 * Row security. The context lives in transaction-local settings that `withTx` sets; an empty setting is no context,
 * and without context no row exists. `(select …)` lets the planner ask once per statement.
 */

export const appRole = pgRole("veta_app").existing();

export const current = {
  person: sql`(select nullif(current_setting('app.person', true), '')::uuid)`,
  organization: sql`(select nullif(current_setting('app.organization', true), '')::uuid)`,
  institution: sql`(select nullif(current_setting('app.institution', true), '')::uuid)`,
  federation: sql`(select nullif(current_setting('app.federation', true), '')::uuid)`,
};

/** Work that belongs to no tenant runs in a named scope of its own; each table says which scopes it knows. */
export type ScopeName = "actor" | "identity" | "worker" | "setup";
export const inScope = (...names: ScopeName[]): SQL =>
  sql`(select current_setting('app.scope', true)) in (${sql.raw(names.map((name) => `'${name}'`).join(", "))})`;

/** A bare condition shows rows and lets them be written; `{ read }` only shows, `{ insert }` only appends. */
type Rule = SQL | { read: SQL } | { insert: SQL };

/** One restrictive policy that asks for a context, and one permissive policy a rule. */
export function rowSecurity(table: string, rules: Record<string, Rule>) {
  const needsContext = pgPolicy(`${table}_needs_context`, {
    as: "restrictive",
    for: "all",
    to: appRole,
    using: sql`(select coalesce(current_setting('app.scope', true), '')) <> ''`,
  });
  return [needsContext, ...Object.entries(rules).map(([name, rule]) => permissive(`${table}_${name}`, rule))];
}

function permissive(name: string, rule: Rule) {
  if ("read" in rule) return pgPolicy(name, { for: "select", to: appRole, using: rule.read });
  if ("insert" in rule) return pgPolicy(name, { for: "insert", to: appRole, withCheck: rule.insert });
  return pgPolicy(name, { for: "all", to: appRole, using: rule, withCheck: rule });
}

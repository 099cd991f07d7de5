import { sql } from "drizzle-orm";
import { bigint, index, integer, jsonb, pgPolicy, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bytes, id, instant } from "./columns";
import { appRole, current, inScope, rowSecurity } from "./tenancy";

/** Data keys, one an owner (person or organization), wrapped by the master key. Deleting one shreds what it sealed. */
export const dataKeys = pgTable(
  "data_keys",
  {
    ownerId: uuid().primaryKey(),
    wrapped: bytes().notNull(),
    masterKeyId: text().notNull(),
    createdAt: instant().notNull(),
  },
  () => rowSecurity("data_keys", { anyone: sql`true` }),
);

/** Answers already given to a form that carries a key, so that a second sending changes nothing. */
export const commandLog = pgTable(
  "command_log",
  {
    personId: uuid().notNull(),
    key: uuid().notNull(),
    command: text().notNull(),
    inputHash: bytes().notNull(),
    answer: jsonb(),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.key] }),
    ...rowSecurity("command_log", { self: sql`person_id = ${current.person}`, worker: inScope("worker") }),
  ],
);

/** What was typed into a form that was refused or met an expired session, kept until it is shown again. */
export const formReturns = pgTable(
  "form_returns",
  {
    id: id(),
    /** The browser that sent it: nobody else gets it back. */
    browserHash: bytes().notNull(),
    content: bytes().notNull(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
  },
  (t) => [index().on(t.expiresAt), ...rowSecurity("form_returns", { anyone: sql`true` })],
);

/** Counters of rate-limiter-flexible. */
export const rateLimits = pgTable(
  "rate_limits",
  { key: text().primaryKey(), points: integer().notNull(), expire: bigint({ mode: "number" }) },
  () => [pgPolicy("rate_limits_open", { for: "all", to: appRole, using: sql`true`, withCheck: sql`true` })],
);

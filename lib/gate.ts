import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { type Tx, withTx } from "@/db/client";
import { commandLog } from "@/db/schema/plumbing";
import type { ScopeName } from "@/db/schema/tenancy";
import { type Actor, acting, can, type Permission } from "@/domain/access";
import { limaDate } from "@/domain/calendar/lima";
import { type FieldErrors, Refusal, type RefusalCode } from "@/domain/refusal";
import { append } from "@/lib/audit";
import { keyedHash, sha256 } from "@/lib/vault";

/**
 * The gate. Nothing changes except through a command, nothing is read except through a query, and both pass here in one
 * order: permission, input, transaction with tenant context, work, audit row, commit.
 */

/** Who calls, when, and for which request. The clock comes in here and nowhere else. */
export type Caller = {
  actor: Actor;
  now: Date;
  requestId: string;
  /** Made with the form; a second sending with the same key gets the first answer. */
  key?: string;
};

export type Result<T> =
  | { ok: true; value: T }
  | { ok: false; code: RefusalCode; fields: FieldErrors; facts: Record<string, string | number> };

/** What a command or query works with. */
export type Scope = { tx: Tx; actor: Actor; now: Date /** Calendar day in Lima. */; today: string };

/** What the trail says about a command. `detail` names fields and codes, never personal values. */
export type Trace = {
  entity: string;
  entityId: string;
  organizationId?: string | null;
  institutionId?: string | null;
  applicationId?: string | null;
  detail?: Record<string, unknown>;
};

type Work<In, Out> = (scope: Scope, input: In) => Promise<Out>;
export type CommandScope = Scope & { record(trace: Trace): void };

type Spec<I extends z.ZodType> = { by: Permission; in?: ScopeName; input: I };

export function command<I extends z.ZodType, Out>(
  event: string,
  spec: Spec<I> & {
    run(scope: CommandScope, input: z.output<I>): Promise<Out | Refusal>;
    /** Before the transaction: counting a try, which takes a connection of its own. */
    before?(input: z.output<I>, actor: Actor): Promise<void>;
    /** What it answers is shown once and never stored, so a second sending is not answered like the first. */
    answersOnce?: boolean;
    /** After the commit. */
    after?(input: z.output<I>, out: Out, actor: Actor): Promise<void>;
  },
) {
  return async (asking: Caller, raw: unknown): Promise<Result<Out>> =>
    answer(async () => {
      const caller = { ...asking, actor: acting(asking.actor, spec.by) };
      const input = admit(caller.actor, spec, raw);
      await spec.before?.(input, caller.actor);
      const traces: Trace[] = [];
      // What identity commands answer is for one browser once, and is never stored.
      const keyed = spec.in === "identity" || spec.answersOnce ? { ...caller, key: undefined } : caller;
      const outcome = await inTransaction(caller, spec.in, async (scope) => {
        const replayed = await remembered<Out>(scope.tx, keyed, event, input);
        if (replayed) return replayed.answer;
        const out = await spec.run({ ...scope, record: (trace) => traces.push(trace) }, input);
        if (traces.length === 0) throw new Error(`${event} left no trace`);
        for (const trace of traces) await writeTrace(scope, caller, event, trace, out);
        if (out instanceof Refusal) await forget(scope.tx, keyed);
        else await remember(scope.tx, keyed, out);
        return out;
      });
      // A refusal that was returned, not thrown, keeps what it wrote: a counted try, for instance.
      if (outcome instanceof Refusal) throw outcome;
      await spec.after?.(input, outcome, caller.actor);
      return outcome;
    });
}

export function query<I extends z.ZodType, Out>(spec: Spec<I> & { run: Work<z.output<I>, Out> }) {
  return async (asking: Caller, raw: unknown): Promise<Result<Out>> =>
    answer(async () => {
      const caller = { ...asking, actor: acting(asking.actor, spec.by) };
      const input = admit(caller.actor, spec, raw);
      return inTransaction(caller, spec.in, (scope) => spec.run(scope, input));
    });
}

function admit<I extends z.ZodType>(actor: Actor, spec: Spec<I>, raw: unknown): z.output<I> {
  if (!can(actor, spec.by)) throw new Refusal(refusedTo(actor));
  const parsed = spec.input.safeParse(raw);
  // PostgreSQL keeps no zero character; nobody types one by accident. Only what has a shape is small enough to look through.
  if (parsed.success && hasZero(raw)) throw new Refusal("invalid_input");
  if (parsed.success) return parsed.data;
  const fields = Object.fromEntries(
    parsed.error.issues.map((issue) => [issue.path.join(".") || "form", codeOf(issue)]),
  );
  throw new Refusal("invalid_input", fields);
}

function refusedTo(actor: Actor): RefusalCode {
  if (actor.roles.includes("walker")) return "preview_only";
  return actor.personId || actor.sessionId ? "not_allowed" : "signed_out";
}

// zod's own words are for developers; a code of ours is kept when the schema gave one.
function codeOf(issue: z.core.$ZodIssue): string {
  return /^[a-z][a-z0-9_]+$/.test(issue.message) ? issue.message : "field_invalid";
}

function inTransaction<T>(caller: Caller, scope: ScopeName = "actor", work: (scope: Scope) => Promise<T>): Promise<T> {
  const { personId, organizationId, institutionId, federationId } = caller.actor;
  return withTx({ scope, personId, organizationId, institutionId, federationId }, (tx) =>
    work({ tx, actor: caller.actor, now: caller.now, today: limaDate(caller.now) }),
  );
}

async function answer<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof Refusal) {
      return { ok: false, code: error.code, fields: error.fields, facts: error.facts };
    }
    throw error;
  }
}

async function writeTrace(scope: Scope, caller: Caller, event: string, trace: Trace, out: unknown): Promise<void> {
  await append(scope.tx, {
    event: out instanceof Refusal ? `${event}.refused` : event,
    entity: trace.entity,
    entityId: trace.entityId,
    organizationId: trace.organizationId ?? scope.actor.organizationId,
    institutionId: trace.institutionId ?? scope.actor.institutionId,
    applicationId: trace.applicationId ?? null,
    detail: out instanceof Refusal ? { ...trace.detail, refusal: out.code } : (trace.detail ?? {}),
    actorId: scope.actor.personId,
    actorRoles: [...scope.actor.roles],
    sessionId: scope.actor.sessionId,
    requestId: caller.requestId,
    at: scope.now,
  });
}

/** The answer given before to the same key, or null. The first insert makes a second sending wait for the first. */
async function remembered<Out>(tx: Tx, caller: Caller, event: string, input: unknown): Promise<{ answer: Out } | null> {
  const { personId } = caller.actor;
  if (!caller.key || !personId) return null;
  const key = caller.key;
  const inputHash = keyedHash("command_log.input", JSON.stringify(withoutBytes(input)) ?? "");
  const inserted = await tx
    .insert(commandLog)
    .values({ personId, key, command: event, inputHash, at: caller.now })
    .onConflictDoNothing()
    .returning({ key: commandLog.key });
  if (inserted.length > 0) return null;
  const [before] = await tx
    .select()
    .from(commandLog)
    .where(and(eq(commandLog.personId, personId), eq(commandLog.key, key)));
  if (!before || before.command !== event || !before.inputHash.equals(inputHash)) throw new Refusal("key_reused");
  return { answer: before.answer as Out };
}

async function remember(tx: Tx, caller: Caller, out: unknown): Promise<void> {
  const { personId } = caller.actor;
  if (!caller.key || !personId) return;
  await tx
    .update(commandLog)
    .set({ answer: out ?? null })
    .where(and(eq(commandLog.personId, personId), eq(commandLog.key, caller.key)));
}

/** A refused form may be mended and sent again with the same key. */
async function forget(tx: Tx, caller: Caller): Promise<void> {
  const { personId } = caller.actor;
  if (!caller.key || !personId) return;
  await tx.delete(commandLog).where(and(eq(commandLog.personId, personId), eq(commandLog.key, caller.key)));
}

/** The input with every file replaced by its hash, so that ten megabytes are not written out as text. */
function withoutBytes(value: unknown): unknown {
  if (Buffer.isBuffer(value)) return sha256(value).toString("hex");
  if (Array.isArray(value)) return value.map(withoutBytes);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutBytes(inner)]));
}

// However deep it is: what somebody sends decides how deep.
function hasZero(value: unknown): boolean {
  const open: unknown[] = [value];
  while (open.length > 0) {
    const part = open.pop();
    if (typeof part === "string" && part.includes("\0")) return true;
    if (part === null || typeof part !== "object" || Buffer.isBuffer(part)) continue;
    for (const [key, inner] of Object.entries(part)) {
      if (key.includes("\0")) return true;
      open.push(inner);
    }
  }
  return false;
}

import { and, desc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { organizationFacts, productionDeclarations } from "@/db/schema/profile";
import { parseAnswer } from "@/domain/answer/parse";
import type { AnswerValue } from "@/domain/answer/value";
import {
  type FactKind,
  factKinds,
  factShapes,
  factSources,
  factsAskedOf,
  halvesDue,
  prefills,
  type Standing,
  standingOf,
} from "@/domain/passport";
import { type ProductConfig, questionsOf } from "@/domain/product";
import { Refusal } from "@/domain/refusal";
import { typedFile } from "@/lib/files/take-in";
import { command, query, type Scope } from "@/lib/gate";
import { actingOrganization } from "@/lib/organizations/acting";
import { withEvidence } from "@/lib/organizations/evidence";
import { typedDay } from "@/lib/organizations/powers";
import { open, seal } from "@/lib/vault";

const place = "organization_facts.value";
type Row = typeof organizationFacts.$inferSelect;

async function currentFacts({ tx }: Scope, organizationId: string): Promise<Row[]> {
  return tx
    .select()
    .from(organizationFacts)
    .where(and(eq(organizationFacts.organizationId, organizationId), isNull(organizationFacts.replacedAt)));
}

async function openValue({ tx }: Scope, row: Row): Promise<Record<string, string>> {
  return JSON.parse(await open(tx, row.organizationId, place, row.value)) as Record<string, string>;
}

/** Writes down what an organization knows of one of its papers. What was known before stays as it was. */
export const recordFact = command("organization.record_fact", {
  by: "organization.record",
  input: z.strictObject({
    kind: z.enum(factKinds),
    values: z.record(z.string().max(40), z.string().max(4_000)),
    asOf: typedDay,
    source: z.enum(factSources, "choice_required"),
    expiresOn: typedDay,
    file: typedFile.nullable().default(null),
  }),
  async run(scope, { kind, values, asOf, source, expiresOn, file }) {
    const { tx, actor, now, today, record } = scope;
    const organization = await actingOrganization(scope);
    if (!factsAskedOf(organization.kind).includes(kind)) throw new Refusal("not_found");
    const parsed = factShapes[kind].safeParse(values);
    if (!parsed.success)
      throw new Refusal(
        "invalid_input",
        Object.fromEntries(
          parsed.error.issues.map(({ path, message }) => [`value-${path.join(".")}`, codeOf(message)]),
        ),
      );
    if (!asOf) throw new Refusal("invalid_input", { asOf: "answer_required" });
    if (asOf > today) throw new Refusal("invalid_input", { asOf: "date_in_future" });
    const value = JSON.stringify(parsed.data);
    return withEvidence(scope, organization.id, file, async (evidenceId) => {
      const before = (await currentFacts(scope, organization.id)).find((row) => row.kind === kind);
      // The same thing seen again keeps the paper that showed it.
      const same = before && JSON.stringify(await openValue(scope, before)) === value;
      if (before)
        await tx.update(organizationFacts).set({ replacedAt: now }).where(eq(organizationFacts.id, before.id));
      const [row] = await tx
        .insert(organizationFacts)
        .values({
          organizationId: organization.id,
          kind,
          value: await seal(tx, organization.id, place, value),
          asOf,
          source,
          evidenceId: evidenceId ?? (same ? before.evidenceId : null),
          expiresOn,
          recordedBy: actor.personId ?? "",
          recordedAt: now,
        })
        .returning({ id: organizationFacts.id });
      record({ entity: "organization_fact", entityId: row?.id ?? "", detail: { kind, source, evidence: evidenceId } });
      return {};
    });
  },
});

const codeOf = (message: string) => (/^[a-z]+(_[a-z]+)+$/.test(message) ? message : "field_invalid");

/** Writes down a half-yearly declaration of production; the same half year again corrects it. */
export const recordProduction = command("organization.record_production", {
  by: "organization.record",
  input: z.strictObject({
    half: z.string().regex(/^20\d\d-[12]$/, "choice_required"),
    goldGrams: z
      .string()
      .trim()
      .regex(/^[\d,]{1,9}$/, "number_invalid"),
    filedOn: typedDay,
    file: typedFile.nullable().default(null),
  }),
  async run(scope, { half, goldGrams, filedOn, file }) {
    const { tx, actor, now, today, record } = scope;
    const { id: organizationId } = await actingOrganization(scope);
    if (!filedOn) throw new Refusal("invalid_input", { filedOn: "answer_required" });
    if (filedOn > today) throw new Refusal("invalid_input", { filedOn: "date_in_future" });
    const [year, number] = half.split("-").map(Number) as [number, number];
    return withEvidence(scope, organizationId, file, async (evidenceId) => {
      const row = {
        goldGrams: Number(goldGrams.replaceAll(",", "")),
        filedOn,
        recordedBy: actor.personId ?? "",
        recordedAt: now,
        ...(evidenceId ? { evidenceId } : {}),
      };
      await tx
        .insert(productionDeclarations)
        .values({ organizationId, year, half: number, ...row })
        .onConflictDoUpdate({
          target: [productionDeclarations.organizationId, productionDeclarations.year, productionDeclarations.half],
          set: row,
        });
      record({ entity: "organization", entityId: organizationId, detail: { half, evidence: evidenceId } });
      return {};
    });
  },
});

export type PassportLine = {
  kind: FactKind;
  standing: Standing;
  values: Record<string, string>;
  asOf: string | null;
  source: Row["source"] | null;
  evidenceId: string | null;
  expiresOn: string | null;
};

/** Everything an organization knows of its own papers, with what is missing and what ends when. */
export const passport = query({
  by: "organization.read",
  input: z.strictObject({}),
  async run(scope) {
    const { tx, today } = scope;
    const organization = await actingOrganization(scope);
    const known = new Map((await currentFacts(scope, organization.id)).map((row) => [row.kind, row]));
    const lines: PassportLine[] = [];
    for (const kind of factsAskedOf(organization.kind)) {
      const row = known.get(kind);
      const seen = row && { ...row, hasEvidence: row.evidenceId !== null };
      lines.push({
        kind,
        standing: standingOf(kind, seen ?? null, today),
        values: row ? await openValue(scope, row) : {},
        asOf: row?.asOf ?? null,
        source: row?.source ?? null,
        evidenceId: row?.evidenceId ?? null,
        expiresOn: row?.expiresOn ?? null,
      });
    }
    const filed = await tx
      .select()
      .from(productionDeclarations)
      .where(eq(productionDeclarations.organizationId, organization.id))
      .orderBy(desc(productionDeclarations.year), desc(productionDeclarations.half));
    const since = known.get("reinfo")?.asOf ?? filed.at(-1)?.filedOn ?? today;
    // Four half years are what the register asks about; older gaps are no longer curable.
    const due = halvesDue(earlier(since, today), today).slice(0, 4);
    const production = due.map(({ year, half }) => {
      const row = filed.find((one) => one.year === year && one.half === half);
      return {
        year,
        half,
        goldGrams: row?.goldGrams ?? null,
        filedOn: row?.filedOn ?? null,
        evidenceId: row?.evidenceId ?? null,
      };
    });
    return { lines, production: organization.kind === "pallaquera" ? [] : production };
  },
});

// Looks back two years at least, so that a gap shows before anything was written down.
function earlier(since: string, today: string): string {
  const twoYears = `${Number(today.slice(0, 4)) - 2}${today.slice(4, 7)}-01`;
  return since < twoYears ? since : twoYears;
}

/** Answers to a product's questions that the record knows, each with the day it was known. */
export async function knownAnswers(scope: Scope, organizationId: string, config: ProductConfig) {
  const rows = await currentFacts(scope, organizationId);
  const answers: Record<string, AnswerValue> = {};
  const asOf: Record<string, string> = {};
  for (const asked of questionsOf(config)) {
    const source = prefills[asked.code];
    const row = rows.find(({ kind }) => kind === source?.kind);
    if (!source || !row) continue;
    const text = source.read((await openValue(scope, row)) as never, row.expiresOn);
    const read = text ? parseAnswer(asked, text, scope.today) : null;
    if (!read?.ok || read.value === null) continue;
    answers[asked.code] = read.value;
    asOf[asked.code] = row.asOf;
  }
  return { answers, asOf };
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAnswer } from "./answer/parse";
import type { AnswerValue } from "./answer/value";
import { lendersOwn, type MoveCode, type MoveKind, moveBetween, moveOfDraft } from "./draft-move";
import { configKeys, type ProductConfig, questionsOf } from "./product";
import { typedAnswer } from "./testing/answerer";
import { configurations } from "./testing/configurations";
import { exampleProduct } from "./testing/product";

const today = "2026-11-23";
const t = (es: string, en = "") => ({ es, en });

function changed(edit: (product: ProductConfig) => void, before = exampleProduct()): ProductConfig {
  const after = structuredClone(before);
  edit(after);
  return after;
}

const first = (product: ProductConfig) => {
  const [asked] = questionsOf(product);
  if (asked?.kind !== "number") throw new Error("The example begins with a number");
  return asked;
};
const paper = (product: ProductConfig) => product.documents[0] as ProductConfig["documents"][number];
const group = (product: ProductConfig) => product.tasks[0] as ProductConfig["tasks"][number];
const rule = (product: ProductConfig) => product.eligibility[0] as ProductConfig["eligibility"][number];
const check = {
  code: "fits",
  holds: { kind: "figures" as const, left: "answer.members", is: "at_least" as const, right: "3" },
  effect: "blocks" as const,
  message: t("Revise."),
  cure: t("Corrija."),
};

describe("a version beside the one before", () => {
  it.each<[string, (product: ProductConfig) => unknown, MoveKind, MoveCode?]>([
    ["nothing", () => null, "harmless"],
    ["another name", (p) => (p.name = t("Otro nombre")), "harmless"],
    ["a translation added", (p) => (first(p).label.en = "How many are you?"), "harmless"],
    [
      "help beside a question",
      (p) => Object.assign(first(p), { hint: t("Cuente a todos"), why: t("Por ley") }),
      "harmless",
    ],
    ["a wider amount", (p) => (p.amount.maxCents *= 2), "harmless"],
    [
      "a question that may be left",
      (p) => group(p).questions.push({ ...first(p), code: "more", required: false }),
      "harmless",
    ],
    ["a requirement gone", (p) => (p.eligibility = []), "harmless"],
    ["a faster answer", (p) => (p.expectedDays.assessment = 1), "harmless"],
    ["another ladder", (p) => (p.ladder = [{ ...p.ladder[0], decidedBy: "committee" } as never]), "harmless"],
    [
      "a required question",
      (p) => group(p).questions.push({ ...first(p), code: "more" }),
      "needs_look",
      "question_new",
    ],
    ["other words", (p) => (first(p).label.es = "¿Cuántos trabajan?"), "needs_look", "question_worded"],
    [
      "a question asked at times",
      (p) => (first(p).askWhen = { fact: "answer.has_debts", is: "equal", value: "yes" }),
      "needs_look",
      "question_when",
    ],
    ["a paper more", (p) => p.documents.push({ ...paper(p), code: "plan" }), "needs_look", "document_new"],
    ["a fresher paper", (p) => (paper(p).validDays = 10), "needs_look", "document_age"],
    ["a paper less", (p) => (p.documents = []), "needs_look", "document_gone"],
    [
      "a harder requirement",
      (p) => (rule(p).requires = { fact: "answer.members", is: "at_least", value: 9 }),
      "needs_look",
      "rule_changed",
    ],
    ["a check across answers", (p) => p.checks.push(check), "needs_look", "check_changed"],
    ["a higher rate", (p) => (p.annualRateBps += 1), "needs_look", "cost"],
    ["a lower rate", (p) => (p.annualRateBps -= 1), "needs_look", "cost"],
    ["a narrower amount", (p) => (p.amount.maxCents -= 1), "needs_look", "amount"],
    ["a shorter term", (p) => (p.term.maxMonths -= 1), "needs_look", "term"],
    [
      "another day to pay",
      (p) => (p.calendar = { kind: "fixed_day", day: 6, everyMonths: 1 }),
      "needs_look",
      "schedule",
    ],
    ["a slower answer", (p) => (p.expectedDays.decision = 9), "needs_look", "slower"],
    ["a second signature", (p) => (p.signOff = true), "needs_look", "sign_off"],
    ["money for something else", (p) => (p.pays = t("Solo equipos.")), "needs_look", "pays"],
    ["a longer wait", (p) => (p.waitingDays = 30), "needs_look", "limits"],
    ["a first limit at once", (p) => (p.maxLiveApplications = 1), "needs_look", "limits"],
    [
      "a duty",
      (p) => p.covenants.push({ code: "report", text: t("Informe."), everyMonths: 3 }),
      "needs_look",
      "duties",
    ],
    ["a question gone", (p) => group(p).questions.pop(), "breaking", "question_gone"],
    ["tighter limits", (p) => (first(p).max = 20), "breaking", "question_limits"],
    ["another unit", (p) => (first(p).unit = t("familias")), "breaking", "question_limits"],
    ["fewer applicants", (p) => (p.audience = ["association"]), "breaking", "audience"],
    ["members only", (p) => (p.membersOnly = true), "breaking", "membership"],
  ])("%s", (_name, edit, kind, why) => {
    const move = moveBetween(exampleProduct(), changed(edit));
    expect(move.kind).toBe(kind);
    expect(move.reasons.map((reason) => reason.why)).toEqual(why ? [why] : []);
  });

  it("is breaking when one of many reasons is", () => {
    const after = changed((p) => {
      p.annualRateBps += 1;
      group(p).questions.pop();
    });
    expect(moveBetween(exampleProduct(), after)).toMatchObject({ kind: "breaking", reasons: { length: 2 } });
  });

  it("looks at every part that is not the lender's own", () => {
    const words = ["name", "summary", "currency"];
    const looked = configKeys.filter((key) => !words.includes(key) && !lendersOwn.includes(key));
    const other: Partial<Record<keyof ProductConfig, unknown>> = {
      purpose: "formalization",
      audience: ["association"],
      membersOnly: true,
      pilot: { departments: ["21"], maxApplications: null, maxTotalCents: null, invited: [] },
      amount: { minCents: 600_00, maxCents: 30_000_00, exampleCents: 10_000_00 },
      term: { minMonths: 7, maxMonths: 18, exampleMonths: 12 },
      grace: { kind: "total", instalments: 1 },
      insurance: { monthlyRatePpm: 800, mode: "on_top" },
      annualRateBps: 2_801,
      lateAnnualRateBps: 1_001,
      waitingDays: 1,
      maxLiveApplications: 1,
      signOff: true,
      calendar: { kind: "every_n_days", days: 30 },
      expectedDays: { documents: 3, assessment: 5, decision: 2 },
      pays: t("Otra cosa."),
      tasks: [],
      documents: [],
      eligibility: [{ ...rule(exampleProduct()), code: "other" }],
      checks: [check],
    };
    // What is left are lists, in which one more thing is a change.
    for (const key of looked) {
      const after = { ...exampleProduct(), [key]: other[key] ?? [{ code: "new" }] } as ProductConfig;
      expect([key, moveBetween(exampleProduct(), after).kind]).not.toEqual([key, "harmless"]);
    }
  });
});

describe("a draft that would move", () => {
  const draft = {
    kind: "association" as const,
    answers: { members: 40, has_debts: "no" },
    amountCents: 20_000_00,
    termMonths: 12,
    documents: ["ruc_sheet"],
  };

  it("is told what it keeps, loses and has to give", () => {
    const after = changed((p) => {
      first(p).max = 20;
      p.amount = { minCents: 500_00, maxCents: 9_000_00, exampleCents: 5_000_00 };
      p.documents.push({ ...paper(p), code: "plan" });
      p.audience = ["natural_person"];
    });
    expect(moveOfDraft(exampleProduct(), after, draft, today)).toEqual({
      kept: ["has_debts"],
      lost: ["members"],
      asked: ["loan", "members", "plan"],
      loanFits: false,
      mayAsk: false,
    });
  });

  it("does not name again what was missing before", () => {
    const empty = { ...draft, answers: {}, documents: [] };
    expect(moveOfDraft(exampleProduct(), exampleProduct(), empty, today).asked).toEqual([]);
  });
});

describe("any product", () => {
  const edits = fc.constantFrom<(product: ProductConfig) => void>(
    () => undefined,
    (p) => void group(p).questions.shift(),
    (p) => void group(p).questions.reverse(),
    (p) => void p.tasks.reverse(),
    (p) => {
      for (const asked of questionsOf(p)) asked.label.es += "?";
    },
    (p) => {
      for (const asked of questionsOf(p)) if (asked.kind !== "computed") asked.required = true;
    },
    (p) => {
      for (const asked of questionsOf(p)) asked.askWhen = null;
    },
    (p) => {
      for (const asked of questionsOf(p)) if (asked.kind === "number") asked.max = asked.min;
    },
    (p) => {
      for (const asked of questionsOf(p)) if (asked.kind === "choice" || asked.kind === "many") asked.options.pop();
    },
    (p) => {
      p.amount.maxCents = p.amount.minCents;
    },
  );

  it("loses nothing and asks for nothing where the move is called harmless", () => {
    let harmless = 0;
    fc.assert(
      fc.property(configurations, fc.array(edits, { maxLength: 2 }), fc.nat(20), (before, chosen, seed) => {
        const after = changed((p) => {
          for (const edit of chosen) edit(p);
        }, before);
        if (moveBetween(before, after).kind !== "harmless") return;
        harmless += 1;
        const answers: Record<string, AnswerValue> = {};
        for (const asked of questionsOf(before)) {
          const parsed = parseAnswer(asked, typedAnswer(asked, seed), today);
          if (parsed.ok && parsed.value !== null) answers[asked.code] = parsed.value;
        }
        const [kind = "association"] = before.audience;
        const loan = { amountCents: before.amount.exampleCents, termMonths: before.term.exampleMonths };
        const draft = { kind, answers, ...loan, documents: [] };
        expect(moveOfDraft(before, after, draft, today)).toMatchObject({
          lost: [],
          asked: [],
          loanFits: true,
          mayAsk: true,
        });
      }),
      { numRuns: 120 },
    );
    expect(harmless).toBeGreaterThan(5);
  });
});

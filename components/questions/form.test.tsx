import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { parseAnswer } from "@/domain/answer/parse";
import type { AnswerValue } from "@/domain/answer/value";
import { questionsOf } from "@/domain/product";
import { isAnswered, type Question } from "@/domain/question";
import { typedAnswer } from "@/domain/testing/answerer";
import { configurations } from "@/domain/testing/configurations";
import { QuestionField } from "./question-field";
import type { QuestionTexts } from "./texts";
import { typedAnswers } from "./typed-answers";

/** Whatever product the editor accepts: its form is drawn, wired for a screen reader, and says what it was given. */

const today = "2026-11-23";
const texts = new Proxy({} as QuestionTexts, {
  get: (_texts, name) => {
    if (name === "language") return "es";
    if (name === "evidence") return { A: "Evidencia A", B: "Evidencia B", C: "Evidencia C" };
    return name === "rowsNeeded" ? (least: number) => `Llene ${least} filas` : `Texto ${String(name)}`;
  },
});

type Drawn = { value?: AnswerValue; typed?: URLSearchParams; error?: string };

function draw(questions: readonly Question[], of: (asked: Question) => Drawn): string {
  return renderToStaticMarkup(
    <form>
      {questions.map((asked) => {
        const { value, typed, error } = of(asked);
        return (
          <QuestionField
            key={asked.code}
            asked={asked}
            value={value}
            typed={typed ? (name) => typed.get(name) ?? "" : null}
            error={error}
            errorOf={(name) => (error && name !== asked.code ? "Mal" : undefined)}
            rowsAction="/filas"
            texts={texts}
            document={(paper) => <p id={paper.code} />}
            computed={(value) => <p id={value.code} />}
          />
        );
      })}
    </form>,
  );
}

const attribute = (tag: string, name: string) => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? null : unescaped(found);
};
const unescaped = (text: string) =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");

/** What a browser would send of a form as it stands. */
function sent(markup: string): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [tag] of markup.matchAll(/<input\b[^>]*>/g)) {
    const isTick = ["radio", "checkbox"].includes(attribute(tag, "type") ?? "");
    if (!isTick || /\schecked=/.test(tag)) fields.append(attribute(tag, "name") ?? "", attribute(tag, "value") ?? "");
  }
  for (const [, open = "", inside = ""] of markup.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)) {
    const chosen = [...inside.matchAll(/<option\b[^>]*>/g)].find(([option]) => /\sselected=/.test(option));
    fields.append(attribute(open, "name") ?? "", chosen ? (attribute(chosen[0], "value") ?? "") : "");
  }
  for (const [, open = "", inside = ""] of markup.matchAll(/<textarea\b([^>]*)>(.*?)<\/textarea>/gs))
    fields.append(attribute(open, "name") ?? "", unescaped(inside));
  return fields;
}

/** Every id once, and every label, description and error where it points to. */
function expectWired(markup: string): void {
  const ids = [...markup.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  const pointed = [...markup.matchAll(/\s(?:for|aria-describedby|aria-labelledby)="([^"]*)"/g)];
  const lost = pointed.flatMap(([, list = ""]) => list.split(" ")).filter((id) => !ids.includes(id));
  expect(lost).toEqual([]);
}

function answersTo(questions: readonly Question[], seed: number): Map<string, AnswerValue> {
  const answers = new Map<string, AnswerValue>();
  for (const asked of questions.filter(isAnswered)) {
    const parsed = parseAnswer(asked, typedAnswer(asked, seed), today);
    if (parsed.ok && parsed.value !== null) answers.set(asked.code, parsed.value);
  }
  return answers;
}

it("is drawn with what was answered, and sends just that again", () => {
  fc.assert(
    fc.property(configurations, fc.nat(20), (product, seed) => {
      const questions = questionsOf(product);
      const answers = answersTo(questions, seed);
      const markup = draw(questions, ({ code }) => ({ value: answers.get(code) }));
      expectWired(markup);
      const typed = typedAnswers(sent(markup));
      for (const asked of questions.filter(isAnswered)) {
        const parsed = parseAnswer(asked, typed[asked.code] ?? "", today);
        expect({ kind: asked.kind, parsed }).toEqual({
          kind: asked.kind,
          parsed: { ok: true, value: answers.get(asked.code) },
        });
      }
      // What came back with errors is drawn as it was typed, each error wired to its field.
      const refused = draw(questions, () => ({ typed: sent(markup), error: "Revise esto." }));
      expectWired(refused);
      expect(typedAnswers(sent(refused))).toEqual(typed);
      const named = questions.filter(isAnswered).map(({ code }) => `${code}-error`);
      expect(named.filter((id) => !refused.includes(`id="${id}"`))).toEqual([]);
    }),
    { numRuns: 150 },
  );
}, 120_000);

it("is drawn empty without an answer to send", () => {
  fc.assert(
    fc.property(configurations, (product) => {
      const markup = draw(questionsOf(product), () => ({}));
      expectWired(markup);
      expect(Object.values(typedAnswers(sent(markup))).filter((text) => text !== "")).toEqual([]);
    }),
    { numRuns: 60 },
  );
}, 120_000);

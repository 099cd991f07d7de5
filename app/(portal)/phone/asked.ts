import { parseDate } from "@/domain/answer/scalar";
import { type Condition, evaluate, type FactValue, unknownAnswer } from "@/domain/condition";
import { parseMoney } from "@/domain/money";

/**
 * Which questions of a task are asked while it is being filled in, also without a line. The server decides again when it
 * saves; what only it can work out (sums, places, tables) keeps the value it had when the page was drawn.
 */

/** What a condition of this page looks at: the value the server knows, and the kind of the question it comes from. */
export type KnownFact = { value: FactValue; kind: string | null };
export type KnownFacts = Readonly<Record<string, KnownFact>>;

/** Fields of a form by name. */
export type Typed = { has(name: string): boolean; get(name: string): string; names(): Iterable<string> };

export function typedIn(fields: readonly [string, string][]): Typed {
  const values = new Map(fields);
  return {
    has: (name) => values.has(name),
    get: (name) => values.get(name)?.trim() ?? "",
    names: () => values.keys(),
  };
}

/** What was typed for one question, as conditions compare it: undefined when this form does not ask it. */
export function factIn(typed: Typed, code: string, kind: string | null): FactValue {
  const known = typedFact(typed, code, kind);
  return (known === null || known === "") && typed.has(`${code}-unknown`) ? unknownAnswer : known;
}

function typedFact(typed: Typed, code: string, kind: string | null): FactValue {
  switch (kind) {
    case "yes_no":
    case "choice":
    case "text":
      // No radio of a group is sent while none is chosen.
      return typed.get(code) || null;
    case "number": {
      const figure = typed.get(code).replace(/[\s,]/g, "");
      return /^-?\d+(\.\d+)?$/.test(figure) ? Number(figure) : null;
    }
    case "money":
      return parseMoney(typed.get(code));
    case "date":
      return parseDate(["day", "month", "year"].map((part) => typed.get(`${code}-${part}`)).join("/"));
    case "many": {
      const chosen = [...typed.names()].filter((name) => name.startsWith(`${code}-has-`));
      const none = typed.has(`${code}-none`) ? [] : null;
      return chosen.length > 0 ? chosen.map((name) => name.slice(`${code}-has-`.length)) : none;
    }
    default:
      return undefined;
  }
}

/** Shows the questions that are asked now and puts the others away; these are not sent. */
export function askAgain(form: HTMLFormElement, read: () => Typed, elsewhere: Typed): void {
  const known = JSON.parse(form.dataset.known ?? "{}") as KnownFacts;
  for (const part of form.querySelectorAll<HTMLFieldSetElement>("fieldset[data-ask]")) {
    const here = read();
    const facts = Object.fromEntries(
      Object.entries(known).map(([name, fact]) => [name, factNow(form, name, fact, here, elsewhere)]),
    );
    const isAsked = evaluate(JSON.parse(part.dataset.ask ?? "{}") as Condition, facts) === "meets";
    part.hidden = !isAsked;
    part.disabled = !isAsked;
  }
  const shown = form.elements.namedItem("_shown");
  if (!(shown instanceof HTMLInputElement)) return;
  const parts = [...form.querySelectorAll<HTMLElement>("[data-question]")];
  shown.value = parts
    .filter((part) => !part.closest("[data-ask][hidden]"))
    .map((part) => part.dataset.question)
    .join(" ");
}

function factNow(form: HTMLFormElement, name: string, fact: KnownFact, here: Typed, elsewhere: Typed): FactValue {
  const code = name.replace(/^answer\./, "");
  const part = form.querySelector<HTMLElement>(`[data-question="${CSS.escape(code)}"]`);
  if (part) {
    if (part.closest("[data-ask][hidden]")) return null;
    const typed = factIn(here, code, fact.kind);
    return typed === undefined ? fact.value : typed;
  }
  const typed = factIn(elsewhere, code, fact.kind);
  return typed === undefined || typed === null ? fact.value : typed;
}

import { parseDate } from "@/domain/answer/scalar";
import { type Assembly, type AssemblyStep, assemblyShapes } from "@/domain/assembly";
import { parseMoney } from "@/domain/money";
import { Refusal } from "@/domain/refusal";

export type TypedStep = Readonly<Record<string, string>>;

/** Reads one screen of the minutes as it was typed; refuses with each wrong field under the name it has in its form. */
export function readStep<S extends AssemblyStep>(step: S, typed: TypedStep): Assembly[S] {
  const read = assemblyShapes[step].safeParse(rawOf(step, (name) => (typed[name] ?? "").trim()));
  if (read.success) return read.data as Assembly[S];
  const wrong = read.error.issues.map(({ path, message }) => [String(path[0] ?? "form"), message]);
  throw new Refusal("invalid_input", Object.fromEntries(wrong));
}

type Text = (name: string) => string;

// An empty text is a missing answer, whatever its shape would have called it.
function rawOf(step: AssemblyStep, text: Text): Record<string, unknown> {
  switch (step) {
    case "when":
      return { calledOn: parseDate(text("calledOn")) ?? "", heldOn: parseDate(text("heldOn")) ?? "" };
    case "call":
      return { call: text("call"), place: text("place") };
    case "attendance":
      return { entitled: count(text("entitled")), present: count(text("present")) };
    case "quorum":
      return { share: text("share"), percent: percentOf(text), article: text("article") };
    case "votes":
      return { inFavour: count(text("inFavour")), against: count(text("against")), blank: count(text("blank")) };
    case "majority":
      return { share: text("share"), percent: percentOf(text), of: text("of"), article: text("article") };
    case "loan":
      return {
        maxAmountCents: parseMoney(text("maxAmountCents")),
        maxTermMonths: count(text("maxTermMonths")),
        purpose: text("purpose"),
      };
    case "representatives":
      return { powers: chosen(text("powers")), manner: text("manner") };
  }
}

const count = (typed: string) => (/^\d{1,6}$/.test(typed) ? Number(typed) : Number.NaN);

const percentOf = (text: Text) => (text("share") === "percent" ? count(text("percent")) : null);

/** Ids parted by spaces; who they are is looked up afterwards. */
function chosen(ids: string) {
  return ids
    .split(" ")
    .filter(Boolean)
    .map((id) => ({ id, name: "", post: "" }));
}

import type { Tx } from "@/db/client";
import type { Answers, AnswerValue } from "@/domain/answer/value";
import { type ProductConfig, questionsOf } from "@/domain/product";
import { open, seal } from "@/lib/vault";

/** Answers that name a person (DNI, and a RUC that contains one) are stored sealed under the organization's key. */

const mark = "sealed:";
const place = (code: string) => `applications.answers.${code}`;

function personal(product: ProductConfig): Set<string> {
  return new Set(
    questionsOf(product).flatMap((asked) => (asked.kind === "dni" || asked.kind === "ruc" ? asked.code : [])),
  );
}

export async function sealAnswers(tx: Tx, ownerId: string, product: ProductConfig, answers: Answers) {
  const codes = personal(product);
  const stored: Record<string, AnswerValue> = {};
  for (const [code, value] of Object.entries(answers)) {
    stored[code] = codes.has(code)
      ? mark + (await seal(tx, ownerId, place(code), String(value))).toString("base64")
      : value;
  }
  return stored;
}

export async function openAnswers(
  tx: Tx,
  ownerId: string,
  product: ProductConfig,
  stored: Answers,
): Promise<Record<string, AnswerValue>> {
  const codes = personal(product);
  const answers: Record<string, AnswerValue> = {};
  for (const [code, value] of Object.entries(stored)) {
    answers[code] =
      codes.has(code) && typeof value === "string" && value.startsWith(mark)
        ? await open(tx, ownerId, place(code), Buffer.from(value.slice(mark.length), "base64"))
        : value;
  }
  return answers;
}

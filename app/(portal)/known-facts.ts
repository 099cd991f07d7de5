import { factsOf } from "@/domain/condition";
import { questionsOf } from "@/domain/product";
import type { Task } from "@/domain/question";
import type { OwnApplication } from "@/lib/applications/own";
import type { KnownFacts } from "./phone/asked";

/** What the conditions of a task look at, for the phone to ask them again while it is being filled in. */
export function knownFor(group: Task, { config, facts }: OwnApplication): KnownFacts {
  const kinds = new Map<string, string>(questionsOf(config).map(({ code, kind }) => [`answer.${code}`, kind]));
  const looked = new Set(group.questions.flatMap(({ askWhen }) => (askWhen ? factsOf(askWhen) : [])));
  return Object.fromEntries(
    [...looked].map((name) => [name, { value: facts[name] ?? null, kind: kinds.get(name) ?? null }]),
  );
}

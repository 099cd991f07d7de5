import type { KeyScope } from "@/domain/integration";

type ScopeKey<S extends KeyScope> = S extends `${infer What}:${infer How}` ? `${What}_${How}` : never;

/** The name of a scope among the texts, where a colon cannot stand. */
export function scopeKey<S extends KeyScope>(scope: S): ScopeKey<S> {
  return scope.replace(":", "_") as ScopeKey<S>;
}

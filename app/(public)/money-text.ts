import { formatSoles } from "@/domain/money";

/** "S/ 5,000" for whole soles, céntimos only where there are some: for limits and examples, never for what is owed. */
export function shortSoles(cents: number): string {
  return formatSoles(cents).replace(/\.00$/, "");
}

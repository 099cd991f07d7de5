import { formatSoles } from "@/domain/money";
import { env } from "@/lib/env";

/** Facts of an application that does not exist, to show what a message looks like. */
export function sampleFacts(lender: string): Record<string, string> {
  return {
    lender,
    number: "VT-2026-00417",
    link: `${env().origin}/solicitudes/6f2c1a0e-5b7d-4c38-9a41-0d8e7b3f2c15`,
    code: "482913",
    // For letters alone: no message names them.
    amount: formatSoles(60_000_00),
    months: "24",
  };
}

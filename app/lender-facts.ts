import { cache } from "react";
import { lenderFacts } from "@/lib/settings/lender-facts";
import { read } from "./bridge";

/** What everybody may know of a lender. Once a request: several parts of a page say some of it. */
export const factsOf = cache((institutionId: string) => read(lenderFacts, { institutionId }));

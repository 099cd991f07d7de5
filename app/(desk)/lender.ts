import { cache } from "react";
import { ownInstitution } from "@/lib/institutions/queries";
import { read } from "../bridge";

/** The institution someone works for. Once a request: every page of the desk names it. */
export const ownLender = cache(() => read(ownInstitution));

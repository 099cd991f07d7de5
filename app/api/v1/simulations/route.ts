import { countSimulation } from "@/lib/simulations/limit";
import { otherMethods } from "../responses";
import { answerSimulation } from "./answer";

const others = otherMethods("POST, OPTIONS");

/** The price of a loan for programs: see `/desarrolladores` and `/api/v1/openapi.json`. */
export function POST(request: Request): Promise<Response> {
  return answerSimulation(request, countSimulation);
}

export const OPTIONS = others.options;
export const GET = others.refuse;
export const HEAD = others.refuse;
export const PUT = others.refuse;
export const PATCH = others.refuse;
export const DELETE = others.refuse;

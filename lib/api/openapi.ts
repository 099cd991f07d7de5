import { type SimulationAnswer, simulate, simulationAnswer, simulationRequest } from "@/domain/loan/simulation";
import type { Language } from "@/domain/localized";
import { messagesIn } from "@/messages/catalogue";
import { json, problemsOf } from "./describe";
import { fieldProblems } from "./field-problems";
import { jsonSchemaOf } from "./json-schema";
import { partnerPaths, securitySchemes, webhooks } from "./partner-paths";
import { partnerSchemas } from "./partner-schemas";
import { type ProblemCode, problemSchema } from "./problems";

/** Requests that work as they stand: they are sent to the real handler in a test, and shown to people. */
export const exampleRequests = {
  least: {
    currency: "PEN",
    amount: "1000.00",
    annualEffectiveRate: "0.36",
    instalments: 3,
    disbursedOn: "2026-12-15",
    calendar: { kind: "every_n_days", days: 30 },
  },
  whole: {
    currency: "PEN",
    amount: "60000.00",
    annualEffectiveRate: "0.28",
    instalments: 4,
    disbursedOn: "2026-12-15",
    calendar: { kind: "fixed_day", day: 15, firstDueOn: "2027-01-15" },
    grace: { kind: "partial", instalments: 1 },
    creditLifeInsurance: { monthlyRate: "0.0008", mode: "on_top" },
    feePerInstalment: "8.00",
    upfrontCharges: "350.00",
  },
} as const;

/** The shapes of the public interface as JSON Schema, with sentences in a language. */
export function apiSchemas(language: Language) {
  const { request, answer, problem } = messagesIn(language).api;
  return {
    SimulationRequest: jsonSchemaOf(simulationRequest, "input", request),
    SimulationAnswer: jsonSchemaOf(simulationAnswer, "output", answer),
    Problem: jsonSchemaOf(problemSchema, "output", problem),
    ...partnerSchemas(language),
  };
}

const ref = (name: keyof ReturnType<typeof apiSchemas>) => ({ $ref: `#/components/schemas/${name}` });

type ExampleName = keyof typeof exampleRequests;

/** What an example answers, computed by the engine. */
export function exampleAnswer(name: ExampleName): SimulationAnswer {
  return simulate(simulationRequest.parse(exampleRequests[name]));
}

// What happens when an amount is sent as a number.
function exampleErrors(language: Language) {
  const raw = { ...exampleRequests.least, amount: 1000 };
  return fieldProblems(simulationRequest.safeParse(raw).error?.issues ?? [], raw, language);
}

/**
 * The OpenAPI 3.1 description of the public interface, made from the schemas that check its requests. Its examples are
 * computed when it is asked for, so that they cannot fall behind the engine.
 */
export function openApi(language: Language = "es") {
  const t = messagesIn(language).api;

  const problems = (...codes: ProblemCode[]) => problemsOf(language, codes, exampleErrors(language));
  const examples = <T>(worth: (name: ExampleName) => T) => ({
    least: { summary: t.examples.least, value: worth("least") },
    whole: { summary: t.examples.whole, value: worth("whole") },
  });

  return {
    openapi: "3.1.1",
    jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
    info: { title: `Veta: ${t.title}`, version: "1", description: t.summary },
    servers: [{ url: "/" }],
    // Open, unless the operation says that it wants a key.
    security: [],
    paths: {
      "/api/v1/simulations": {
        post: {
          operationId: "simulate",
          summary: t.operations.simulate,
          description: t.operations.simulate_more,
          requestBody: {
            required: true,
            content: {
              [json]: { schema: ref("SimulationRequest"), examples: examples((name) => exampleRequests[name]) },
            },
          },
          responses: {
            200: {
              description: t.responses.simulated,
              content: { [json]: { schema: ref("SimulationAnswer"), examples: examples(exampleAnswer) } },
            },
            ...problems(
              "malformed_json",
              "method_not_allowed",
              "body_over_limit",
              "unsupported_media",
              "invalid_fields",
              "too_many_requests",
              "unexpected",
            ),
          },
        },
      },
      "/api/v1/openapi.json": {
        get: {
          operationId: "describe",
          summary: t.operations.document,
          description: t.operations.document_more,
          responses: {
            200: { description: t.responses.document, content: { [json]: { schema: { type: "object" } } } },
            ...problems("method_not_allowed"),
          },
        },
      },
      ...partnerPaths(language),
    },
    webhooks: webhooks(language),
    components: { schemas: apiSchemas(language), securitySchemes },
  };
}

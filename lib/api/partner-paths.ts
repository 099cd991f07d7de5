import { eventTypes, type scopes, testEventType } from "@/domain/integration";
import type { Language } from "@/domain/localized";
import { messagesIn } from "@/messages/catalogue";
import { header, json, problemsOf } from "./describe";
import type { PartnerSchema } from "./partner-schemas";
import type { ProblemCode } from "./problems";

/** Everything in the document that is for programs of an institution: operations, webhooks, and how a key is sent. */

type Scope = (typeof scopes)[number];
type Parameter = { name: string; in: "path" | "query" | "header"; description: string; required?: boolean };
type Operation = { id: keyof Operations; answer: PartnerSchema; status?: 200 | 201; scope?: Scope };
type Operations = ReturnType<typeof messagesIn>["integration"]["operations"];

const ref = (name: PartnerSchema) => ({ $ref: `#/components/schemas/${name}` });

export const securitySchemes = { key: { type: "http", scheme: "bearer", bearerFormat: "veta_…" } } as const;

/** The operations in the order in which they are read; the page for developers lists the same. */
export const partnerOperations = [
  { method: "get", path: "/api/v1/products", id: "list_products", answer: "ProductList" },
  { method: "get", path: "/api/v1/products/{slug}", id: "read_product", answer: "Product" },
  {
    method: "post",
    path: "/api/v1/drafts",
    id: "prepare_draft",
    answer: "DraftReceipt",
    status: 201,
    scope: "drafts:write",
  },
  { method: "get", path: "/api/v1/files/{number}", id: "read_file", answer: "FileStatus", scope: "files:read" },
  { method: "get", path: "/api/v1/events", id: "read_events", answer: "EventPage", scope: "events:read" },
] as const satisfies readonly (Operation & { method: "get" | "post"; path: string })[];

export function partnerPaths(language: Language) {
  const t = messagesIn(language).integration;
  const text = (parameter: Parameter, schema: object = { type: "string" }) => ({ ...parameter, schema });
  const parameters = {
    list_products: [],
    read_product: [text({ name: "slug", in: "path", required: true, description: t.schemas.product.slug })],
    prepare_draft: [
      text(
        { name: "Idempotency-Key", in: "header", required: true, description: t.parameters.idempotency_key },
        { type: "string", minLength: 1, maxLength: 255 },
      ),
    ],
    read_file: [text({ name: "number", in: "path", required: true, description: t.schemas.file.number })],
    read_events: [
      text(
        { name: "after", in: "query", description: t.parameters.after },
        { type: "integer", minimum: 0, default: 0 },
      ),
      text(
        { name: "limit", in: "query", description: t.parameters.limit },
        { type: "integer", minimum: 1, maximum: 100, default: 50 },
      ),
    ],
  };
  const described = (operation: (typeof partnerOperations)[number]) => {
    const { id, answer } = operation;
    const scope = "scope" in operation ? operation.scope : null;
    const status = "status" in operation ? operation.status : 200;
    return {
      operationId: id,
      summary: t.operations[id].title,
      description: t.operations[id].more,
      parameters: parameters[id],
      ...(scope ? { security: [{ key: [] }], "x-scope": scope } : {}),
      ...(operation.method === "post"
        ? { requestBody: { required: true, content: { [json]: { schema: ref("DraftRequest") } } } }
        : {}),
      responses: {
        [status]: { description: t.operations[id].answer, content: { [json]: { schema: ref(answer) } } },
        ...problemsOf(language, problemsOfOperation(id, scope)),
      },
    };
  };
  return Object.fromEntries(
    partnerOperations.map((operation) => [operation.path, { [operation.method]: described(operation) }]),
  );
}

function problemsOfOperation(id: keyof Operations, scope: Scope | null): ProblemCode[] {
  return [
    ...(id === "prepare_draft"
      ? ([
          "malformed_json",
          "idempotency_key_missing",
          "product_closed",
          "body_over_limit",
          "unsupported_media",
          "idempotency_key_reused",
        ] as const)
      : []),
    ...(scope ? (["key_invalid", "scope_missing"] as const) : []),
    ...(id === "read_file" || id === "read_product" ? (["not_found"] as const) : []),
    ...(id === "list_products" ? [] : (["invalid_fields"] as const)),
    "method_not_allowed",
    "too_many_requests",
    "unexpected",
  ];
}

/** What Veta sends to a receiver, one entry for each kind of message. */
export function webhooks(language: Language) {
  const t = messagesIn(language).integration;
  const parameters = (["id", "timestamp", "signature"] as const).map((name) => ({
    name: `webhook-${name}`,
    in: "header",
    required: true,
    ...header(t.webhook_headers[name]),
  }));
  const message = (schema: PartnerSchema, summary: string) => ({
    post: {
      summary,
      description: t.webhook_more,
      parameters,
      requestBody: { required: true, content: { [json]: { schema: ref(schema) } } },
      responses: { "2XX": { description: t.webhook_taken } },
    },
  });
  return {
    ...Object.fromEntries(eventTypes.map((type) => [type, message("Event", t.events[eventKey(type)])])),
    [testEventType]: message("TestEvent", t.events.test),
  };
}

type EventType = (typeof eventTypes)[number];
type EventKey<T extends EventType> = T extends `application.${infer Name}` ? Name : never;

/** The name of a kind of event among the texts: what stands after the point. */
export function eventKey<T extends EventType>(type: T): EventKey<T> {
  return type.slice("application.".length) as EventKey<T>;
}

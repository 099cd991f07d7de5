import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { simulationErrorCodes } from "@/domain/loan/simulation";
import { fieldsOf } from "@/lib/api/json-schema";
import { apiSchemas, openApi } from "@/lib/api/openapi";
import { problemCodes } from "@/lib/api/problems";
import { openHouse } from "@/lib/testing/house";
import { messagesIn } from "@/messages/catalogue";
import * as description from "./openapi.json/route";
import * as simulations from "./simulations/route";

openHouse();

const document = openApi();
const post = document.paths["/api/v1/simulations"].post;
const url = "http://localhost/api/v1/simulations";

function ask(body: unknown, address: string): Promise<Response> {
  const headers = { "content-type": "application/json", "x-forwarded-for": address };
  return simulations.POST(new Request(url, { method: "POST", headers, body: JSON.stringify(body) }));
}

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/** What a route file answers with something else than "not allowed". */
async function operationsOf(file: string): Promise<string[]> {
  const route = (await import(path.join(import.meta.dirname, file))) as Record<string, { name: string } | undefined>;
  const address = `/api/v1/${path.dirname(file).replaceAll(/\[(\w+)\]/g, "{$1}")}`;
  return methods
    .filter((method) => route[method] && route[method].name !== "refuse")
    .map((method) => `${method} ${address}`);
}

test("every operation of every route is described, and every description has its route", async () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" }).filter(
    (name) => path.basename(name) === "route.ts",
  );
  const answered = (await Promise.all(files.map(operationsOf))).flat();
  const described = Object.entries(document.paths).flatMap(([address, item]) =>
    Object.keys(item as object).map((method) => `${method.toUpperCase()} ${address}`),
  );
  expect(answered.sort()).toEqual(described.sort());
  expect(answered.length).toBeGreaterThan(6);
});

test("the document is answered as it is built", async () => {
  const response = description.GET();
  expect(response.headers.get("content-type")).toBe("application/json");
  expect(await response.json()).toEqual(JSON.parse(JSON.stringify(document)));
});

describe("the examples", () => {
  const requests = post.requestBody.content["application/json"].examples;
  const answers = post.responses[200].content["application/json"].examples;
  test.each(Object.keys(requests) as (keyof typeof requests)[])("%s answers as documented", async (name) => {
    const response = await ask(requests[name].value, "192.0.2.10");
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(answers[name].value);
  });

  test("their figures", () => {
    expect(answers.least.value).toMatchObject({ levelInstalment: "350.78", netDisbursed: "1000.00" });
    expect(answers.whole.value.rows).toHaveLength(4);
  });
});

test("every status and every field of both languages is described", () => {
  expect(Object.keys(post.responses)).toEqual(["200", "400", "405", "413", "415", "422", "429", "500"]);
  for (const language of ["es", "en"] as const) {
    for (const schema of Object.values(apiSchemas(language))) {
      expect(
        fieldsOf(schema)
          .filter((field) => field.description === "")
          .map((field) => field.name),
      ).toEqual([]);
    }
    const t = messagesIn(language).api;
    expect(Object.keys(t.errors)).toEqual([...simulationErrorCodes]);
    expect(Object.keys(t.problems)).toEqual(problemCodes);
  }
});

test("every reference leads somewhere", () => {
  const names = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, n]) => n);
  expect([...new Set(names)].sort()).toEqual(Object.keys(document.components.schemas).sort());
});

test("calls are counted in the database, each address apart", async () => {
  const statuses = [];
  for (let call = 0; call < 121; call += 1) statuses.push((await ask({}, "192.0.2.20")).status);
  expect(statuses.slice(0, 120).every((status) => status === 422)).toBe(true);
  const response = await ask({}, "192.0.2.20");
  expect(response.status).toBe(429);
  expect(response.headers.get("retry-after")).toBe("60");
  expect((await ask({}, "192.0.2.21")).status).toBe(422);
});

describe("other methods", () => {
  const { GET, HEAD, PUT, PATCH, DELETE, OPTIONS } = simulations;
  test.each(Object.entries({ GET, HEAD, PUT, PATCH, DELETE }))("%s is not allowed", async (_, handler) => {
    const response = handler();
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("POST, OPTIONS");
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await response.json()).toMatchObject({ status: 405, type: "/desarrolladores#method_not_allowed" });
  });

  test("OPTIONS names the methods and opens nothing to other sites", () => {
    const response = OPTIONS();
    expect(response.status).toBe(204);
    expect(response.headers.get("allow")).toBe("POST, OPTIONS");
    expect([...response.headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
  });
});

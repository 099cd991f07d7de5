import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { envNames, readEnv } from "./env";

const secrets = {
  NEXTAUTH_SECRET: "s".repeat(32),
  VETA_MASTER_KEY: "ab".repeat(32),
  VETA_INDEX_KEY: Buffer.alloc(32, 7).toString("base64"),
};
const embedded = { ...secrets, VETA_EMBEDDED: "1", DATABASE_URL: "postgres://veta_app:x@127.0.0.1:5432/veta" };
const hosted = {
  ...secrets,
  DATABASE_URL: "postgres://app:x@db.example/veta",
  VETA_ORIGIN: "https://veta.example",
  SMS_WEBHOOK_URL: "https://sms.example/send",
  SMS_WEBHOOK_TOKEN: "token",
};

test(".env.example names the same keys", () => {
  const example = readFileSync(".env.example", "utf8");
  const keys = [...example.matchAll(/^#? ?([A-Z][A-Z_]+)=/gm)].map((match) => match[1]);
  expect(keys.toSorted()).toEqual(envNames.toSorted());
});

describe("demo mode", () => {
  test.each([
    ["embedded database on loopback", embedded, true],
    ["embedded database, switched off", { ...hosted, ...embedded, VETA_DEMO: "0" }, false],
    ["embedded said, but the database is elsewhere", { ...hosted, VETA_EMBEDDED: "1" }, false],
    ["own database on loopback", { ...hosted, DATABASE_URL: "postgres://app:x@localhost/veta" }, false],
    ["own database", hosted, false],
    ["own database, asked for", { ...hosted, VETA_DEMO: "1" }, true],
    [
      "a name that only begins like loopback",
      { ...hosted, ...embedded, DATABASE_URL: "postgres://a:x@127.0.0.1.example/v" },
      false,
    ],
  ])("%s", (_name, source, demo) => {
    expect(readEnv(source).demo).toBe(demo);
  });
});

test("derives what is not said", () => {
  expect(readEnv({ ...embedded, PORT: "4100" })).toMatchObject({
    origin: "http://localhost:4100",
    secureCookies: false,
    dataDir: "./data",
    embedded: true,
    seed: false,
  });
  expect(readEnv(hosted)).toMatchObject({
    origin: "https://veta.example",
    secureCookies: true,
    port: 3000,
    embedded: false,
  });
});

test("reads keys in hexadecimal and base64", () => {
  const { masterKey, indexKey } = readEnv(hosted);
  expect(masterKey).toEqual(Buffer.alloc(32, 0xab));
  expect(indexKey).toEqual(Buffer.alloc(32, 7));
});

test("names every missing key in one sentence", () => {
  const names = [
    "DATABASE_URL",
    "NEXTAUTH_SECRET",
    "VETA_MASTER_KEY",
    "VETA_INDEX_KEY",
    "VETA_ORIGIN",
    "SMS_WEBHOOK_URL",
    "SMS_WEBHOOK_TOKEN",
  ];
  for (const name of names) expect(() => readEnv({})).toThrow(new RegExp(`falta ${name}[,;]`));
  expect(() => readEnv({ ...hosted, NEXTAUTH_SECRET: "  " })).toThrow(/^[^.]*falta NEXTAUTH_SECRET[^.]*\.$/);
});

test.each([
  ["PORT", "0"],
  ["PORT", "70000"],
  ["PORT", "http"],
  ["DATABASE_URL", "mysql://a:b@c/d"],
  ["DATABASE_URL", "postgres://servidor"],
  ["NEXTAUTH_SECRET", "short"],
  ["VETA_MASTER_KEY", "ab".repeat(31)],
  ["VETA_ORIGIN", "https://veta.example/path"],
  ["VETA_ORIGIN", "http://veta.example"],
  ["VETA_DEMO", "true"],
  ["VETA_SEED", "1"],
  ["SMS_WEBHOOK_URL", "sms"],
])("refuses %s=%s by name", (name, value) => {
  expect(() => readEnv({ ...hosted, [name]: value })).toThrow(`${name} debe ser `);
});

import pg from "pg";
import { beforeAll, expect, it } from "vitest";
import type { Actor } from "@/domain/access";
import { actorForPerson, actorForSession, system, visitor } from "@/lib/actors";
import { queue } from "@/lib/applications/queue";
import { startApplication } from "@/lib/applications/start";
import { submitApplication } from "@/lib/applications/submit";
import { demoPassword, emailOf } from "@/lib/demo/people";
import { must } from "@/lib/demo/seed";
import { signatureOf } from "@/lib/demo/signing";
import { cutFigures, figuresOf } from "@/lib/federation/figures";
import { federationReport } from "@/lib/federation/queries";
import {
  beginSharedTemplate,
  draftSharedTemplate,
  offeredTemplates,
  publishSharedTemplate,
  startFromShared,
} from "@/lib/federation/templates";
import { newestMessages } from "@/lib/outbox";
import { acceptStaffInvitation } from "@/lib/people/invite";
import { signInStaff } from "@/lib/people/sign-in";
import { addPlatformPerson } from "@/lib/platform/add-person";
import {
  createFederation,
  joinFederation,
  openInstitution,
  reopenInstitution,
  suspendInstitution,
} from "@/lib/platform/open";
import { institutionSetup, institutionsOverview } from "@/lib/platform/queries";
import { catalogue } from "@/lib/products/queries";
import { caller, monday, openHouse } from "@/lib/testing/house";
import { completeDraft, sent } from "@/lib/testing/journey";

const house = openHouse();
const lender = "caja-muestra-del-sur";
const staff = (key: string) => house().cast.staff[lender][key];
const rosa = () => house().cast.applicants.cerro;
let platform: Actor | undefined;
let federation: Actor | undefined;
let federationId = "";

beforeAll(async () => {
  const made = await must(
    createFederation(caller(system), { name: "Federación de Prueba", slug: "fed", isSample: true }),
  );
  federationId = made.federationId;
  await must(joinFederation(caller(system), { federationId, institutionId: staff("analista")?.institutionId }));
  const person = { password: demoPassword, displayName: "Persona de Plataforma" };
  const added = async (email: string, role: string, of: string | null) => {
    const { personId } = await must(addPlatformPerson(caller(system), { ...person, email, role, federationId: of }));
    return (await actorForPerson(personId, monday)) ?? undefined;
  };
  platform = await added("otra-plataforma@veta.example", "platform_admin", null);
  federation = await added("persona@fed.example", "federation_viewer", federationId);
});

const opening = (more: Record<string, unknown> = {}) => ({
  kind: "caja",
  name: "Caja Nueva de Prueba",
  slug: "caja-nueva",
  helpLine: "01 000 999",
  openingHours: "De 9 a 18 horas",
  federation: "",
  first: { displayName: "Primera Persona", email: "uno@caja-nueva.example", phone: "911000501" },
  second: { displayName: "Segunda Persona", email: "dos@caja-nueva.example", phone: "911000502" },
  ...more,
});

it("opens a lender with two administrators, who come in by their links and find what is missing", async () => {
  expect(await openInstitution(caller(staff("administracion")), opening())).toMatchObject({ code: "not_allowed" });
  expect(await openInstitution(caller(federation), opening())).toMatchObject({ code: "not_allowed" });
  expect(await openInstitution(caller(platform), opening({ slug: lender }))).toMatchObject({
    fields: { slug: "slug_taken" },
  });
  expect(await openInstitution(caller(platform), opening({ second: opening().first }))).toMatchObject({
    fields: { "second.email": "other_person_required" },
  });
  const { institutionId } = await must(openInstitution(caller(platform), opening()));
  const before = await must(institutionSetup(caller(platform), { institutionId }));
  expect(before.done).toEqual([]);
  expect(before.administrators.map(({ state }) => state)).toEqual(["invited", "invited"]);
  for (const phone of ["911000501", "911000502"]) {
    const text = (await newestMessages(50)).find((one) => one.to === phone)?.text ?? "";
    const token = text.split("/invitacion/")[1]?.trim() ?? "";
    const password = `de madrugada ${phone}`;
    const { session } = await must(
      acceptStaffInvitation(caller(visitor), { token, password, passwordAgain: password }),
    );
    expect((await actorForSession(session, monday))?.actor.roles).toEqual(["institution_admin"]);
  }
  expect((await must(institutionSetup(caller(platform), { institutionId }))).done).toEqual(["administrators"]);
  const known = await must(institutionsOverview(caller(platform), {}));
  expect(known.find(({ slug }) => slug === lender)?.done).toContain("product");
});

it("suspends a lender at once and opens it again, and keeps what applicants wrote", async () => {
  const institutionId = staff("analista")?.institutionId ?? "";
  const credentials = { email: emailOf("analista", lender), password: demoPassword };
  const { session } = await must(signInStaff(caller(visitor), credentials));
  const draft = await signatureOf(caller(rosa()), await completeDraft(rosa()));
  const reason = "Cierre ordenado por el regulador.";
  expect(await suspendInstitution(caller(staff("administracion")), { institutionId, reason })).toMatchObject({
    code: "not_allowed",
  });
  await must(suspendInstitution(caller(platform), { institutionId, reason }));
  expect(await actorForSession(session, monday)).toBeNull();
  expect(await signInStaff(caller(visitor), credentials)).toMatchObject({ code: "wrong_credentials" });
  expect(await submitApplication(caller(rosa()), draft)).toMatchObject({ code: "institution_suspended" });
  expect(await startApplication(caller(rosa()), { slug: "equipo-sin-mercurio" })).toMatchObject({
    code: "institution_suspended",
  });
  const offered = (await must(catalogue(caller(visitor), {}))).filter((one) => one.institution.slug === lender);
  expect(offered.every(({ isOpen }) => !isOpen)).toBe(true);
  await must(reopenInstitution(caller(platform), { institutionId }));
  expect(await reopenInstitution(caller(platform), { institutionId })).toMatchObject({
    code: "institution_not_suspended",
  });
  await must(submitApplication(caller(rosa()), draft));
});

it("lets a lender begin from a shared template, and tells when the template has moved on", async () => {
  const { templateId } = await must(
    beginSharedTemplate(caller(federation), { templateCode: "MAPE-EQ", name: "Equipo limpio federado" }),
  );
  const limits = { minAmount: "5,000", maxAmount: "80,000", minMonths: "6", maxMonths: "36" };
  const publish = (more: Record<string, string> = {}) =>
    publishSharedTemplate(caller(federation), { templateId, ...limits, note: "Primera versión.", ...more });
  const product = () => must(offeredTemplates(caller(staff("productos")), {}));
  expect((await product()).templates).toEqual([]);
  expect(await publish({ maxAmount: "1" })).toMatchObject({ fields: { maxAmount: "money_invalid" } });
  await must(publish());
  expect(await publish()).toMatchObject({ code: "template_not_draft" });
  const begin = { templateId, name: "Equipo limpio de la caja" };
  const stranger = caller(house().cast.staff["caja-ejemplo-altiplano"].productos);
  expect(await startFromShared(stranger, begin)).toMatchObject({ code: "not_found" });
  expect(await startFromShared(caller(staff("analista")), begin)).toMatchObject({ code: "not_allowed" });
  await must(startFromShared(caller(staff("productos")), begin));
  expect((await product()).behind).toEqual([]);
  await must(draftSharedTemplate(caller(federation), { templateId }));
  await must(publish({ maxAmount: "95,000", note: "Sube el monto máximo." }));
  const [behind] = (await product()).behind;
  expect(behind).toMatchObject({ from: 1, to: 2, note: "Sube el monto máximo." });
  expect([behind?.before.amount.maxCents, behind?.after.amount.maxCents]).toEqual([80_000_00, 95_000_00]);
  expect((await must(offeredTemplates(stranger, {}))).templates).toEqual([]);
});

it("keeps back what counts fewer than five", () => {
  const fact = (institution: string, region: string, approved = 0) => ({
    ...{ month: "2026-10", institution, product: "green_asset", region },
    ...{ sent: 1, askedCents: 20_000_00, approved, declined: 1 - approved, approvedCents: approved * 20_000_00 },
  });
  const facts = [
    ...Array.from({ length: 12 }, (_, index) => fact("a", "21", index % 2)),
    ...Array.from({ length: 7 }, (_, index) => fact("b", "21", index % 2)),
    ...Array.from({ length: 3 }, () => fact("c", "04", 1)),
  ];
  const rows = figuresOf(facts);
  const row = (dimension: string, key: string) => rows.find((one) => one.dimension === dimension && one.key === key);
  expect(row("month", "")).toMatchObject({ sent: 20, decided: 20 });
  expect(row("institution", "a")).toMatchObject({ sent: 10 });
  // With only "c" hidden the sum would give it away, so "b" is hidden with it.
  expect([row("institution", "b")?.sent, row("institution", "c")?.sent]).toEqual([null, null]);
  expect(row("region", "04")).toMatchObject({ sent: null, askedCents: null, approvedPercent: null });
});

it("gives a federation totals of complete months and not one row of a file", async () => {
  for (let count = 0; count < 3; count += 1) await sent(rosa());
  await cutFigures(new Date("2026-12-02T15:00:00Z"));
  const report = await must(federationReport(caller(federation), {}));
  expect(report).toMatchObject({ name: "Federación de Prueba", cutOn: "2026-12-01" });
  expect(report.total?.sent).toBeNull();
  expect(await federationReport(caller(staff("auditoria")), {})).toMatchObject({ code: "not_allowed" });
  expect(await federationReport(caller(platform), {})).toMatchObject({ code: "not_allowed" });
  expect(await queue(caller(federation), {})).toMatchObject({ code: "not_allowed" });
  expect(await queue(caller(platform), {})).toMatchObject({ code: "not_allowed" });
});

/** What anybody may read, and what a federation or a person is shown of its own. */
const open = [
  "institutions",
  "federations",
  "products",
  "product_versions",
  "setting_versions",
  "data_keys",
  "form_returns",
  "rate_limits",
];
const own = ["people", "sessions", "shared_templates", "shared_template_versions", "federation_figures"];

it.each(["federation", "platform"] as const)("finds no row of a tenant in the scope of the %s", async (who) => {
  const actor = who === "federation" ? federation : platform;
  const client = new pg.Client(house().database.appUrl);
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace",
    );
    await client.query("begin");
    await client.query(
      `select set_config('app.scope', 'actor', true), set_config('app.person', $1, true), set_config('app.federation', $2, true)`,
      [actor?.personId, actor?.federationId ?? ""],
    );
    const found: string[] = [];
    for (const { name } of tables.filter((table) => ![...open, ...own].includes(table.name))) {
      const { rows } = await client.query<{ count: number }>(`select count(*)::int as count from ${name}`);
      if (rows[0]?.count) found.push(name);
    }
    expect(found).toEqual([]);
    const { rows: people } = await client.query<{ id: string }>("select id from people");
    expect(people.map(({ id }) => id)).toEqual([actor?.personId]);
  } finally {
    await client.end();
  }
});

import { eq } from "drizzle-orm";
import { withTx } from "@/db/client";
import { auditEvents } from "@/db/schema/audit";
import { institutions } from "@/db/schema/institution";
import type { Actor } from "@/domain/access";
import { rucFromStem } from "@/domain/register/ruc";
import { actorForPerson, system, visitor } from "@/lib/actors";
import { append } from "@/lib/audit";
import { seedApplications } from "@/lib/demo/applications";
import { seedCommittee, seedSession } from "@/lib/demo/committee";
import {
  applicants,
  colleagues,
  type DemoApplicant,
  demoFederation,
  demoPassword,
  demoPin,
  emailOf,
  type LenderSlug,
  lenders,
  platformPeople,
} from "@/lib/demo/people";
import { demoProducts } from "@/lib/demo/products";
import { cutFigures } from "@/lib/federation/figures";
import type { Caller, Result } from "@/lib/gate";
import { addStaff, createInstitution } from "@/lib/institutions/create";
import { acceptInvitation, invitePerson } from "@/lib/organizations/invite";
import { registerOrganization } from "@/lib/organizations/register";
import { newestMessages } from "@/lib/outbox";
import { checkCode, requestCode } from "@/lib/people/code";
import { enrol } from "@/lib/people/enrol";
import { addPlatformPerson } from "@/lib/platform/add-person";
import { createFederation, joinFederation } from "@/lib/platform/open";
import { createProduct } from "@/lib/products/create";
import { proposeVersion, publishVersion } from "@/lib/products/publish";
import { newToken } from "@/lib/vault";

/** Fills an empty database with the demo, by running the same commands as people do, at dates of the past. */

const monthsBefore = 4;

/** The value of a command that the demo expects to succeed. */
export async function must<T>(result: Promise<Result<T>>): Promise<T> {
  const outcome = await result;
  if (outcome.ok) return outcome.value;
  throw new Error(`The demo met a refusal: ${outcome.code} ${JSON.stringify(outcome.fields)}`);
}

export function callerAt(actor: Actor, now: Date): Caller {
  return { actor, now, requestId: "demo" };
}

export async function actorOf(personId: string): Promise<Actor> {
  const actor = await actorForPerson(personId);
  if (!actor) throw new Error("A demo person is missing");
  return actor;
}

export type Cast = {
  staff: Record<LenderSlug, Record<string, Actor>>;
  applicants: Record<string, Actor>;
};

/** Idempotent: a database that has a lender already is left alone. */
export async function seedDemo(today = new Date()): Promise<void> {
  const { begun, finished } = await progress();
  if (finished) return;
  if (begun) throw new Error("Los datos de muestra quedaron a medias: borre la carpeta de datos y empiece otra vez.");
  const cast = await seedCast(today);
  await seedApplications(cast, today);
  await cutFigures(today);
  for (const staff of Object.values(cast.staff)) await seedSession(staff, today);
  await withTx(worker, (tx) =>
    append(tx, {
      event: lastEvent,
      entity: "demo",
      entityId: "all",
      organizationId: null,
      institutionId: null,
      applicationId: null,
      detail: {},
      actorId: null,
      actorRoles: [...system.roles],
      sessionId: null,
      requestId: "demo",
      at: today,
    }),
  );
}

const lastEvent = "demo.seeded";
const worker = { scope: "worker", personId: null, organizationId: null, institutionId: null } as const;

/** Lenders with their staff and products, and applicants, without any application. */
export async function seedCast(today: Date): Promise<Cast> {
  const start = new Date(today.getTime() - monthsBefore * 30 * 86_400_000);
  const cast: Cast = { staff: {} as Cast["staff"], applicants: {} };
  for (const lender of lenders) cast.staff[lender.slug] = await openLender(lender, start);
  await openPlatform(cast, start);
  for (const { slug, lender, config } of demoProducts) {
    const { productos, productos2 } = cast.staff[lender];
    if (!productos || !productos2) throw new Error("The demo lacks its product administrators");
    const { versionId } = await must(createProduct(callerAt(productos, start), { slug, config }));
    await must(proposeVersion(callerAt(productos, start), { versionId }));
    await must(publishVersion(callerAt(productos2, start), { versionId }));
  }
  for (const applicant of applicants) cast.applicants[applicant.key] = await registerApplicant(applicant, start);
  return cast;
}

async function progress(): Promise<{ begun: boolean; finished: boolean }> {
  return withTx(worker, async (tx) => ({
    begun: (await tx.select({ id: institutions.id }).from(institutions).limit(1)).length > 0,
    finished:
      (await tx.select({ id: auditEvents.id }).from(auditEvents).where(eq(auditEvents.event, lastEvent)).limit(1))
        .length > 0,
  }));
}

async function openLender(lender: (typeof lenders)[number], now: Date): Promise<Record<string, Actor>> {
  const { institutionId } = await must(
    createInstitution(callerAt(system, now), {
      ...lender,
      openingHours: "De lunes a sábado, de 8 a 18 horas",
      isSample: true,
    }),
  );
  const staff: Record<string, Actor> = {};
  for (const [key, { name, roles, authorityCents }] of Object.entries(colleagues)) {
    const { personId } = await must(
      addStaff(callerAt(system, now), {
        institutionId,
        displayName: name,
        email: emailOf(key, lender.slug),
        password: demoPassword,
        roles,
        authorityCents: authorityCents ?? 0,
      }),
    );
    staff[key] = await actorOf(personId);
  }
  await seedCommittee(staff, now);
  return staff;
}

/** Who runs the platform, and a federation of the two cajas. */
async function openPlatform({ staff }: Cast, now: Date): Promise<void> {
  const by = callerAt(system, now);
  const { federationId } = await must(createFederation(by, { ...demoFederation, isSample: true }));
  for (const { slug, kind } of lenders)
    if (kind === "caja")
      await must(joinFederation(by, { federationId, institutionId: staff[slug].analista?.institutionId ?? "" }));
  for (const { email, name: displayName, role } of platformPeople) {
    const of = role === "federation_viewer" ? federationId : null;
    await must(addPlatformPerson(by, { displayName, email, password: demoPassword, role, federationId: of }));
  }
}

async function registerApplicant({ kind, name, stem, district, people }: DemoApplicant, now: Date): Promise<Actor> {
  const [first, ...others] = people;
  if (!first) throw new Error("A demo applicant has nobody");
  const personId = await enrolPerson(first, now);
  const taxId = kind === "pallaquera" ? stem : rucFromStem(stem);
  await must(
    registerOrganization(callerAt(await actorOf(personId), now), {
      kind,
      name,
      taxId,
      district,
      representative: first.name,
      post: first.post,
      isSample: true,
    }),
  );
  const actor = await actorOf(personId);
  for (const other of others) {
    const invitation = { phone: other.phone, displayName: other.name, post: other.post };
    await must(invitePerson(callerAt(actor, now), invitation));
    const link = await textTo(other.phone, "/invitacion/");
    const invited = await enrolPerson(other, now);
    const token = link.split("/invitacion/")[1] ?? "";
    await must(acceptInvitation(callerAt(await actorOf(invited), now), { token }));
  }
  return actor;
}

async function enrolPerson({ name, phone }: { name: string; phone: string }, now: Date): Promise<string> {
  const browser = newToken();
  await must(requestCode(callerAt(visitor, now), { phone, browser }));
  const code = /\d{6}/.exec(await textTo(phone, "código"))?.[0] ?? "";
  const { codeId } = await must(checkCode(callerAt(visitor, now), { phone, browser, code }));
  const { personId } = await must(
    enrol(callerAt(visitor, now), {
      phone,
      codeId,
      browser,
      displayName: name,
      pin: demoPin,
      pinAgain: demoPin,
      language: "es",
    }),
  );
  return personId;
}

async function textTo(phone: string, about: string): Promise<string> {
  const messages = await newestMessages(100);
  const message = messages.find((one) => one.to === phone && one.text.includes(about));
  if (!message) throw new Error("The demo waits for a message that did not come");
  return message.text;
}

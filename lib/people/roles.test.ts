import { parse } from "csv-parse/sync";
import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { databaseCode, violatedConstraint, withTx } from "@/db/client";
import { auditEvents } from "@/db/schema/audit";
import { roleChanges, staffRoles } from "@/db/schema/person";
import type { Actor } from "@/domain/access";
import { actorForPerson, actorForSession, visitor } from "@/lib/actors";
import { claimApplication, passScreening } from "@/lib/applications/claim";
import { file } from "@/lib/applications/file";
import { handOver, handOverReceivers } from "@/lib/applications/hand-over";
import { ownApplication } from "@/lib/applications/own";
import { queue } from "@/lib/applications/queue";
import { readFileDocument } from "@/lib/applications/read-document";
import { demoPassword, emailOf } from "@/lib/demo/people";
import { must } from "@/lib/demo/seed";
import { newestMessages } from "@/lib/outbox";
import { enablePerson } from "@/lib/people/disable";
import { acceptStaffInvitation, inviteAgain, inviteStaff, readStaffInvitation } from "@/lib/people/invite";
import { endAccess, leaver } from "@/lib/people/leave";
import { staff as staffList, staffMember } from "@/lib/people/queries";
import { accessReview, exportAccess, signReview } from "@/lib/people/review";
import { confirmRole, dropRole, proposeRole } from "@/lib/people/roles";
import { signInStaff } from "@/lib/people/sign-in";
import { caller, monday, openHouse } from "@/lib/testing/house";
import { proposed, sent, underReview, versionOf } from "@/lib/testing/journey";

const house = openHouse();
const lender = "caja-muestra-del-sur";
const staff = (key: string) => house().cast.staff[lender][key];
const idOf = (key: string) => staff(key)?.personId ?? "";
const ada = () => caller(staff("administracion"));
const bruno = () => caller(staff("administracion2"));
const stranger = () => caller(house().cast.staff["caja-ejemplo-altiplano"].administracion);
const rosa = () => house().cast.applicants.cerro;
const later = (days: number) => new Date(monday.getTime() + days * 86_400_000);

const give = (personId: string, role: string, more: Record<string, string> = {}) =>
  proposeRole(ada(), { personId, action: "give", role, reason: "Cubre una vacante.", ...more });

async function given(personId: string, role: string, more: Record<string, string> = {}) {
  const { changeId } = await must(give(personId, role, more));
  await must(confirmRole(bruno(), { changeId }));
  return changeId;
}

const inContext = <T>(actor: Actor | undefined, work: Parameters<typeof withTx<T>>[1]) =>
  withTx<T>(
    {
      scope: "actor",
      personId: actor?.personId ?? null,
      organizationId: null,
      institutionId: actor?.institutionId ?? null,
    },
    work,
  );

it("gives a role by two people, at once on live sessions, and records both", async () => {
  const { session } = await must(
    signInStaff(caller(visitor), { email: emailOf("facilitacion", lender), password: demoPassword }),
  );
  const roles = async () => (await actorForSession(session, monday))?.actor.roles;
  expect(await roles()).toEqual(["facilitator"]);
  const { changeId } = await must(give(idOf("facilitacion"), "es_specialist"));
  expect(await roles()).toEqual(["facilitator"]);
  expect(await confirmRole(ada(), { changeId })).toMatchObject({ code: "same_person" });
  await must(confirmRole(bruno(), { changeId }));
  expect((await roles())?.slice().sort()).toEqual(["es_specialist", "facilitator"]);
  const { changeId: taking } = await must(
    proposeRole(bruno(), { personId: idOf("facilitacion"), action: "take", role: "es_specialist", reason: "Terminó." }),
  );
  await must(confirmRole(ada(), { changeId: taking }));
  expect(await roles()).toEqual(["facilitator"]);
  const trail = await inContext(staff("auditoria"), (tx) =>
    tx.select({ event: auditEvents.event }).from(auditEvents).where(eq(auditEvents.entityId, changeId)),
  );
  expect(trail.map(({ event }) => event)).toEqual(["role.propose", "role.confirm"]);
});

it("holds between its days and not outside them", async () => {
  const personId = idOf("facilitacion");
  await given(personId, "committee_secretary", { validFrom: "25/11/2026", validUntil: "27/11/2026" });
  const has = async (days: number) =>
    (await actorForPerson(personId, later(days)))?.roles.includes("committee_secretary");
  expect(await Promise.all([1, 2, 4, 5].map(has))).toEqual([false, true, true, false]);
});

it("refuses one's own roles, wrong roles, strangers, repetition and nonsense", async () => {
  const personId = idOf("ambiental");
  expect(await give(staff("administracion")?.personId ?? "", "auditor")).toMatchObject({ code: "same_person" });
  for (const key of ["analista", "gerencia", "productos", "auditoria"])
    expect(
      await proposeRole(caller(staff(key)), { personId, action: "give", role: "analyst", reason: "Porque sí." }),
    ).toMatchObject({ code: "not_allowed" });
  const asked = { personId, action: "give", role: "analyst", reason: "De otra caja." };
  expect(await proposeRole(stranger(), asked)).toMatchObject({ code: "not_found" });
  const { changeId } = await must(give(personId, "facilitator"));
  expect(await give(personId, "facilitator")).toMatchObject({ code: "role_change_open" });
  expect(await confirmRole(stranger(), { changeId })).toMatchObject({ code: "not_found" });
  expect(await dropRole(stranger(), { changeId })).toMatchObject({ code: "not_found" });
  await must(dropRole(ada(), { changeId }));
  expect(await confirmRole(bruno(), { changeId })).toMatchObject({ code: "role_change_gone" });
  expect(await give(personId, "es_specialist")).toMatchObject({ code: "role_held" });
  expect(await give(personId, "approver")).toMatchObject({ fields: { authority: "authority_required" } });
  expect(await give(personId, "boss")).toMatchObject({ fields: { role: "answer_required" } });
  expect(await give(personId, "facilitator", { validFrom: "22/11/2026" })).toMatchObject({
    fields: { validFrom: "date_past" },
  });
  expect(await give(personId, "facilitator", { validUntil: "31/02/2027" })).toMatchObject({
    fields: { validUntil: "date_invalid" },
  });
  expect(await proposeRole(ada(), { personId, action: "take", role: "auditor", reason: "No lo tiene." })).toMatchObject(
    { code: "role_not_held" },
  );
});

it("gives a clashing role only as a dated exception of two people", async () => {
  const personId = idOf("analista2");
  expect(await give(personId, "operations")).toMatchObject({
    code: "role_conflict",
    fields: { exceptionReason: "exception_required" },
  });
  const exceptionReason = "Operaciones está de licencia y no hay reemplazo.";
  expect(await give(personId, "operations", { exceptionReason })).toMatchObject({
    fields: { validUntil: "exception_days" },
  });
  expect(await give(personId, "operations", { exceptionReason, validUntil: "22/02/2027" })).toMatchObject({
    fields: { validUntil: "exception_days" },
  });
  const changeId = await given(personId, "operations", { exceptionReason, validUntil: "21/02/2027" });
  const person = await must(staffMember(ada(), { personId }));
  expect(person.conflicts.map(({ code }) => code)).toEqual(["analyse_pay"]);
  expect(person.changes.find(({ id }) => id === changeId)).toMatchObject({
    exceptionCodes: ["analyst"],
    exceptionReason,
    proposedByName: "Ada Instancia",
    confirmedByName: "Bruno Segundo",
  });
  expect((await actorForPerson(personId, later(91)))?.roles).toEqual(["analyst"]);
});

it("asks again at the confirmation whether the role clashes", async () => {
  const personId = idOf("riesgos");
  const first = await must(give(personId, "facilitator"));
  await must(dropRole(ada(), first));
  const { changeId } = await must(
    give(idOf("comite"), "compliance", {
      exceptionReason: "Nadie más puede cubrir cumplimiento.",
      validUntil: "10/12/2026",
    }),
  );
  await given(idOf("comite"), "es_specialist");
  await must(confirmRole(bruno(), { changeId }));
  const clash = await must(
    give(idOf("ambiental"), "auditor", {
      exceptionReason: "Cierre de la auditoría anual.",
      validUntil: "10/12/2026",
    }),
  );
  await given(idOf("ambiental"), "risk_officer");
  expect(await confirmRole(bruno(), clash)).toMatchObject({ code: "role_conflict" });
});

it("is kept by the database itself", async () => {
  const { institutionId, personId: proposedBy } = staff("administracion") ?? {};
  const change = {
    institutionId: institutionId ?? "",
    personId: idOf("jefatura"),
    action: "give" as const,
    role: "analyst" as const,
    validFrom: "2026-11-23",
    reason: "A la fuerza",
    exceptionCodes: [],
    proposedBy: proposedBy ?? "",
    proposedAt: monday,
    settledAt: monday,
  };
  const insert = (values: Partial<typeof roleChanges.$inferInsert>) =>
    inContext(staff("administracion"), (tx) =>
      tx.insert(roleChanges).values({ ...change, status: "confirmed", ...values }),
    ).catch((error: unknown) => /role_changes_\w+/.exec(String(error))?.[0] ?? violatedConstraint(error));
  expect(await insert({ confirmedBy: proposedBy })).toBe("role_changes_two_people");
  expect(await insert({ confirmedBy: idOf("jefatura") })).toBe("role_changes_not_oneself");
  expect(await insert({ confirmedBy: null })).toBe("role_changes_confirmed");
  const bare = (values: Partial<typeof staffRoles.$inferInsert>) =>
    inContext(staff("administracion"), (tx) =>
      tx.insert(staffRoles).values({
        institutionId: institutionId ?? "",
        personId: idOf("jefatura"),
        role: "analyst",
        grantedAt: monday,
        ...values,
      }),
    ).then(
      () => "inserted",
      (error: unknown) => databaseCode(error) ?? String((error as { code?: string }).code),
    );
  // Row security: no role without an agreement; the foreign key: no agreement that does not stand there.
  expect(await bare({})).toBe("42501");
  const invented = {
    changeId: crypto.randomUUID(),
    proposedBy: proposedBy ?? "",
    confirmedBy: idOf("administracion2"),
  };
  expect(await bare(invented)).toBe("23503");
  const { changeId } = await must(give(idOf("jefatura"), "facilitator"));
  expect(await bare({ ...invented, changeId, role: "facilitator" })).toBe("23503");
  await must(dropRole(ada(), { changeId }));
});

it("invites someone, whose link reaches their phone alone and works once", async () => {
  const asked = {
    displayName: "Nora Recién Llegada",
    email: "Nora@caja-muestra-del-sur.example",
    phone: "911000321",
    roles: ["analyst"],
    reason: "Analista nueva de la agencia.",
  };
  expect(await inviteStaff(caller(staff("analista")), asked)).toMatchObject({ code: "not_allowed" });
  expect(await inviteStaff(ada(), { ...asked, email: emailOf("analista", lender) })).toMatchObject({
    fields: { email: "email_taken" },
  });
  expect(await inviteStaff(ada(), { ...asked, roles: [], phone: "12" })).toMatchObject({ code: "invalid_input" });
  const { personId } = await must(inviteStaff(ada(), asked));
  const linkTo = async () => {
    const text = (await newestMessages(50)).find(({ to }) => to === "911000321")?.text ?? "";
    return text.split("/invitacion/")[1]?.trim() ?? "";
  };
  const first = await linkTo();
  await must(
    inviteAgain(caller(staff("administracion2"), new Date(monday.getTime() + 1)), { personId, phone: "911000321" }),
  );
  const token = await linkTo();
  expect(await readStaffInvitation(caller(visitor), { token: first })).toMatchObject({ code: "invitation_invalid" });
  expect(await must(readStaffInvitation(caller(visitor), { token }))).toMatchObject({
    institution: "Caja Muestra del Sur",
  });
  const password = "cerro azul de madrugada";
  const accept = (more: Record<string, string> = {}) =>
    acceptStaffInvitation(caller(visitor), { token, password, passwordAgain: password, ...more });
  expect(await accept({ password: "corta" })).toMatchObject({ fields: { password: "password_length" } });
  expect(await accept({ password: "nora nora nora" })).toMatchObject({ fields: { password: "password_weak" } });
  expect(await accept({ passwordAgain: "otra" })).toMatchObject({ code: "password_mismatch" });
  const tries = await Promise.all([accept(), accept()]);
  expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
  const { session } = await must(signInStaff(caller(visitor), { email: asked.email, password }));
  const actor = async () => (await actorForSession(session, monday))?.actor;
  // In, and without a role nothing is there to see.
  expect((await actor())?.roles).toEqual([]);
  expect(await queue(caller(await actor()), {})).toMatchObject({ code: "not_allowed" });
  const { waiting } = await must(staffList(ada(), {}));
  const change = waiting.find((one) => one.personId === personId);
  await must(confirmRole(bruno(), { changeId: change?.id }));
  await must(queue(caller(await actor()), {}));
  expect(await inviteAgain(ada(), { personId, phone: "911000321" })).toMatchObject({ code: "invitation_accepted" });
});

it("hands the files of a leaver on with the reason, ends access and sessions, and lists what is left", async () => {
  const { session } = await must(
    signInStaff(caller(visitor), { email: emailOf("analista2", lender), password: demoPassword }),
  );
  const luis = staff("analista2");
  const mine = await underReview(rosa(), luis);
  const waitingDecision = await proposed(rosa(), luis);
  const page = await must(leaver(ada(), { personId: idOf("analista2") }));
  expect(page.files.map(({ id }) => id).sort()).toEqual([mine, waitingDecision].sort());
  expect(page.proposals.files.map(({ id }) => id)).toEqual([waitingDecision]);
  expect(page.receivers.map(({ name }) => name)).toContain("Delia Muestra");
  expect(page.receivers.map(({ name }) => name)).not.toContain("Gustavo Prueba");
  const going = { personId: idOf("analista2"), to: idOf("analista"), note: "Renunció." };
  expect(await endAccess(stranger(), going)).toMatchObject({ code: "not_found" });
  expect(await endAccess(caller(staff("gerencia")), going)).toMatchObject({ code: "not_allowed" });
  expect(await endAccess(ada(), { ...going, to: idOf("gerencia") })).toMatchObject({
    fields: { to: "colleague_takes_no_files" },
  });
  expect(await endAccess(ada(), { ...going, lastDay: "01/11/2026" })).toMatchObject({
    fields: { lastDay: "date_past" },
  });
  expect(await must(endAccess(ada(), going))).toMatchObject({ files: 2, endsNow: true });
  expect(await actorForSession(session, monday)).toBeNull();
  expect(
    await signInStaff(caller(visitor), { email: emailOf("analista2", lender), password: demoPassword }),
  ).toMatchObject({ code: "wrong_credentials" });
  const taken = await must(file(caller(staff("analista")), { id: mine }));
  expect(taken).toMatchObject({ isMine: true, status: "under_review" });
  expect(taken.history.at(-1)).toMatchObject({ event: "hand_over", note: "Renunció.", actorName: "Ada Instancia" });
  // The applicant's side is told nothing of it.
  const own = await must(ownApplication(caller(rosa()), { id: mine }));
  expect(own.history.map(({ event }) => event)).not.toContain("hand_over");
  expect(await endAccess(ada(), going)).toMatchObject({ code: "person_gone" });
  await must(enablePerson(ada(), { personId: idOf("analista2") }));
  expect((await actorForPerson(idOf("analista2"), monday))?.roles).toEqual([]);
});

it("puts files back into the queue, where one of many takes each", async () => {
  const id = await underReview(rosa(), staff("analista"));
  expect(await handOver(caller(staff("analista")), { id, to: "queue", reason: "absence" })).toMatchObject({
    code: "not_allowed",
  });
  expect(await handOver(stranger(), { id, to: "queue", reason: "absence" })).toMatchObject({ code: "not_found" });
  expect((await must(file(ada(), { id }))).steps).toContain("hand_over");
  expect((await must(file(caller(staff("analista")), { id }))).steps).not.toContain("hand_over");
  const receivers = async () => must(handOverReceivers(ada(), { id }));
  expect((await receivers()).people.map(({ id }) => id)).not.toContain(idOf("analista"));
  expect(await handOver(ada(), { id, to: idOf("analista"), reason: "absence" })).toMatchObject({
    fields: { to: "file_there_already" },
  });
  expect(await handOverReceivers(stranger(), { id })).toMatchObject({ code: "not_found" });
  await must(handOver(ada(), { id, to: "queue", reason: "absence" }));
  expect(await receivers()).toMatchObject({ toQueue: false });
  expect(await handOver(ada(), { id, to: "queue", reason: "absence" })).toMatchObject({
    fields: { to: "file_there_already" },
  });
  const waiting = await must(queue(caller(staff("analista")), { view: "unassigned" }));
  expect(waiting.rows.map((row) => row.id)).toContain(id);
  const takes = await Promise.all([0, 1, 2].map(() => claimApplication(caller(staff("analista")), { id })));
  expect(takes.filter(({ ok }) => ok)).toHaveLength(1);
  const after = await must(file(caller(staff("analista")), { id }));
  expect(after).toMatchObject({ status: "under_review", isMine: true });
  const fresh = await sent(rosa());
  expect(await handOver(ada(), { id: fresh, to: "queue", reason: "workload" })).toMatchObject({
    code: "wrong_status",
  });
});

it("lets access end on a later day", async () => {
  const personId = idOf("operaciones2");
  await must(endAccess(ada(), { personId, to: "queue", lastDay: "30/11/2026", note: "Fin de contrato." }));
  const session = async (days: number) =>
    signInStaff(caller(visitor, later(days)), { email: emailOf("operaciones2", lender), password: demoPassword });
  const { session: token } = await must(session(7));
  expect(await actorForSession(token, later(7))).not.toBeNull();
  expect(await session(8)).toMatchObject({ code: "wrong_credentials" });
});

it("never leaves an institution with one administrator", async () => {
  const asked = { personId: idOf("administracion2"), to: "queue", note: "Se va." };
  expect(await endAccess(ada(), asked)).toMatchObject({ code: "last_administrators" });
  expect(await endAccess(ada(), { ...asked, personId: idOf("administracion") })).toMatchObject({ code: "same_person" });
});

it("shows each role its zones of a file alone, and refuses the papers of a closed one", async () => {
  const id = await underReview(rosa(), staff("analista"));
  const seen = async (key: string) => must(file(caller(staff(key)), { id }));
  const analyst = await seen("analista");
  expect(analyst.documents.length).toBeGreaterThan(0);
  for (const key of ["administracion", "operaciones", "secretaria"]) {
    const closed = await seen(key);
    expect([key, closed.answers, closed.documents, closed.proposals, closed.facts]).toEqual([key, {}, [], [], {}]);
    expect(
      await readFileDocument(caller(staff(key)), { id, documentId: analyst.documents[0]?.id ?? "" }),
    ).toMatchObject({ code: "not_found" });
  }
  const compliance = await seen("cumplimiento");
  expect(compliance.zones).toMatchObject({ aml: "edit", credit: "none", answers: "see" });
  expect(Object.keys(compliance.answers).length).toBeGreaterThan(0);
  expect(compliance.history.every(({ note }) => note === null)).toBe(true);
  const auditor = await seen("auditoria");
  expect(Object.values(auditor.zones).filter((right) => right === "edit")).toEqual([]);
  const version = await versionOf(staff("analista"), id);
  expect(await passScreening(caller(staff("auditoria")), { id, version })).toMatchObject({ code: "not_allowed" });
});

beforeAll(async () => {
  // Whoever is called like a formula stays words in every spreadsheet.
  await must(
    inviteStaff(ada(), {
      displayName: '=HYPERLINK("http://malo.example";"clic")',
      email: "formula@caja-muestra-del-sur.example",
      phone: "911000322",
      roles: ["facilitator"],
      reason: "Prueba de la hoja.",
    }),
  );
});

it("takes the list away as CSV and workbook without formulas, and records who did", async () => {
  const csv = await must(exportAccess(ada(), { format: "csv" }));
  const rows = parse(csv.content, { bom: true, columns: true }) as Record<string, string>[];
  expect(rows.filter((row) => Object.values(row).some((cell) => /^[=+\-@\t\r]/.test(cell)))).toEqual([]);
  expect(rows.map((row) => row.Persona)).toContain('\'=HYPERLINK("http://malo.example";"clic")');
  expect(rows.find((row) => row.Persona === "Carmen Modelo" && row.Rol === "Analista de riesgos")).toMatchObject({
    "Lo propuso": "Ada Instancia",
    "Lo confirmó": "Bruno Segundo",
  });
  const xlsx = await must(exportAccess(caller(staff("auditoria")), { format: "xlsx" }));
  expect(xlsx.content.subarray(0, 2).toString()).toBe("PK");
  expect(xlsx.content.includes("<f>")).toBe(false);
  expect(await exportAccess(caller(staff("analista")), { format: "csv" })).toMatchObject({ code: "not_allowed" });
  const trail = await inContext(staff("auditoria"), (tx) =>
    tx.select().from(auditEvents).where(eq(auditEvents.event, "people.export_access")),
  );
  expect(trail.map(({ detail }) => detail.format)).toEqual(["csv", "xlsx"]);
  const foreign = await must(exportAccess(stranger(), { format: "csv" }));
  expect(foreign.content.toString()).not.toContain("caja-muestra-del-sur");
});

it("signs the list as it was seen, and tells when it has changed", async () => {
  const { fingerprint, reviews } = await must(accessReview(ada(), {}));
  expect(reviews).toEqual([]);
  const note = "Revisado con gerencia; sin novedades.";
  expect(await signReview(caller(staff("auditoria")), { fingerprint, note })).toMatchObject({ code: "not_allowed" });
  expect(await signReview(ada(), { fingerprint: "0".repeat(16), note })).toMatchObject({ code: "changed_meanwhile" });
  expect(await signReview(ada(), { fingerprint: "", note })).toMatchObject({ code: "changed_meanwhile" });
  await must(signReview(ada(), { fingerprint, note }));
  expect((await must(accessReview(ada(), {}))).reviews).toMatchObject([{ by: "Ada Instancia", isCurrent: true }]);
  await given(idOf("comite"), "facilitator");
  expect((await must(accessReview(ada(), {}))).reviews).toMatchObject([{ isCurrent: false }]);
  expect((await must(accessReview(stranger(), {}))).reviews).toEqual([]);
});

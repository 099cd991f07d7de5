import { and, desc, eq, isNotNull } from "drizzle-orm";
import { z } from "zod";
import { applications } from "@/db/schema/application";
import { careCases } from "@/db/schema/care";
import { institutions } from "@/db/schema/institution";
import { dataKinds } from "@/domain/care";
import { isPlainText } from "@/domain/localized";
import { Refusal } from "@/domain/refusal";
import { live } from "@/lib/applications/live";
import { visibleTo } from "@/lib/applications/visible";
import { blankContent, openCase, openedCase } from "@/lib/care/open-case";
import { command, query, type Scope } from "@/lib/gate";
import { personOf } from "@/lib/organizations/own-person";
import { open } from "@/lib/vault";

const said = z.string().trim().min(10, "detail_short").max(2_000, "text_too_long").refine(isPlainText, "text_markup");

/** The lenders that hold data of the organization: those it has sent something to. */
export const ownLenders = query({
  by: "application.read",
  input: z.strictObject({}),
  run: async (scope) => lendersOf(scope),
});

async function lendersOf({ tx, actor }: Scope) {
  const rows = await tx
    .selectDistinct({ id: institutions.id, name: institutions.name })
    .from(applications)
    .innerJoin(institutions, eq(institutions.id, applications.institutionId))
    .where(and(visibleTo(actor), live, isNotNull(applications.submittedAt)));
  return rows;
}

/** Asks a lender for what the law gives everybody over their data. */
export const askRight = command("care.ask_right", {
  by: "application.read",
  input: z.strictObject({
    institutionId: z.uuid("choice_required"),
    kind: z.enum(dataKinds, "choice_required"),
    text: said,
  }),
  async run(scope, { institutionId, kind, text }) {
    if (!(await lendersOf(scope)).some(({ id }) => id === institutionId)) throw new Refusal("not_found");
    return opened(scope, { institutionId, kind, text, applicationId: null }, scope.record);
  },
});

/** Asks for a person: one who explains what was computed of an application, hears the other side, and looks at it again. */
export const askForPerson = command("care.ask_person", {
  by: "application.read",
  input: z.strictObject({ applicationId: z.uuid(), text: said }),
  async run(scope, { applicationId, text }) {
    const [application] = await scope.tx
      .select()
      .from(applications)
      .where(and(eq(applications.id, applicationId), visibleTo(scope.actor)));
    if (!application) throw new Refusal("not_found");
    if (!application.submittedAt) throw new Refusal("wrong_status");
    const { institutionId } = application;
    return opened(scope, { institutionId, kind: "person", text, applicationId }, scope.record);
  },
});

type Asked = {
  institutionId: string;
  kind: (typeof dataKinds)[number] | "person";
  text: string;
  applicationId: string | null;
};
type Record = Parameters<Parameters<typeof command>[1]["run"]>[0]["record"];

async function opened(scope: Scope, { text, ...asked }: Asked, record: Record) {
  const person = await personOf(scope);
  const { organizationId } = scope.actor;
  const made = await openCase(scope, {
    ...asked,
    personId: person.id,
    organizationId,
    content: {
      ...blankContent,
      text,
      name: person.displayName,
      phone: person.phone ? await open(scope.tx, person.id, "people.phone", person.phone) : "",
    },
  });
  const { institutionId, kind, applicationId } = asked;
  record({
    entity: "care_case",
    entityId: made.id,
    organizationId,
    institutionId,
    applicationId,
    detail: { kind, number: made.number },
  });
  return { id: made.id, number: made.number, dueOn: made.dueOn };
}

/** What somebody asked by right, and what was answered, newest first. */
export const ownCases = query({
  by: "application.read",
  input: z.strictObject({}),
  async run(scope) {
    const rows = await scope.tx
      .select({ entry: careCases, lender: institutions.name })
      .from(careCases)
      .innerJoin(institutions, eq(institutions.id, careCases.institutionId))
      .where(eq(careCases.personId, scope.actor.personId ?? ""))
      .orderBy(desc(careCases.askedAt));
    const cases = [];
    for (const { entry, lender } of rows) cases.push({ ...(await openedCase(scope, entry)), lender });
    return cases;
  },
});

export type OwnCase = Extract<Awaited<ReturnType<typeof ownCases>>, { ok: true }>["value"][number];

import { eq } from "drizzle-orm";
import { z } from "zod";
import { groupMembers } from "@/db/schema/group";
import { institutions } from "@/db/schema/institution";
import { signatures } from "@/db/schema/signature";
import { Refusal } from "@/domain/refusal";
import { contentsOf } from "@/lib/applications/contents";
import { load, loadForChange, traceOf } from "@/lib/applications/visible";
import { command, query, type Scope } from "@/lib/gate";
import { endMemberLinks } from "@/lib/groups/members";
import { groupHash, groupOf, type StandingMember } from "@/lib/groups/standing";
import { countTry } from "@/lib/limits";
import { actingOrganization } from "@/lib/organizations/acting";
import { personOf } from "@/lib/organizations/own-person";
import { sendSigningCode, spendSigningCode } from "@/lib/signing/code";
import { signedHere } from "@/lib/signing/sign";
import { hashToken, open } from "@/lib/vault";

/** The member of the group who acts: whoever holds that phone, in the session their link opened. */
function meIn(scope: Scope, members: readonly StandingMember[]): StandingMember {
  const me = members.find(({ request }) => request?.openedBy === scope.actor.personId && request?.openedBy !== null);
  if (!me) throw new Refusal("not_found");
  return me;
}

/** What a member is asked: whose loan, how much, with whom. Nothing else of the application. */
export const liability = query({
  by: "group.answer",
  input: z.strictObject({ id: z.uuid() }),
  async run(scope, { id }) {
    const application = await load(scope, id);
    const members = await groupOf(scope, application);
    const me = meIn(scope, members);
    const { config } = await contentsOf(scope, application);
    const [lender] = await scope.tx.select().from(institutions).where(eq(institutions.id, application.institutionId));
    if (!lender) throw new Error("An application lost its institution");
    const person = await personOf(scope);
    return {
      applicant: (await actingOrganization(scope)).name,
      lender,
      product: config.name,
      amountCents: application.amountCents,
      termMonths: application.termMonths,
      name: me.name,
      others: members.filter((one) => one !== me).map(({ name }) => name),
      state: me.state,
      acceptedAt: me.acceptedAt,
      isOpen: application.status === "draft",
      phoneEnd: person.phone ? (await open(scope.tx, person.id, "people.phone", person.phone)).slice(-3) : "",
    };
  },
});

/** The application, held, with the member who acts; refuses once it left the hands of the applicant. */
async function asked(scope: Scope, id: string) {
  const application = await loadForChange(scope, id);
  const members = await groupOf(scope, application);
  const me = meIn(scope, members);
  if (application.status !== "draft" || me.request?.endedAt) throw new Refusal("wrong_status");
  return { application, members, me };
}

export const requestGroupCode = command("group.request_code", {
  by: "group.answer",
  input: z.strictObject({ id: z.uuid() }),
  before: ({ id }, { personId }) => countTry("sign_code", `${personId}:${id}`),
  async run(scope, { id }) {
    const { application, me } = await asked(scope, id);
    await sendSigningCode(scope, application, "group_code");
    scope.record({ ...traceOf(application), detail: { member: me.id } });
    return {};
  },
});

/** Accepts to answer for the whole loan, with the code that came to this phone for this amount and term. */
export const acceptLiability = command("group.accept", {
  by: "group.answer",
  input: z.strictObject({ id: z.uuid(), code: z.string().max(20), browser: z.string().max(100).default("") }),
  async run(scope, { id, code, browser }): Promise<Refusal | Record<string, never>> {
    const { application, members, me } = await asked(scope, id);
    scope.record({ ...traceOf(application), detail: { member: me.id } });
    const wrong = await spendSigningCode(scope, application, code);
    if (wrong) return wrong;
    const browserHash = hashToken(browser);
    await scope.tx.insert(signatures).values({
      organizationId: application.organizationId,
      institutionId: application.institutionId,
      applicationId: application.id,
      memberId: me.id,
      personId: scope.actor.personId ?? "",
      personName: me.name,
      post: "member",
      proof: "link",
      sameDevice: browser !== "" && (await signedHere(scope, application, browserHash)),
      browserHash,
      amountCents: application.amountCents ?? 0,
      termMonths: application.termMonths ?? 0,
      contentHash: groupHash(application, members),
      at: scope.now,
    });
    await endMemberLinks(scope, me.id);
    return {};
  },
});

/** Says no, with a reason that whoever asked can read. */
export const declineLiability = command("group.decline", {
  by: "group.answer",
  input: z.strictObject({ id: z.uuid(), note: z.string().trim().min(1, "answer_required").max(500, "text_too_long") }),
  async run(scope, { id, note }) {
    const { application, me } = await asked(scope, id);
    await scope.tx
      .update(groupMembers)
      .set({ declinedAt: scope.now, declineNote: note })
      .where(eq(groupMembers.id, me.id));
    await endMemberLinks(scope, me.id);
    scope.record({ ...traceOf(application), detail: { member: me.id } });
    return {};
  },
});

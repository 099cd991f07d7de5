import { and, asc, desc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { groupMembers } from "@/db/schema/group";
import { signatureRequests, signatures } from "@/db/schema/signature";
import { groupStanding } from "@/domain/group";
import type { ProductConfig } from "@/domain/product";
import { Refusal } from "@/domain/refusal";
import type { Application } from "@/lib/applications/visible";
import type { Scope } from "@/lib/gate";
import { sha256 } from "@/lib/vault";

export type MemberRow = typeof groupMembers.$inferSelect;
export type MemberState = "unasked" | "asked" | "opened" | "expired" | "accepted" | "declined" | "again";

/** The group as it is written down now, in the order in which it was. */
export function membersOf({ tx }: Scope, applicationId: string): Promise<MemberRow[]> {
  return tx
    .select()
    .from(groupMembers)
    .where(and(eq(groupMembers.applicationId, applicationId), isNull(groupMembers.removedAt)))
    .orderBy(asc(groupMembers.addedAt), asc(groupMembers.name), asc(groupMembers.id));
}

/** What a member accepts: this loan, with these people. Another amount, term or group has to be accepted again. */
export function groupHash({ amountCents, termMonths }: Application, members: readonly MemberRow[]): Buffer {
  return sha256(JSON.stringify({ amountCents, termMonths, members: members.map(({ id }) => id).sort() }));
}

export type StandingMember = MemberRow & {
  state: MemberState;
  request: typeof signatureRequests.$inferSelect | null;
  acceptedAt: Date | null;
  sameDevice: boolean;
};

/** Every member with where they are: asked, read, accepted, refused, or to accept again. */
export async function groupOf(scope: Scope, application: Application): Promise<StandingMember[]> {
  const members = await membersOf(scope, application.id);
  if (members.length === 0) return [];
  const hash = groupHash(application, members);
  const requests = await scope.tx
    .select()
    .from(signatureRequests)
    .where(and(eq(signatureRequests.applicationId, application.id), isNotNull(signatureRequests.memberId)))
    .orderBy(desc(isNull(signatureRequests.endedAt)), desc(signatureRequests.createdAt));
  const given = await scope.tx
    .select()
    .from(signatures)
    .where(
      inArray(
        signatures.memberId,
        members.map(({ id }) => id),
      ),
    )
    .orderBy(desc(signatures.at));
  return members.map((member) => {
    const request = requests.find(({ memberId }) => memberId === member.id) ?? null;
    const last = given.find(({ memberId }) => memberId === member.id);
    const holds = last?.contentHash.equals(hash) ?? false;
    return {
      ...member,
      request,
      acceptedAt: holds && last ? last.at : null,
      sameDevice: holds && last ? last.sameDevice : false,
      state: stateOf(member, request, last ? (holds ? "holds" : "old") : "none", scope.now),
    };
  });
}

function stateOf(
  { declinedAt }: MemberRow,
  request: StandingMember["request"],
  accepted: "holds" | "old" | "none",
  now: Date,
): MemberState {
  if (declinedAt) return "declined";
  if (accepted === "holds") return "accepted";
  if (request && !request.endedAt) {
    if (request.openedAt) return "opened";
    return request.expiresAt < now ? "expired" : "asked";
  }
  return accepted === "old" ? "again" : "unasked";
}

/** Keeps an application back while its group is too small or somebody in it has not accepted. */
export async function refuseUnlessGroupAccepts(
  scope: Scope,
  application: Application,
  { group }: Pick<ProductConfig, "group">,
): Promise<void> {
  if (!group) return;
  const members = await groupOf(scope, application);
  const accepted = members.filter(({ state }) => state === "accepted").length;
  const standing = groupStanding(group, { listed: members.length, accepted });
  if (standing.kind === "small") throw new Refusal("group_small", {}, { missing: standing.missing });
  if (standing.kind === "waiting") throw new Refusal("group_waiting", {}, { missing: standing.missing });
}

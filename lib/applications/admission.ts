import { and, desc, eq, inArray, isNotNull, ne, sql } from "drizzle-orm";
import { enter } from "@/db/client";
import { applications, applicationTransitions } from "@/db/schema/application";
import { institutions } from "@/db/schema/institution";
import { organizations } from "@/db/schema/organization";
import { limaDate } from "@/domain/calendar/lima";
import { addDays } from "@/domain/date";
import { formatDate } from "@/domain/format";
import { keptOut } from "@/domain/pilot";
import type { ProductConfig } from "@/domain/product";
import { Refusal } from "@/domain/refusal";
import { live } from "@/lib/applications/live";
import type { Scope } from "@/lib/gate";
import { settingOf } from "@/lib/settings/in-force";
import { open } from "@/lib/vault";

type Asked = {
  id: string | null;
  organizationId: string;
  institutionId: string;
  productId: string;
  amountCents: number | null;
  config: ProductConfig;
};

/**
 * What a product version asks of a new application besides its content: the waiting time after a refusal, how many may run
 * at once, and the fence of a pilot. Asked at the start, so that nobody writes in vain, and again at sending.
 */
export async function refuseUnlessAdmitted(scope: Scope, asked: Asked): Promise<void> {
  // Of two that are sent at once for the last place, one waits here for the other.
  await scope.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${asked.productId}, 0))`);
  await refuseSuspended(scope, asked);
  const organization = await applicant(scope, asked);
  await refuseOutsideRegion(scope, asked, organization.district);
  await refuseWhileWaiting(scope, asked);
  await refuseTooMany(scope, asked);
  await refuseOutsidePilot(scope, asked, organization);
}

const ofProduct = ({ organizationId, productId }: Asked) =>
  and(eq(applications.organizationId, organizationId), eq(applications.productId, productId));

async function refuseWhileWaiting({ tx, today }: Scope, asked: Asked): Promise<void> {
  if (asked.config.waitingDays === 0) return;
  const [last] = await tx
    .select({ at: applicationTransitions.at })
    .from(applicationTransitions)
    .innerJoin(applications, eq(applications.id, applicationTransitions.applicationId))
    .where(
      and(
        ofProduct(asked),
        live,
        inArray(applications.status, ["declined", "declined_final"]),
        inArray(applicationTransitions.to, ["declined", "declined_final"]),
      ),
    )
    .orderBy(desc(applicationTransitions.at))
    .limit(1);
  if (!last) return;
  const from = addDays(limaDate(last.at), asked.config.waitingDays);
  if (today < from) throw new Refusal("waiting_time", {}, { date: formatDate(from) });
}

async function refuseTooMany({ tx }: Scope, asked: Asked): Promise<void> {
  const { maxLiveApplications: most } = asked.config;
  if (most === null) return;
  const running = await tx
    .select({ id: applications.id })
    .from(applications)
    .where(
      and(
        ofProduct(asked),
        live,
        isNotNull(applications.submittedAt),
        isNotNull(applications.waitingOn),
        asked.id ? ne(applications.id, asked.id) : undefined,
      ),
    );
  if (running.length >= most) throw new Refusal("too_many_live", {}, { most });
}

async function refuseSuspended({ tx }: Scope, { institutionId }: Asked): Promise<void> {
  const [lender] = await tx
    .select({ suspendedAt: institutions.suspendedAt })
    .from(institutions)
    .where(eq(institutions.id, institutionId));
  if (lender?.suspendedAt !== null) throw new Refusal("institution_suspended");
}

async function applicant({ tx }: Scope, { organizationId }: Asked) {
  const [organization] = await tx.select().from(organizations).where(eq(organizations.id, organizationId));
  if (!organization) throw new Refusal("not_found");
  return organization;
}

async function refuseOutsideRegion(scope: Scope, { institutionId }: Asked, district: string): Promise<void> {
  const { departmentsServed } = await settingOf(scope, institutionId, "branches");
  if (departmentsServed.length > 0 && !departmentsServed.includes(district.slice(0, 2)))
    throw new Refusal("region_not_served");
}

async function refuseOutsidePilot(
  scope: Scope,
  asked: Asked,
  organization: Awaited<ReturnType<typeof applicant>>,
): Promise<void> {
  const { pilot } = asked.config;
  if (!pilot) return;
  const code = keptOut(
    pilot,
    {
      district: organization.district,
      taxId:
        pilot.invited.length > 0
          ? await open(scope.tx, organization.id, "organizations.tax_id", organization.taxId)
          : "",
      ...(await sentUnder(scope, asked)),
    },
    asked.amountCents,
  );
  if (code) throw new Refusal(code);
}

/** What was sent under the product by everyone. Only its lender sees that, so the count is made with the lender's eyes. */
async function sentUnder({ tx, actor }: Scope, { institutionId, productId, id }: Asked) {
  const { personId, organizationId } = actor;
  await enter(tx, { scope: "actor", personId, organizationId: null, institutionId });
  const [sent] = await tx
    .select({
      sentCount: sql<number>`count(*)::int`,
      sentCents: sql<number>`coalesce(sum(${applications.amountCents}), 0)::bigint`,
    })
    .from(applications)
    .where(
      and(
        eq(applications.productId, productId),
        live,
        isNotNull(applications.submittedAt),
        ne(applications.status, "withdrawn"),
        id ? ne(applications.id, id) : undefined,
      ),
    );
  await enter(tx, { scope: "actor", personId, organizationId, institutionId: actor.institutionId });
  return { sentCount: sent?.sentCount ?? 0, sentCents: Number(sent?.sentCents ?? 0) };
}

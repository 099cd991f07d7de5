import { and, asc, desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { z } from "zod";
import { applications } from "@/db/schema/application";
import { institutions } from "@/db/schema/institution";
import { people } from "@/db/schema/person";
import { products, productVersions } from "@/db/schema/product";
import { approvalsNeeded } from "@/domain/charges";
import { simulatedDisbursement } from "@/domain/loan-quote";
import { readConfig } from "@/domain/product";
import { Refusal } from "@/domain/refusal";
import { visibleTo } from "@/lib/applications/visible";
import { query, type Scope } from "@/lib/gate";
import { capMissing } from "@/lib/lawful-rates";
import { nextOf } from "@/lib/products/coming";
import { inForce } from "@/lib/products/in-force";
import { replacedBy } from "@/lib/products/replaced";
import { reviewsOf } from "@/lib/products/reviews";

function publicProducts({ tx, now }: Scope) {
  return tx
    .select({ product: products, version: productVersions, institution: institutions })
    .from(products)
    .innerJoin(productVersions, and(eq(productVersions.productId, products.id), inForce(now)))
    .innerJoin(institutions, eq(institutions.id, products.institutionId));
}

type PublicRow = Awaited<ReturnType<typeof publicProducts>>[number];

function publicProduct({ product, version, institution }: PublicRow) {
  return {
    id: product.id,
    slug: product.slug,
    // A suspended lender takes nothing, whatever its products say.
    isOpen: product.isOpen && institution.suspendedAt === null,
    closed: closedOf(product),
    versionId: version.id,
    versionNumber: version.number,
    config: readConfig(version.config),
    institution: {
      id: institution.id,
      kind: institution.kind,
      name: institution.name,
      slug: institution.slug,
      helpLine: institution.helpLine,
      openingHours: institution.openingHours,
      isSample: institution.isSample,
    },
  };
}

/** Since when and why a product takes no applications; null while it does. */
export function closedOf({ isOpen, closedAt, closedReason }: typeof products.$inferSelect) {
  return isOpen ? null : { since: closedAt, reason: closedReason };
}

export type PublicProduct = ReturnType<typeof publicProduct>;

/** Everything on offer, open products first. */
export const catalogue = query({
  by: "catalogue.read",
  input: z.strictObject({}),
  async run(scope) {
    const rows = await publicProducts(scope).orderBy(desc(products.isOpen), asc(products.createdAt));
    return rows.map(publicProduct);
  },
});

/** One product, what holds next, and whether nobody knows the highest legal rate of the day its figures are computed for. */
export const productBySlug = query({
  by: "catalogue.read",
  input: z.strictObject({ slug: z.string().max(80) }),
  async run(scope, { slug }) {
    const [row] = await publicProducts(scope).where(eq(products.slug, slug));
    if (!row) throw new Refusal("not_found");
    const product = publicProduct(row);
    const { config, institution } = product;
    const disbursedOn = simulatedDisbursement(config.calendar, scope.today);
    return {
      ...product,
      capMissing: await capMissing(scope, institution.id, config, disbursedOn),
      next: await nextOf(scope, product.id, config),
    };
  },
});

/** The institution's own products: what is live, what is being drafted, how many files run. */
export const ownProducts = query({
  by: "product.read",
  input: z.strictObject({}),
  async run({ tx, actor, now }) {
    const rows = await tx
      .select({ product: products, version: productVersions, holds: sql<boolean>`${inForce(now)}` })
      .from(products)
      .innerJoin(productVersions, eq(productVersions.productId, products.id))
      .where(eq(products.institutionId, actor.institutionId ?? ""))
      .orderBy(asc(products.createdAt), desc(productVersions.number));
    const running = await tx
      .select({ productId: applications.productId, count: sql<number>`count(*)::int` })
      .from(applications)
      .where(and(visibleTo(actor), sql`${applications.waitingOn} is not null`))
      .groupBy(applications.productId);
    return [...new Set(rows.map((row) => row.product.id))].map((id) => {
      const versions = rows.filter((row) => row.product.id === id);
      const live = versions.find((row) => row.holds)?.version;
      const scheduled = versions.find((row) => row.version.status === "scheduled" && !row.holds)?.version;
      const open = versions.find(
        (row) => row.version.status === "draft" || row.version.status === "in_review",
      )?.version;
      const named = live ?? versions[0]?.version;
      return {
        id,
        slug: versions[0]?.product.slug ?? "",
        isOpen: versions[0]?.product.isOpen ?? false,
        name: readConfig(named?.config).name,
        closed: versions[0] ? closedOf(versions[0].product) : null,
        live: live ? { id: live.id, number: live.number, since: live.effectiveFrom } : null,
        scheduled: scheduled ? { id: scheduled.id, number: scheduled.number, from: scheduled.effectiveFrom } : null,
        draft: open ? { id: open.id, number: open.number, status: open.status } : null,
        running: running.find((row) => row.productId === id)?.count ?? 0,
      };
    });
  },
});

const author = alias(people, "author");
const publisher = alias(people, "publisher");

/** One version with what it changes against the version it replaces, and what was said of it on its way. */
export const productVersion = query({
  by: "product.read",
  input: z.strictObject({ versionId: z.uuid() }),
  async run(scope, { versionId }) {
    const { tx, actor } = scope;
    const [row] = await tx
      .select({
        version: productVersions,
        product: products,
        author: author.displayName,
        publisher: publisher.displayName,
      })
      .from(productVersions)
      .innerJoin(products, eq(products.id, productVersions.productId))
      .leftJoin(author, eq(author.id, productVersions.createdBy))
      .leftJoin(publisher, eq(publisher.id, productVersions.publishedBy))
      .where(and(eq(productVersions.id, versionId), eq(productVersions.institutionId, actor.institutionId ?? "")));
    if (!row) throw new Refusal("not_found");
    const base = await replacedBy(scope, row.version);
    const config = readConfig(row.version.config);
    return {
      ...row.version,
      config,
      slug: row.product.slug,
      isOpen: row.product.isOpen,
      author: row.author ?? "",
      publisher: row.publisher,
      isOwn: row.version.createdBy === actor.personId,
      base: base && { id: base.id, number: base.number, config: readConfig(base.config), from: base.effectiveFrom },
      baseNumber: base?.number ?? null,
      reviews: await reviewsOf(scope, row.version),
      approvalsNeeded: approvalsNeeded(config.charges),
    };
  },
});

/** Two versions of one product, side by side. */
export const compareVersions = query({
  by: "product.read",
  input: z.strictObject({ fromId: z.uuid(), toId: z.uuid() }),
  async run({ tx, actor }, { fromId, toId }) {
    const named = async (versionId: string) => {
      const [version] = await tx
        .select()
        .from(productVersions)
        .where(and(eq(productVersions.id, versionId), eq(productVersions.institutionId, actor.institutionId ?? "")));
      if (!version) throw new Refusal("not_found");
      return {
        id: version.id,
        productId: version.productId,
        number: version.number,
        status: version.status,
        config: readConfig(version.config),
      };
    };
    const [from, to] = [await named(fromId), await named(toId)];
    if (from.productId !== to.productId) throw new Refusal("not_found");
    return { from, to };
  },
});

/** All versions of a product, newest first. */
export const productHistory = query({
  by: "product.read",
  input: z.strictObject({ productId: z.uuid() }),
  async run({ tx, actor }, { productId }) {
    const rows = await tx
      .select({ version: productVersions, author: author.displayName, publisher: publisher.displayName })
      .from(productVersions)
      .leftJoin(author, eq(author.id, productVersions.createdBy))
      .leftJoin(publisher, eq(publisher.id, productVersions.publishedBy))
      .where(
        and(eq(productVersions.productId, productId), eq(productVersions.institutionId, actor.institutionId ?? "")),
      )
      .orderBy(desc(productVersions.number));
    if (rows.length === 0) throw new Refusal("not_found");
    return rows.map(({ version, ...names }) => ({
      id: version.id,
      number: version.number,
      status: version.status,
      createdAt: version.createdAt,
      publishedAt: version.publishedAt,
      effectiveFrom: version.effectiveFrom,
      retiredAt: version.retiredAt,
      ...names,
    }));
  },
});

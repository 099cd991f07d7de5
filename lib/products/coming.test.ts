import { expect, it } from "vitest";
import { visitor } from "@/lib/actors";
import { must } from "@/lib/demo/seed";
import { setProductOpen } from "@/lib/products/close";
import { comingProducts } from "@/lib/products/coming";
import { createProduct } from "@/lib/products/create";
import { draftVersion, editVersion } from "@/lib/products/draft";
import { proposeVersion, publishVersion } from "@/lib/products/publish";
import { catalogue, ownProducts, productBySlug, productVersion } from "@/lib/products/queries";
import { caller, monday, openHouse } from "@/lib/testing/house";

const house = openHouse();
const staff = (key: string) => caller(house().cast.staff["caja-muestra-del-sur"][key]);
const anybody = (now = monday) => caller(visitor, now);
const later = { effectiveDay: "04/01/2027", effectiveHour: "08:00" };
const day = new Date("2027-01-04T13:00:00Z");

async function equipment() {
  const products = await must(ownProducts(staff("productos"), {}));
  const found = products.find(({ slug }) => slug === "equipo-sin-mercurio");
  if (!found?.live) throw new Error("no product");
  return { ...found, live: found.live };
}

it("tells everybody why and since when a product is closed, and nothing once it opens", async () => {
  const { id: productId } = await equipment();
  const reason = "Se agotó el fondo de este año.";
  await must(setProductOpen(staff("productos"), { productId, isOpen: false, reason }));
  const seen = await must(productBySlug(anybody(), { slug: "equipo-sin-mercurio" }));
  expect(seen).toMatchObject({ isOpen: false, closed: { since: monday, reason } });
  expect((await must(catalogue(anybody(), {}))).find(({ id }) => id === productId)?.closed).toEqual(seen.closed);
  await must(setProductOpen(staff("productos"), { productId, isOpen: true }));
  expect(await must(productBySlug(anybody(), { slug: "equipo-sin-mercurio" }))).toMatchObject({ closed: null });
});

it("tells what a scheduled version changes until its moment, and never what is only proposed", async () => {
  const { id: productId } = await equipment();
  const { versionId } = await must(draftVersion(staff("productos"), { productId }));
  await must(editVersion(staff("productos"), { versionId, changes: { annualRateBps: 2_250 } }));
  await must(proposeVersion(staff("productos"), { versionId }));
  const next = async (now = monday) => (await must(productBySlug(anybody(now), { slug: "equipo-sin-mercurio" }))).next;
  const coming = async (now = monday) =>
    (await must(comingProducts(anybody(now), {}))).filter(({ id }) => id === productId);
  expect([await next(), await coming()]).toEqual([null, []]);
  await must(publishVersion(staff("productos2"), { versionId, ...later }));
  expect(await next()).toMatchObject({
    from: day,
    changes: [{ path: "annualRateBps", before: expect.any(Number), after: 2_250 }],
  });
  expect(await coming()).toMatchObject([{ slug: "equipo-sin-mercurio", from: day, isNew: false }]);
  expect([await next(day), await coming(day)]).toEqual([null, []]);
});

it("names a new product before its day, and not one that is closed", async () => {
  const { live } = await equipment();
  const { config } = await must(productVersion(staff("productos"), { versionId: live.id }));
  const { productId, versionId } = await must(createProduct(staff("productos"), { slug: "nuevo-de-prueba", config }));
  await must(proposeVersion(staff("productos"), { versionId }));
  await must(publishVersion(staff("productos2"), { versionId, ...later }));
  const named = async () => (await must(comingProducts(anybody(), {}))).find(({ id }) => id === productId);
  expect(await named()).toMatchObject({ slug: "nuevo-de-prueba", isNew: true, from: day });
  expect(await productBySlug(anybody(), { slug: "nuevo-de-prueba" })).toMatchObject({ code: "not_found" });
  await must(setProductOpen(staff("productos2"), { productId, isOpen: false, reason: "Todavía falta el fondo." }));
  expect(await named()).toBeUndefined();
});

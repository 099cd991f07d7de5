import { describe, expect, it } from "vitest";
import { startApplication } from "@/lib/applications/start";
import { must } from "@/lib/demo/seed";
import { discardVersion, draftVersion, editVersion } from "@/lib/products/draft";
import { enforceSchedules } from "@/lib/products/enforce";
import { callOffVersion, proposeVersion, publishVersion, returnVersion } from "@/lib/products/publish";
import { ownProducts, productBySlug, productHistory, productVersion } from "@/lib/products/queries";
import { dropSample, keepSample } from "@/lib/products/samples";
import { caller, monday, openHouse } from "@/lib/testing/house";

const house = openHouse();
const staff = (key: string, now = monday) => caller(house().cast.staff["caja-muestra-del-sur"][key], now);
const stranger = (key: string) => caller(house().cast.staff["cooperativa-modelo-quebrada"][key]);
const rosa = (now = monday) => caller(house().cast.applicants.cerro, now);
const at = (text: string) => new Date(text);

async function product() {
  const [found] = await must(ownProducts(staff("productos"), {}));
  if (!found?.live) throw new Error("no product");
  return found;
}

/** A proposed version with another rate, of the author's. */
async function proposed(annualRateBps: number): Promise<string> {
  const { id: productId } = await product();
  const { versionId } = await must(draftVersion(staff("productos"), { productId }));
  await must(editVersion(staff("productos"), { versionId, changes: { annualRateBps } }));
  await must(proposeVersion(staff("productos"), { versionId, note: "Baja la tasa." }));
  return versionId;
}

const rateAt = async (now: Date) =>
  (await must(productBySlug(rosa(now), { slug: "equipo-sin-mercurio" }))).config.annualRateBps;

describe("a day to begin", () => {
  it("holds from its moment on, to the second, with the worker late, and is written down once", async () => {
    const { live } = await product();
    const versionId = await proposed(2_301);
    const answer = await must(
      publishVersion(staff("productos2"), { versionId, effectiveDay: "2026-11-25", effectiveHour: "08:00" }),
    );
    expect(answer).toMatchObject({ waits: false, isScheduled: true });
    expect(await productVersion(staff("productos"), { versionId })).toMatchObject({
      value: { status: "scheduled", effectiveFrom: at("2026-11-25T13:00:00Z") },
    });
    const before = await rateAt(at("2026-11-25T12:59:59.999Z"));
    expect([before, await rateAt(at("2026-11-25T13:00:00Z"))]).toEqual([before, 2_301]);
    // Nobody has written anything down, and starting already takes the new one.
    const late = at("2026-11-26T00:00:00Z");
    const { applicationId } = await must(startApplication(rosa(late), { slug: "equipo-sin-mercurio" }));
    expect(applicationId).toBeTruthy();
    expect(await callOffVersion(staff("productos2", late), { versionId, note: "Muy tarde." })).toMatchObject({
      code: "version_not_scheduled",
    });
    expect(await Promise.all([enforceSchedules(late), enforceSchedules(late)]).then(([a, b]) => a + b)).toBe(1);
    const history = await must(productHistory(staff("productos"), { productId: (await product()).id }));
    expect(history.find(({ id }) => id === versionId)).toMatchObject({ status: "published" });
    expect(history.find(({ id }) => id === live?.id)).toMatchObject({
      status: "retired",
      retiredAt: at("2026-11-25T13:00:00Z"),
    });
  });

  it("can be called off before, by one who publishes and with a reason, and then nothing changes", async () => {
    const versionId = await proposed(2_302);
    const later = { versionId, effectiveDay: "04/01/2027", effectiveHour: "8 a. m." };
    await must(publishVersion(staff("productos2"), later));
    const other = await proposed(2_303);
    expect(await publishVersion(staff("productos2"), { versionId: other })).toMatchObject({
      code: "version_scheduled",
    });
    const call = (who: ReturnType<typeof staff>, note = "Cambió la norma.") => callOffVersion(who, { versionId, note });
    expect(await call(staff("analista"))).toMatchObject({ code: "not_allowed" });
    expect(await call(stranger("productos"))).toMatchObject({ code: "not_found" });
    expect(await call(staff("productos2"), "")).toMatchObject({ fields: { note: "why_required" } });
    await must(call(staff("productos2")));
    expect(await call(staff("productos2"))).toMatchObject({ code: "version_not_scheduled" });
    expect(await rateAt(at("2027-01-05T00:00:00Z"))).not.toBe(2_302);
    await must(publishVersion(staff("productos2"), { versionId: other }));
    expect(await rateAt(monday)).toBe(2_303);
  });

  it.each([
    ["2026-11-22", "08:00", { effectiveDay: "date_past" }],
    ["2028-01-01", "", { effectiveDay: "date_too_far" }],
    ["mañana", "", { effectiveDay: "date_invalid" }],
    ["2026-12-01", "25:00", { effectiveHour: "hour_invalid" }],
  ])("refuses %s %s", async (effectiveDay, effectiveHour, fields) => {
    const versionId = await proposed(2_304);
    expect(await publishVersion(staff("productos2"), { versionId, effectiveDay, effectiveHour })).toMatchObject({
      fields,
    });
    await must(returnVersion(staff("productos"), { versionId }));
    const { draft } = await product();
    expect(draft?.status).toBe("draft");
    await must(discardVersion(staff("productos"), { versionId }));
  });
});

describe("reviews", () => {
  it("keep who said what; a return needs a reason, and a new round starts from nothing", async () => {
    const versionId = await proposed(2_305);
    const hour = (hours: number) => new Date(monday.getTime() + hours * 3_600_000);
    expect(await returnVersion(staff("productos2"), { versionId })).toMatchObject({ fields: { note: "why_required" } });
    await must(returnVersion(staff("productos2", hour(1)), { versionId, note: "Falta la base legal." }));
    await must(editVersion(staff("productos"), { versionId, changes: { annualRateBps: 2_306 } }));
    await must(proposeVersion(staff("productos", hour(2)), { versionId }));
    await must(publishVersion(staff("productos2", hour(3)), { versionId, note: "De acuerdo." }));
    const { reviews } = await must(productVersion(staff("productos"), { versionId }));
    expect(reviews.map(({ kind, round, note }) => [kind, round, note])).toEqual([
      ["proposed", 1, "Baja la tasa."],
      ["returned", 1, "Falta la base legal."],
      ["proposed", 2, null],
      ["approved", 2, "De acuerdo."],
    ]);
    expect(reviews.at(-1)?.counts).toBe(true);
  });

  it("no longer count once a sample says something else", async () => {
    const { id: productId } = await product();
    const { versionId } = await must(draftVersion(staff("productos"), { productId }));
    const charge = {
      kind: "guarantee_third_party",
      name: { es: "Tasación del perito", en: "" },
      amountCents: 50_00,
      when: "upfront",
      legalBasis: "Norma de prueba",
    };
    await must(editVersion(staff("productos"), { versionId, changes: { charges: [charge] } }));
    await must(proposeVersion(staff("productos"), { versionId }));
    expect(await must(publishVersion(staff("productos2"), { versionId }))).toMatchObject({ waits: true });
    const { sampleId } = await must(keepSample(staff("productos"), { ...sample(productId), name: "Otra" }));
    const counted = async () =>
      (await must(productVersion(staff("productos"), { versionId }))).reviews.filter(({ counts }) => counts).length;
    expect(await counted()).toBe(0);
    await must(dropSample(staff("productos"), { sampleId }));
    expect(await counted()).toBe(1);
    await must(returnVersion(staff("productos"), { versionId }));
    await must(discardVersion(staff("productos"), { versionId }));
  });
});

const sample = (productId: string) => ({
  productId,
  name: "Asociación de 7",
  kind: "association",
  amount: "60,000.00",
  termMonths: "24",
  answers: {},
  documents: [],
  standing: "person_looks",
  body: "",
  score: "",
  minPoints: "",
  maxPoints: "",
  complete: "no",
});

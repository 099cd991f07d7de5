import { expect, it } from "vitest";
import { contrastWithWhite } from "@/domain/settings/branding";
import { ownApplication } from "@/lib/applications/own";
import { startApplication } from "@/lib/applications/start";
import { must } from "@/lib/demo/seed";
import { proposeSetting } from "@/lib/settings/change";
import { caller, openHouse } from "@/lib/testing/house";
import { sent } from "@/lib/testing/journey";

const house = openHouse();
const admin = () => caller(house().cast.staff["caja-muestra-del-sur"].administracion);
const cerro = () => house().cast.applicants.cerro;
const set = (kind: string, content: unknown) =>
  proposeSetting(admin(), { kind, content, note: "Por decisión interna." });

it("serves only the regions it says it serves", async () => {
  await must(set("branches", { departmentsServed: ["17"], branches: [] }));
  expect(await startApplication(caller(cerro()), { slug: "equipo-sin-mercurio" })).toMatchObject({
    code: "region_not_served",
  });
  await must(set("branches", { departmentsServed: [], branches: [] }));
  await must(startApplication(caller(cerro()), { slug: "equipo-sin-mercurio" }));
});

it("counts its own days off when it promises a day", async () => {
  const promised = async () => (await must(ownApplication(caller(cerro()), { id: await sent(cerro()) }))).promisedOn;
  const before = await promised();
  await must(set("calendar", { daysOff: [{ date: "2026-11-24", name: { es: "Aniversario", en: "" } }] }));
  expect((await promised()) ?? "").toBe(
    new Date(
      Date.parse(`${before}T00:00:00Z`) + (new Date(`${before}T00:00:00Z`).getUTCDay() === 5 ? 3 : 1) * 86_400_000,
    )
      .toISOString()
      .slice(0, 10),
  );
});

it("refuses a colour on which white letters cannot be read", async () => {
  expect(contrastWithWhite("#ffffff")).toBeCloseTo(1);
  expect(contrastWithWhite("#000000")).toBeCloseTo(21);
  expect(contrastWithWhite("#767676")).toBeCloseTo(4.54, 2);
  expect(await set("branding", { initials: "CM", colour: "#FFCC00" })).toMatchObject({
    fields: { colour: "contrast_low" },
  });
  expect(await set("branding", { initials: "C1", colour: "#073B3A" })).toMatchObject({
    fields: { initials: "initials_invalid" },
  });
});

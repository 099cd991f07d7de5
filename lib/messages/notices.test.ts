import { expect, it } from "vitest";
import { shippedQuiet } from "@/domain/settings/quiet";
import { shippedMessages } from "@/domain/settings/shipped-messages";
import { must } from "@/lib/demo/seed";
import { fileNotices } from "@/lib/messages/file-notices";
import { tellWaiting } from "@/lib/messages/notices";
import { awake } from "@/lib/messages/quiet";
import { newestMessages } from "@/lib/outbox";
import { proposeSetting } from "@/lib/settings/change";
import { caller, monday, openHouse } from "@/lib/testing/house";
import { sent } from "@/lib/testing/journey";

const house = openHouse();
const staff = (key: string, lender: "caja-muestra-del-sur" | "caja-ejemplo-altiplano" = "caja-muestra-del-sur") =>
  caller(house().cast.staff[lender][key]);
const cerro = () => house().cast.applicants.cerro;
const reworded = (es: string) => ({
  kind: "messages",
  note: "Más corto y con nuestro nombre.",
  content: { ...shippedMessages, received: { ...shippedMessages.received, sms: { es, en: "" } } },
});
/** What was told of steps; a code to sign with is no such message. */
const heard = async () =>
  (await newestMessages(200)).map(({ text }) => text).filter((text) => !text.includes("código para firmar"));

it("tells everybody who signs of a step, once, in the words of the lender", async () => {
  await tellWaiting(monday);
  const before = (await heard()).length;
  await must(proposeSetting(staff("administracion"), reworded("Llegó su pedido {number} a {lender}: {link}")));
  const id = await sent(cerro());
  expect(await tellWaiting(monday)).toBe(1);
  const told = (await heard()).slice(0, (await heard()).length - before);
  expect(told.length).toBeGreaterThan(0);
  for (const text of told)
    expect(text).toMatch(new RegExp(`^Llegó su pedido VT-2026-\\d+ a .+: http://localhost:3000/solicitudes/${id}$`));
  expect(await tellWaiting(monday)).toBe(0);
  const inFile = await must(fileNotices(caller(cerro()), { id }));
  expect(inFile.map(({ text }) => text.es)).toEqual([expect.stringMatching(/^Recibimos su solicitud VT-2026-\d+\.$/)]);
  const other = caller(house().cast.applicants.quebrada);
  expect(await fileNotices(other, { id })).toMatchObject({ code: "not_found" });
  expect(await fileNotices(staff("analista"), { id })).toMatchObject({ code: "not_allowed" });
});

it("says nothing any more of what is two days old", async () => {
  const before = (await heard()).length;
  await sent(cerro());
  expect(await tellWaiting(new Date(monday.getTime() + 49 * 3_600_000))).toBe(1);
  expect(await heard()).toHaveLength(before);
});

it.each([
  ["2026-11-24T00:59:00Z", "2026-11-24T00:59:00.000Z"],
  ["2026-11-24T01:00:00Z", "2026-11-24T13:00:00.000Z"],
  ["2026-11-24T12:59:00Z", "2026-11-24T13:00:00.000Z"],
  ["2026-11-24T13:00:00Z", "2026-11-24T13:00:00.000Z"],
])("wakes nobody: %s becomes %s", (now, then) => {
  expect(awake(new Date(now), shippedQuiet).toISOString()).toBe(then);
});

it("refuses words that tell a debt, the name of a product, and whoever may not change them", async () => {
  const refused = (es: string, by = staff("administracion")) => proposeSetting(by, reworded(es));
  expect(await refused("Su deuda {link}")).toMatchObject({ fields: { "received.sms.es": "message_debt" } });
  expect(await refused("Su Equipo sin mercurio: {link}")).toMatchObject({
    fields: { "received.sms.es": "message_product" },
  });
  expect(await refused("Hola {link}", staff("analista"))).toMatchObject({ code: "not_allowed" });
  const other = await must(proposeSetting(staff("administracion", "caja-ejemplo-altiplano"), reworded("Hola {link}")));
  expect(other.waits).toBe(false);
  await sent(cerro());
  await tellWaiting(monday);
  expect((await heard())[0]).toMatch(/^Llegó su pedido/);
});

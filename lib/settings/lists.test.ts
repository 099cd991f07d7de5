import { expect, it } from "vitest";
import { shippedLists } from "@/domain/settings/lists";
import { file } from "@/lib/applications/file";
import { handOver } from "@/lib/applications/hand-over";
import { must } from "@/lib/demo/seed";
import { draftVersion, editVersion } from "@/lib/products/draft";
import { proposeVersion } from "@/lib/products/publish";
import { ownProducts } from "@/lib/products/queries";
import { proposeSetting } from "@/lib/settings/change";
import { ownListBook } from "@/lib/settings/lists";
import { caller, openHouse } from "@/lib/testing/house";
import { underReview } from "@/lib/testing/journey";

const house = openHouse();
const staff = (key: string) => caller(house().cast.staff["caja-muestra-del-sur"][key]);
const entry = (code: string, es: string) => ({ code, name: { es, en: "" }, validFrom: null, validTo: null });

it("offers a product what the institution lists today, and names what it listed before", async () => {
  const [product] = await must(ownProducts(staff("productos"), {}));
  const { versionId } = await must(draftVersion(staff("productos"), { productId: product?.id ?? "" }));
  const pledge = { kind: "equipment_pledge", haircutBps: 3_000, coverageBps: 10_000, stateCover: [], note: null };
  await must(editVersion(staff("productos"), { versionId, changes: { guarantees: [pledge], waitingDays: 15 } }));
  const content = { ...shippedLists, guarantees: [entry("gold", "Oro en custodia")] };
  await must(proposeSetting(staff("administracion"), { kind: "lists", content, note: "Acuerdo del comité." }));

  expect(await proposeVersion(staff("productos"), { versionId })).toMatchObject({
    code: "invalid_input",
    fields: { "guarantees.0.kind": "code_not_listed" },
  });
  const { guarantees } = await must(ownListBook(staff("productos"), {}));
  expect(guarantees).toContainEqual({ ...named("gold", "Oro en custodia", ""), isOffered: true });
  expect(guarantees).toContainEqual({
    ...named("equipment_pledge", "Prenda del equipo", "Pledge of the equipment"),
    isOffered: false,
  });
  const funding = { source: "own_funds", envelopeCents: 500_000_00 };
  await must(
    editVersion(staff("productos"), { versionId, changes: { guarantees: [{ ...pledge, kind: "gold" }], funding } }),
  );
  await must(proposeVersion(staff("productos"), { versionId }));
});

const named = (code: string, es: string, en: string) => ({ code, name: { es, en } });

it("gives the reasons for which a file changes hands", async () => {
  const id = await underReview(house().cast.applicants.cerro, house().cast.staff["caja-muestra-del-sur"].analista);
  const content = { ...shippedLists, handOvers: [entry("audit", "Pedido de auditoría")] };
  await must(proposeSetting(staff("administracion"), { kind: "lists", content, note: "Acuerdo del comité." }));
  expect(await handOver(staff("administracion"), { id, to: "queue", reason: "absence" })).toMatchObject({
    fields: { reason: "code_not_listed" },
  });
  expect(await handOver(staff("administracion"), { id, to: "queue" })).toMatchObject({ code: "invalid_input" });
  await must(handOver(staff("administracion"), { id, to: "queue", reason: "audit", note: "Muestra del mes." }));
  const { history } = await must(file(staff("analista"), { id }));
  expect(history.at(-1)?.note).toBe("Pedido de auditoría. Muestra del mes.");
});

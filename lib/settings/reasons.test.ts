import { expect, it } from "vitest";
import { reasonIn } from "@/domain/reason";
import type { Reasons } from "@/domain/settings/reasons";
import { decideApplication } from "@/lib/applications/decide";
import { file } from "@/lib/applications/file";
import { ownApplication } from "@/lib/applications/own";
import { withdrawApplication } from "@/lib/applications/withdraw";
import { must } from "@/lib/demo/seed";
import { confirmSetting, proposeSetting } from "@/lib/settings/change";
import { settingPage } from "@/lib/settings/queries";
import { reasonBook } from "@/lib/settings/reasons";
import { caller, monday, openHouse } from "@/lib/testing/house";
import { completeDraft, proposed, versionOf } from "@/lib/testing/journey";

const house = openHouse();
const lender = "caja-muestra-del-sur";
const staff = (key: string, now = monday) => caller(house().cast.staff[lender][key], now);
const cerro = () => house().cast.applicants.cerro;
const minutes = (count: number) => new Date(monday.getTime() + count * 60_000);

async function change(work: (content: Reasons) => Reasons, now: Date) {
  const { content } = await must(settingPage(staff("productos", now), { kind: "reasons" }));
  const { versionId, waits } = await must(
    proposeSetting(staff("productos", now), {
      kind: "reasons",
      content: work(content as Reasons),
      note: "Acuerdo del comité.",
    }),
  );
  expect(waits).toBe(true);
  expect(await confirmSetting(staff("productos", now), { versionId })).toMatchObject({ code: "same_person" });
  await must(confirmSetting(staff("productos2", now), { versionId }));
}

const rewordedTo =
  (es: string) =>
  (content: Reasons): Reasons => ({
    ...content,
    decline: content.decline.map((one) => (one.code === "over_indebted" ? { ...one, text: { es, en: "" } } : one)),
  });

it("says in a letter what the catalogue said when it was decided, whatever becomes of the code", async () => {
  await change(rewordedTo("Sus deudas pasan de lo que permite la caja"), minutes(1));
  const id = await proposed(cerro(), house().cast.staff[lender].analista, "30,000.00");
  const decision = { id, outcome: "decline", reasonCodes: ["over_indebted"] };
  const version = await versionOf(house().cast.staff[lender].gerencia, id);
  await must(decideApplication(staff("gerencia", minutes(2)), { ...decision, version }));
  await change(rewordedTo("Otras palabras"), minutes(3));
  await change(
    (content) => ({ ...content, decline: content.decline.filter(({ code }) => code !== "over_indebted") }),
    minutes(4),
  );

  const own = await must(ownApplication(caller(cerro()), { id }));
  const book = await must(reasonBook(caller(cerro()), { institutionId: own.lender.id }));
  const [code = ""] = own.decision?.reasonCodes ?? [];
  expect(reasonIn(book, code, "decline", own.decision?.at ?? monday)?.text.es).toBe(
    "Sus deudas pasan de lo que permite la caja",
  );
  expect(reasonIn(book, code, "decline", minutes(5))?.text.es).toBe("Otras palabras");
  expect((await must(file(staff("gerencia"), { id }))).decision?.reasonCodes).toEqual(["over_indebted"]);
});

it("takes only the reasons of this institution that hold today", async () => {
  const id = await proposed(cerro(), house().cast.staff[lender].analista, "30,000.00");
  const version = await versionOf(house().cast.staff[lender].gerencia, id);
  const decide = (reasonCodes: string[]) =>
    decideApplication(staff("gerencia"), { id, version, outcome: "decline", reasonCodes });
  for (const codes of [[], ["over_indebted"], ["capacity_shown"], ["invented"], ["excluded_zone", "excluded_zone"]])
    expect(await decide(codes)).toMatchObject({ fields: { reasonCodes: "reasons_required" } });
  await must(decide(["excluded_zone"]));
});

it("lets a draft go without a reason, and a sent one only with one of the catalogue", async () => {
  await change(
    (content) => ({ ...content, withdrawal: content.withdrawal.filter(({ code }) => code !== "no_longer_needed") }),
    minutes(6),
  );
  const id = await completeDraft(cerro());
  await must(withdrawApplication(caller(cerro()), { id, reasonCode: "no_longer_needed" }));
});
